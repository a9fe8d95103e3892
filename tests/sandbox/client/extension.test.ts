import { expect, test } from "@jest/globals";
import { clientInBrowser } from "#tests/support/client-in-browser.ts";

const client = clientInBrowser();
const { open, button, heardLast, stumblingBlocks } = client;

/** Opens the app's dialog on the newest post of a channel, as Lars. */
async function openDialog() {
  const page = client.page();
  await open("channels", "Lars Brandt");
  const thread = page.getByRole("article").first();
  await thread.getByRole("button", { name: "Weitere Optionen" }).first().click();
  await page.getByRole("menuitem", { name: "Hashtags vorschlagen" }).click();
  await page.getByRole("dialog").getByText("#em_lean").waitFor();
  return { page, thread };
}

test("a post's menu opens the app's dialog, and what is taken there goes into a reply", async () => {
  const { page, thread } = await openDialog();
  const blocks = await stumblingBlocks("post-dialog");

  await button("Damit antworten").click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await thread.getByText("6 Beiträge im letzten Monat").waitFor();
  await page.keyboard.type("Das gehört dazu");
  await page.keyboard.press("Enter");
  await thread.getByRole("paragraph").filter({ hasText: "Das gehört dazu" }).waitFor();

  expect(blocks).toEqual([]);
  expect(heardLast("invoke")).toMatchObject({
    name: "composeExtension/submitAction",
    value: { commandContext: "message", data: { verb: "take", tag: "em_lean" } },
  });
  expect(JSON.stringify(heardLast("message")?.["attachments"])).toContain("#em_lean");
});

test("what a dialog answers takes its place, and Escape closes it", async () => {
  const { page } = await openDialog();

  await button("Keiner passt").click();
  await page.getByRole("dialog").getByText("Notiert.").waitFor();
  await page.keyboard.press("Escape");

  await page.getByRole("dialog").waitFor({ state: "detached" });
});

test("what the dialog gives is added to the reply that is being written", async () => {
  const page = client.page();
  await open("channels", "Lars Brandt");
  const thread = page.getByRole("article").first();
  await thread.getByRole("button", { name: "Antworten" }).click();
  await page.keyboard.type("Schon begonnen");
  await thread.getByRole("button", { name: "Weitere Optionen" }).first().click();
  await page.getByRole("menuitem", { name: "Hashtags vorschlagen" }).click();

  await button("Damit antworten").click();
  await thread.getByText("6 Beiträge im letzten Monat").waitFor();

  expect(await thread.getByRole("textbox").inputValue()).toBe("Schon begonnen");
});

test("tells the app of a choice whose preview asks for it", async () => {
  const page = client.page();
  await open("channels", "Lars Brandt");
  await button("Beitrag beginnen").click();
  await button("Hashtag finden").click();

  await page.getByRole("button", { name: /#em_lean/ }).click();

  await button("Karte entfernen").waitFor();
  expect(heardLast("invoke")).toMatchObject({ name: "composeExtension/selectItem", value: { tag: "em_lean" } });
});

test("says so in the dialog when the service does not answer", async () => {
  const page = client.page();
  await client.tenant().control("POST", "/faults", { path: "/control/extension/dialog", status: 500, times: 5 });
  await open("channels", "Lars Brandt");

  await page.getByRole("article").first().getByRole("button", { name: "Weitere Optionen" }).first().click();
  await page.getByRole("menuitem", { name: "Hashtags vorschlagen" }).click();

  await page.getByRole("dialog").getByRole("button", { name: "Ausblenden" }).waitFor();
});
