import { expect, test } from "@jest/globals";
import type { ViewportSize } from "playwright-core";
import { clientInBrowser, talkativeTenant } from "#tests/support/client-in-browser.ts";

const desktop: ViewportSize = { width: 1280, height: 800 };
const phone: ViewportSize = { width: 390, height: 844 };

const client = clientInBrowser();
const { open, button, idOf, heardLast, stumblingBlocks } = client;

test("begins as a leader, in the leader's language, and keeps that in the address", async () => {
  const page = client.page();
  const tenant = client.tenant();
  await page.goto(tenant.url);

  await page.getByRole("heading", { name: "Hallo Lars" }).waitFor();

  expect(page.url()).toBe(`${tenant.url}/#/chat/${await idOf("Lars Brandt")}`);
  expect(await page.getAttribute("html", "lang")).toBe("de-DE");
});

test("changes the person, found by role or name, and with them the language", async () => {
  const page = client.page();
  await open("chat", "Lars Brandt");
  const picker = page.getByRole("combobox", { name: "Person" });

  await picker.click();
  await picker.pressSequentially("champion");
  await page.getByRole("option").filter({ hasNotText: "Champion" }).first().waitFor({ state: "detached" });
  const champions = await page.getByRole("option").count();
  await picker.clear();
  await picker.pressSequentially("grace");
  await page.getByRole("option", { name: /Grace Mitchell/ }).click();

  await page.getByRole("heading", { name: "Hello Grace" }).waitFor();
  expect(champions).toBeGreaterThan(1);
  expect(page.url()).toContain(await idOf("Grace Mitchell"));
});

test("shows what the bot writes as text, never as HTML", async () => {
  const page = client.page();
  await open("chat", "Lars Brandt");
  const box = page.getByRole("textbox", { name: "Nachricht an Vorbild" });

  await box.fill("Guten Morgen,");
  await box.press("Shift+Enter");
  await box.pressSequentially("was kannst du?");
  await box.press("Enter");

  const log = page.getByRole("log");
  await log.getByText("<img src=x onerror=alert(1)>").waitFor();
  expect(heardLast("message")?.text).toBe("Guten Morgen,\nwas kannst du?");
  expect(await log.locator("img:not([alt=''])").count()).toBe(0);
  expect(await log.getByRole("link", { name: "Hilfe" }).getAttribute("rel")).toContain("noopener");
});

test("presses a card only when its inputs are valid, and puts the answer in its place", async () => {
  const page = client.page();
  await open("chat", "Lars Brandt");
  await page.getByRole("textbox").fill("buchen");
  await button("Senden").click();

  await button("Vorschläge zeigen").click();
  await page.getByText("Bitte wählen Sie ein Thema.").waitFor();
  const pressedEarly = heardLast("invoke");
  const blocks = await stumblingBlocks("chat-input-missing");
  await page.getByLabel("Thema").selectOption("Hashtags");
  await page.getByLabel("Was soll die Person wissen?").fill("Nicht am Donnerstag");
  await button("Vorschläge zeigen").click();

  await page.getByText("Zwei Zeiten passen Ihnen beiden").waitFor();
  expect(pressedEarly).toBeUndefined();
  expect(heardLast("invoke")?.["value"]).toMatchObject({
    action: { verb: "sessions.propose", data: { step: 1, topic: "tags", note: "Nicht am Donnerstag" } },
  });
  expect(await button("Vorschläge zeigen").count()).toBe(0);
  expect(await page.evaluate("document.activeElement.textContent")).toContain("Zwei Zeiten");
  expect(blocks).toEqual([]);
});

test("shows that the bot is at it while the answer takes its time", async () => {
  const page = client.page();
  const tenant = client.tenant();
  await open("chat", "Lars Brandt");
  await tenant.control("POST", "/faults", { path: "/control/chats/", method: "POST", delayMilliseconds: 400 });

  await page.getByRole("textbox").fill("hallo");
  await page.getByRole("textbox").press("Enter");

  await page.getByRole("img", { name: "Vorbild schreibt" }).waitFor();
  await page.getByText("Das kann ich:").waitFor();
  await page.getByRole("img", { name: "Vorbild schreibt" }).waitFor({ state: "detached" });
});

test("says kindly that the service failed or did not answer", async () => {
  const page = client.page();
  const tenant = client.tenant();
  await open("chat", "Grace Mitchell");
  const failing = await talkativeTenant();
  await failing.bot.close();
  await page.goto(page.url().replace(tenant.url, failing.url));

  await page.getByRole("textbox").fill("hello");
  await page.getByRole("textbox").press("Enter");

  await page.getByText("The service did not answer. Is it running?").waitFor();
  await button("Dismiss").click();
  expect(await page.getByText("Is it running?").count()).toBe(0);
  await page.getByRole("log").getByText("hello").waitFor();
  await failing.close();
});

test("blocks the bot and lets it write again", async () => {
  const page = client.page();
  await open("chat", "Lars Brandt");

  await button("Vorbild blockieren").click();
  await page.getByText("Sie haben Vorbild blockiert.").waitFor();
  const whileBlocked = await page.getByRole("textbox").count();
  await button("Blockierung aufheben").click();

  await page.getByRole("textbox").waitFor();
  expect(whileBlocked).toBe(0);
});

test("posts with a hashtag's card and replies, and the service hears both", async () => {
  const page = client.page();
  await open("channels", "Lars Brandt");
  await button("Beitrag beginnen").click();
  await page.keyboard.type("So arbeiten wir die Neuen ein #em_start");

  await button("Hashtag finden").click();
  await page.getByRole("searchbox").fill("Einarbeitung");
  const search = await stumblingBlocks("channels-search");
  await page.getByRole("button", { name: /#em_einarbeitung/ }).click();
  const attached = await stumblingBlocks("channels-compose");
  await button("Posten").click();

  const thread = page.getByRole("article", { name: "Beitrag von Lars Brandt" }).first();
  await thread.getByText("6 Beiträge im letzten Monat").waitFor();
  const post = heardLast("message");
  await thread.getByRole("button", { name: "Antworten" }).click();
  await page.keyboard.type("Fragen gern hier");
  await page.keyboard.press("Enter");
  await thread.getByRole("paragraph").filter({ hasText: "Fragen gern hier" }).waitFor();
  await thread.getByRole("button", { name: "Antworten" }).waitFor();

  expect(post?.text).toBe("So arbeiten wir die Neuen ein #em_start");
  expect(JSON.stringify(post?.["attachments"])).toContain("#em_einarbeitung");
  expect(heardLast("message")?.conversation["id"]).toBe(post?.conversation["id"]);
  expect(await thread.locator("span", { hasText: /^#em_start$/ }).count()).toBe(1);
  expect([search, attached]).toEqual([[], []]);
});

test("shows at once what somebody else posts, and says so", async () => {
  const page = client.page();
  const tenant = client.tenant();
  await open("channels", "Lars Brandt");
  await page.evaluate("Document.prototype.ariaNotify = (text) => { document.notified = text }");
  await page.getByRole("article").first().waitFor();
  const channel = (
    await page.getByRole("navigation", { name: "Teams und Kanäle" }).locator("[aria-current=page]").getAttribute("href")
  )
    ?.split("/")
    .at(-1);

  await tenant.control("POST", `/channels/${channel}/messages`, {
    from: await idOf("Anna Köhler"),
    text: "Wer war auf der Messe?",
  });

  await page.getByText("Wer war auf der Messe?").waitFor();
  await page.waitForFunction("document.notified === 'Neuer Beitrag von Anna Köhler'");
});

test.each([
  ["Lars Brandt", "desktop", desktop],
  ["Lars Brandt", "phone", phone],
  ["Grace Mitchell", "desktop", desktop],
  ["Grace Mitchell", "phone", phone],
])("puts nothing in anybody's way and fits the screen: %s, %s", async (name, screen, viewport) => {
  const page = client.page();
  await page.setViewportSize(viewport);
  await open("chat", name);
  await page.getByRole("textbox").fill("buchen");
  await page.getByRole("textbox").press("Enter");
  await page.getByText("Eine Stunde für Sie").waitFor();

  const found: unknown[] = [];
  const widths: unknown[] = [];
  for (const view of ["chat", "channels", "engage", "calendar"]) {
    await open(view, name);
    await page.getByRole("heading", { level: 1 }).waitFor({ state: "attached" });
    await page.waitForLoadState("networkidle");
    found.push(await stumblingBlocks(`${view}-${name.split(" ")[0]}-${screen}`));
    widths.push(await page.evaluate("document.documentElement.scrollWidth"));
  }

  expect(found).toEqual([[], [], [], []]);
  expect(widths).toEqual([viewport.width, viewport.width, viewport.width, viewport.width]);
});
