import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "@jest/globals";
import type { Browser, Frame, Locator, Page } from "playwright-core";
import type { ApiAnswer } from "#shared/api.ts";
import { openBrowser } from "./browser.ts";
import { lookAt } from "./look-at.ts";
import type { HostContext } from "./tab-host.ts";
import { type Answers, startTabServer, type TabServer } from "./tab-server.ts";

type Me = ApiAnswer<"GET /api/me">;

/** Longest wait for anything to appear, on a busy machine. */
const PATIENCE_MS = 30_000;

/** The first start unpacks a browser and builds the tab, perhaps beside other tests. */
const PREPARATION_MS = 180_000;

/** A Monday, nine o'clock in Berlin. */
const NOW = "2026-11-23T08:00:00Z";

const LARS: Me = { name: "Lars Brandt", language: "en", zone: "Europe/Berlin", roles: [], now: NOW };

/** Widths of a window that the tab is looked at in: the smallest phone, and Teams on a desk. */
export const widths = { phone: 360, desktop: 1100 };

/** How somebody opens the tab; what is missing is Lars, a leader who speaks English, on a desktop in the light. */
export interface Opening {
  /** Such as `/tab/config` or `/tab/#/tags/hr_fitness`. */
  readonly src?: string;
  readonly me?: Partial<Me>;
  readonly answers?: Answers;
  readonly theme?: HostContext["theme"];
  readonly context?: Partial<HostContext>;
  readonly width?: number;
}

/** How somebody sees what is open. */
interface Look {
  readonly picture: string;
  readonly theme: HostContext["theme"];
  readonly width: number;
}

/** How a view is looked at in a language: over both languages in every width and every theme. */
export function looksAt(view: string, language: Me["language"]): readonly Look[] {
  const { desktop, phone } = widths;
  const picture = (name: string) => `tab-${view}-${name}-${language}`;
  if (language === "de") {
    return [
      { picture: picture("dark"), theme: "dark", width: desktop },
      { picture: picture("phone"), theme: "default", width: phone },
    ];
  }
  return [
    { picture: picture("light"), theme: "default", width: desktop },
    { picture: picture("contrast"), theme: "contrast", width: desktop },
    { picture: picture("phone-dark"), theme: "dark", width: phone },
  ];
}

/** What stands in somebody's way. */
interface Obstacle {
  readonly picture: string;
  readonly found: readonly unknown[];
  readonly isTooWide: boolean;
}

/** Between two looks at whether a theme is there. */
const LOOK_MS = 20;
const BACKGROUND = "getComputedStyle(document.querySelector('.fui-FluentProvider')).backgroundColor";

/** The built tab in a browser, shown by a host that speaks Teams' protocol, for the tests of a file. */
export function tabInBrowser() {
  let browser: Browser;
  let server: TabServer;
  let page: Page;
  let broken: unknown[] = [];
  let forgiven: RegExp | null = null;
  let present: HostContext["theme"] = "default";

  beforeAll(async () => {
    [browser, server] = await Promise.all([openBrowser(), startTabServer()]);
    // One page for all: what it fetched and compiled once, it has. What moves would only cost time.
    page = await browser.newPage({ locale: "en-GB", reducedMotion: "reduce" });
    page.setDefaultTimeout(PATIENCE_MS);
    page.on("pageerror", (error) => broken.push(error));
    page.on("console", (message) => {
      const refused = message.text().startsWith("Failed to load resource"); // a test's own refusal
      const wanted = forgiven?.test(message.text());
      if (message.type() === "error" && !refused && !wanted) broken.push(message.text());
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(server.url) && !request.url().startsWith("data:")) broken.push(request.url());
    });
  }, PREPARATION_MS);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    broken = [];
    forgiven = null;
    await page.unrouteAll();
    await page.setViewportSize({ width: widths.desktop, height: 800 });
  });
  afterEach(() => expect(broken).toEqual([]));

  function frame(): Frame {
    const tab = page.frames().find((one) => one.url().includes("/tab/"));
    if (!tab) throw new Error("the host shows no tab");
    return tab;
  }

  /** Changes the theme of Teams while the tab is open. */
  const setTheme = (theme: HostContext["theme"]) => page.evaluate(`send("themeChange", ${JSON.stringify(theme)})`);
  const background = () => frame().evaluate<string>(BACKGROUND);
  /** Whether the page can be scrolled sideways, which nobody wants on a phone. */
  const overflows = () => frame().evaluate<boolean>("document.documentElement.scrollWidth > innerWidth");

  async function lookIn(theme: HostContext["theme"]): Promise<void> {
    if (theme === present) return;
    const before = await background();
    await setTheme(theme);
    while ((await background()) === before) await pause(LOOK_MS);
    present = theme;
  }

  /** What axe finds, and a picture of the whole view where pictures are wanted. */
  async function stumblingBlocks(picture: string): Promise<readonly unknown[]> {
    const height = await frame().evaluate<number>("document.documentElement.scrollHeight");
    await page.setViewportSize({
      width: page.viewportSize()?.width ?? widths.desktop,
      height: Math.max(height, 400),
    });
    // Fetched once and kept compiled; sent along, it would be half a megabyte each time.
    if (!(await frame().evaluate<boolean>("'axe' in window"))) {
      await frame().addScriptTag({ url: `${server.url}/axe.js` });
    }
    return lookAt(frame(), picture);
  }

  return {
    page: () => page,
    server: () => server,
    /** The tab itself: everything in it is found from here. */
    frame,
    /** From now on this may stand in the console: a test that breaks something says what. */
    forgive: (error: RegExp) => {
      forgiven = error;
    },
    heading: (name: string): Locator => frame().getByRole("heading", { level: 1, name }),
    /** Opens the tab and waits until it shows something. */
    async open({ src = "/tab/", me, answers, theme = "default", context, width = widths.desktop }: Opening = {}) {
      const viewer = { ...LARS, ...me };
      server.show(
        src,
        { theme, locale: viewer.language, entityId: "home", ...context },
        { "GET /api/me": viewer, ...answers },
      );
      present = theme;
      await page.setViewportSize({ width, height: 800 });
      await page.goto(server.url);
      await page.frameLocator("iframe").locator("main").waitFor();
    },
    setTheme,
    /** What the tab said to Teams by this function of the protocol, such as `executeDeepLink`. */
    told: async (func: string): Promise<readonly (readonly unknown[])[]> => {
      const told = await page.evaluate<[string, ...unknown[]][]>("told");
      return told.filter(([name]) => name === func).map(([, ...args]) => args);
    },
    overflows,
    stumblingBlocks,
    /**
     * What stands in the way of somebody who sees what is open like this: what axe finds, and what is wider than the
     * window.
     */
    async obstacles(looks: readonly Look[]): Promise<readonly Obstacle[]> {
      const obstacles: Obstacle[] = [];
      for (const { picture, theme, width } of looks) {
        await lookIn(theme);
        if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 800 });
        const found = await stumblingBlocks(picture);
        const isTooWide = await overflows();
        if (found.length > 0 || isTooWide) obstacles.push({ picture, found, isTooWide });
      }
      return obstacles;
    },
  };
}
