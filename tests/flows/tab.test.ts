import { beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { lookAt } from "#tests/support/look-at.ts";
import { until } from "#tests/support/world.ts";
import { worldInBrowser } from "#tests/support/world-in-browser.ts";

const teams = worldInBrowser({ open: true });
const { button, page, world } = teams;

beforeAll(async () => {
  await world().say("Mira Lindqvist", "ich helfe bei Hashtags, erster Beitrag");
  await world().say("Mira Lindqvist", "Sprachen Deutsch und Englisch");
});
beforeEach(() => teams.newPage({ viewport: { width: 1280, height: 800 } }));

const tab = (): FrameLocator => page().frameLocator("iframe");
const tabFrame = () =>
  page()
    .frames()
    .find((frame) => frame.url().startsWith(`${world().service}/tab/`));
const BACKGROUND =
  "getComputedStyle(document.querySelector('.fui-FluentProvider')).getPropertyValue('--colorNeutralBackground1')";
const title = (name: string | RegExp): Locator => tab().getByRole("heading", { level: 1, name });

/** Opens the app's personal tab, at one of its pages if there is one to go to. */
async function openTab(name: string, subPage = ""): Promise<void> {
  const place = encodeURIComponent(subPage);
  await page().goto(`${world().url}/#/chat/${await world().idOf(name)}//overview/${place}`);
}

/** Who the tab was told that somebody is. */
async function whoAmI(open: () => Promise<unknown>): Promise<unknown> {
  const answered = page().waitForResponse((response) => response.url().endsWith("/api/me"));
  await open();
  return (await answered).json();
}

test("whoever opens the tab beside the chat is signed in already, each as themselves", async () => {
  await teams.open("chat", "Lars Brandt");
  const lars = await whoAmI(() => page().getByRole("tab", { name: "Übersicht" }).click());
  await title("Meine Woche").waitFor();
  const blocks = await lookAt(page(), "tab-in-client-de");
  const mailbox = await whoAmI(() => openTab("Sam Carter"));
  await title("My week").waitFor();

  expect(lars).toMatchObject({ name: "Lars Brandt", language: "de" });
  expect(mailbox).toMatchObject({ name: "Sam Carter", language: "en" });
  expect(blocks).toEqual([]);
});

test("the tab takes the looks of the client, also when they change", async () => {
  await openTab("Sam Carter");
  await title("My week").waitFor();

  const looks = [];
  for (const name of ["Dark", "High contrast", "Light"]) {
    await button("Appearance").click();
    await page().getByRole("menuitemradio", { name }).click();
    const outside = await page().evaluate(BACKGROUND);
    await until(async () => (await tabFrame()?.evaluate(BACKGROUND)) === outside);
    looks.push(outside);
  }

  expect(new Set(looks).size).toBe(3);
});

/** Asks for free times, which needs the person's own calendar. */
async function askForTimes(name: string): Promise<void> {
  await openTab(name, "experts/book/hashtags");
  await tab().getByRole("button", { name: "Show free times" }).click();
  await tab().getByText("One permission is missing").waitFor();
}

async function consentWindow(): Promise<Page> {
  const opened = page().waitForEvent("popup");
  await tab().getByRole("button", { name: "Show the permission" }).click();
  const window = await opened;
  await window.getByRole("heading", { name: "Permissions requested" }).waitFor();
  return window;
}

test("a missing permission is asked for in a window, and the way goes on when it is given or not", async () => {
  await world().ask(`calendars/${await world().idOf("Sam Carter")}/sharing`, { open: false }, "PUT");
  await askForTimes("Sam Carter");
  const refusing = await consentWindow();
  await refusing.getByRole("button", { name: "Cancel" }).click();
  await tab().getByText("Everything else works without it").waitFor();
  const before = await world().ask<{ scopes: string[] }>(`people/${await world().idOf("Sam Carter")}/consents`);

  const giving = await consentWindow();
  const who = await giving.getByRole("combobox").textContent();
  await giving.getByRole("button", { name: "Accept" }).click();
  await tab().getByText("with Mira Lindqvist").first().waitFor();

  expect(before.scopes).toEqual(["User.Read"]);
  expect(who).toBe("Sam Carter");
  const graph = (await world().outgoing()).filter(({ path }) => path.endsWith("/me/calendar/getSchedule"));
  expect(graph.map(({ status }) => status)).toEqual([200]);
});

test("a channel gets a tab of its own, and everybody there sees it", async () => {
  await teams.open("channels", "Sam Carter");
  await button("Add a tab").click();
  await tab().getByRole("radio", { name: "Tags" }).check();
  await page().getByRole("button", { name: "Save", disabled: false }).click();
  await page().getByRole("tab", { name: "Vorbild: Tags", selected: true }).waitFor();
  await title("Tags").waitFor();

  await page().reload();
  await title("Tags").waitFor();

  expect(await tab().getByRole("link", { name: "Mine" }).count()).toBe(0);
  expect(await lookAt(page(), "tab-in-channel-en")).toEqual([]);
});
