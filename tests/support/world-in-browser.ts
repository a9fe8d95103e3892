import { afterAll, beforeAll } from "@jest/globals";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { buildPage } from "#build-page.ts";
import { openBrowser } from "./browser.ts";
import { startWorld, until, type World, type WorldOptions } from "./world.ts";

/** Longest wait for anything to appear: the service may be busy with somebody else. */
const PATIENCE_MS = 20_000;

/** The first start unpacks a browser and builds the client, perhaps beside other tests. */
const PREPARATION_MS = 180_000;

/** The local tenant with the service, and people who use both in a browser, one after the other. */
export function worldInBrowser(options: WorldOptions) {
  let world: World;
  let browser: Browser;
  let page: Page;
  let person = "";

  beforeAll(async () => {
    await Promise.all([buildPage("client"), options.open && buildPage("tab")]);
    [world, browser] = await Promise.all([startWorld(options), openBrowser()]);
  }, PREPARATION_MS);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  const main = () => page.getByRole("main");
  const said = () => page.getByRole("log").getByRole("article");
  const box = () => page.getByRole("textbox").last();
  const button = (name: string | RegExp): Locator => page.getByRole("button", { name }).last();

  /** What was said in the chat, oldest first, once everything is there. */
  async function conversation(): Promise<Locator> {
    await until(async () => (await said().count()) === (await world.messages(person)).length);
    return said();
  }

  return {
    world: () => world,
    page: () => page,
    /** A page of its own, in place of the one before. */
    async newPage(looks: BrowserContextOptions): Promise<void> {
      await page?.close();
      page = await browser.newPage(looks);
      page.setDefaultTimeout(PATIENCE_MS);
    },
    /** @param place - the channel or community that is opened in it */
    async open(view: string, name: string, place = ""): Promise<void> {
      person = name;
      await page.goto(`${world.url}/#/${view}/${await world.idOf(name)}/${encodeURIComponent(place)}`);
      await main().waitFor();
    },
    conversation,
    button,
    press: (name: string | RegExp) => button(name).click(),
    see: (text: string | RegExp) => main().getByText(text).last().waitFor(),
    /** Says it to the bot, and waits for an answer. */
    async say(text: string): Promise<void> {
      const before = await (await conversation()).count();
      await box().fill(text);
      await box().press("Enter");
      await said()
        .nth(before + 1)
        .waitFor();
    },
  };
}
