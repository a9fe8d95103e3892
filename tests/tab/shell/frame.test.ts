import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import type { ApiAnswer } from "#shared/api.ts";
import { tabInBrowser, widths } from "#tests/support/tab-in-browser.ts";

type Role = ApiAnswer<"GET /api/me">["roles"][number];

/** Leads to no view, so that only the frame is seen. */
const NOWHERE = "/tab/#/nowhere";
const LOOK_MS = 20;
const themes = ["default", "dark", "contrast"] as const;
const everyRole: Role[] = ["owner", "admin", "champion", "worksCouncil"];

const tab = tabInBrowser();
const background = () =>
  tab.frame().evaluate<string>("getComputedStyle(document.querySelector('.fui-FluentProvider')).backgroundColor");
/** How the browser paints what it draws by itself, such as the calendar of a field for a day. */
const scheme = () => tab.frame().evaluate<string>("getComputedStyle(document.querySelector('main')).colorScheme");
const focused = () => tab.frame().evaluate<string>("document.activeElement.textContent || document.activeElement.id");

test.each(
  (["phone", "desktop"] as const).flatMap((device) =>
    (["en", "de"] as const).map((language) => ({ device, language })),
  ),
)("nobody stumbles over the frame in any theme: on $device, $language", async ({ device, language }) => {
  const width = widths[device];
  await tab.open({ src: NOWHERE, width, me: { language, roles: everyRole } });
  await tab.heading(language === "de" ? "Hier ist nichts" : "There is nothing here").waitFor();

  const looks = themes.map((theme) => ({ picture: `shell-${theme}-${device}-${language}`, theme, width }));

  expect(await tab.obstacles(looks)).toEqual([]);
});

test("follows the theme of Teams, also while it is open", async () => {
  const themes = [
    ["dark", "rgb(41, 41, 41)", "dark"],
    ["contrast", "rgb(0, 0, 0)", "dark"],
    ["default", "rgb(255, 255, 255)", "light"],
  ] as const;
  await tab.open({ src: NOWHERE, theme: "dark" });

  for (const [theme, colour, drawn] of themes) {
    await tab.setTheme(theme);
    // Asked from here: the tab's own policy forbids it to evaluate a condition.
    while ((await background()) !== colour) await pause(LOOK_MS);

    expect(await scheme()).toBe(drawn);
  }
});

test("speaks the language that the person chose, and Teams' before it is known", async () => {
  const { promise: answer, resolve } = Promise.withResolvers<void>();
  const me = { name: "Lars", language: "en", zone: "UTC", roles: [], now: "2026-11-23T08:00:00Z" } as const;
  const opened = tab.open({
    src: NOWHERE,
    context: { locale: "de-de" },
    answers: { "GET /api/me": () => answer.then(() => me) },
  });
  const view = tab.page().frameLocator("iframe");
  await view.getByRole("status", { name: "Wird geladen …" }).waitFor();
  const before = await view.locator("html").getAttribute("lang");

  resolve();
  await opened;

  await tab.heading("There is nothing here").waitFor();
  expect([before, await view.locator("html").getAttribute("lang")]).toEqual(["de", "en"]);
  expect(await tab.frame().title()).toBe("There is nothing here – Vorbild");
});

test("survives that a view's code is gone, as it is after an update, and helps itself by reloading", async () => {
  const page = tab.page();
  tab.forgive(/dynamically imported module/);
  await page.route("**/assets/mine-view-*.js", (route) => route.abort());
  await tab.open({ src: "/tab/#/mine" });
  await tab.frame().getByRole("alert").getByText("This page could not be shown.").waitFor();
  const navigation = await tab.frame().getByRole("tab").count();

  await page.unroute("**/assets/mine-view-*.js");
  await tab.frame().getByRole("button", { name: "Reload" }).click();

  await tab.heading("My week").waitFor();
  expect(navigation).toBeGreaterThan(1);
});

test("so it does where the code of a page without views is gone", async () => {
  const page = tab.page();
  tab.forgive(/dynamically imported module/);
  await page.route("**/assets/config-page-*.js", (route) => route.abort());
  await tab.open({ src: "/tab/config" });

  await tab.frame().getByRole("alert").getByText("This page could not be shown.").waitFor();
});

test("says so when the service is away, and tries again", async () => {
  const page = tab.page();
  await page.route("**/tab/settings.json", (route) => route.abort());
  await tab.open({ src: NOWHERE });
  const alert = tab.frame().getByRole("alert");
  await alert.getByText("There is no connection at present.").waitFor();

  await page.unroute("**/tab/settings.json");
  await alert.getByRole("button", { name: "Try again" }).click();

  await tab.heading("There is nothing here").waitFor();
});

test("the first stop by keyboard leads past the navigation", async () => {
  await tab.open({ src: NOWHERE, me: { roles: everyRole } });
  const page = tab.page();
  await tab.heading("There is nothing here").waitFor();

  await page.frameLocator("iframe").locator("body").focus();
  await page.keyboard.press("Tab");
  const first = await focused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");

  expect([first, await focused()]).toEqual(["Skip to content", "To the first page"]);
});
