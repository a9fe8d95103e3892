import { afterAll, afterEach, beforeAll, beforeEach, expect } from "@jest/globals";
import type { Browser, CDPSession, Locator, Page } from "playwright-core";
import { buildPage } from "#build-page.ts";
import { makeOrganisation } from "#sandbox/organisation/organisation.ts";
import { openBrowser } from "./browser.ts";
import { cannedAnswer, cannedReply } from "./canned-bot.ts";
import { lookAt } from "./look-at.ts";
import { type TinyTenant, tinyTenant } from "./tiny-tenant.ts";

/** A Monday, nine o'clock in Berlin. */
const START = Temporal.Instant.from("2026-11-23T08:00:00Z");

/** Longest wait for anything to appear, on a busy machine. */
const PATIENCE_MS = 10_000;

/** The first start unpacks a browser and builds the client, perhaps beside other tests. */
const PREPARATION_MS = 180_000;

/** A tenant of the sample organisation with a bot of few words, which answers in the chat too. */
export async function talkativeTenant(): Promise<TinyTenant> {
  const tenant = await tinyTenant({ organisation: makeOrganisation, now: START, app: "manifest" });
  tenant.bot.answer((activity) => {
    const reply = cannedReply(activity);
    if (reply) void tenant.connector("POST", `/conversations/${activity.conversation["id"]}/activities`, reply);
    return cannedAnswer(activity);
  });
  return tenant;
}

/**
 * The tenant's web client in a browser, for the tests of a file.
 *
 * All have one page, which forgets between them what the client keeps: a page of its own for each would be a process
 * that reads and compiles the client anew.
 */
export function clientInBrowser() {
  let browser: Browser;
  let tenant: TinyTenant;
  let page: Page;
  let storage: CDPSession;
  let broken: unknown[] = [];

  beforeAll(async () => {
    await buildPage("client");
    [browser, tenant] = await Promise.all([openBrowser(), talkativeTenant()]);
    page = await browser.newPage({ locale: "de-DE" });
    page.setDefaultTimeout(PATIENCE_MS);
    page.on("pageerror", (error) => broken.push(error));
    storage = await page.context().newCDPSession(page);
  }, PREPARATION_MS);
  afterAll(async () => {
    await browser?.close();
    await tenant?.close();
  });
  beforeEach(async () => {
    await tenant.control("POST", "/reset");
    await storage.send("Storage.clearDataForOrigin", { origin: new URL(tenant.url).origin, storageTypes: "all" });
    await page.setViewportSize({ width: 1280, height: 800 });
    broken = [];
  });
  afterEach(async () => {
    await page?.goto("about:blank"); // what it still does is this test's, and its streams end
    expect(broken).toEqual([]);
  });

  async function idOf(name: string): Promise<string> {
    const { body } = await tenant.control("GET", "/people");
    return body.find((person: { name: string }) => person.name === name).id;
  }
  return {
    page: () => page,
    tenant: () => tenant,
    idOf,
    /** Opens a view as somebody. */
    async open(view: string, name: string): Promise<void> {
      await page.goto(`${tenant.url}/#/${view}/${await idOf(name)}`);
      await page.getByRole("main").waitFor();
    },
    button: (name: string | RegExp): Locator => page.getByRole("button", { name }),
    stumblingBlocks: (picture: string) => lookAt(page, picture),
    heardLast: (type: string) => tenant.bot.heard.findLast((activity) => activity.type === type),
  };
}
