import { expect, test } from "@jest/globals";
import { clientInBrowser } from "#tests/support/client-in-browser.ts";
import { askEntra } from "#tests/support/tiny-tenant.ts";

const client = clientInBrowser();
const { open, button, idOf, heardLast, stumblingBlocks } = client;

interface Message {
  readonly id: string;
  readonly threadId: string;
  readonly from: { readonly name: string };
  readonly text: string;
  readonly messageType: string;
  readonly likedBy: readonly string[];
}

async function messagesIn(community: string): Promise<readonly Message[]> {
  const { control } = client.tenant();
  const communities = (await control("GET", "/communities")).body as { id: string; name: string }[];
  const { id } = communities.find(({ name }) => name === community) ?? { id: "" };
  return (await control("GET", `/communities/${id}/messages`)).body;
}

test("asks a question in a community and answers it, and Viva Engage has both", async () => {
  const page = client.page();
  await open("engage", "Lars Brandt");
  await page.getByRole("link", { name: "Führung im Dialog" }).click();
  await button("Beitrag beginnen").click();
  await page.getByRole("textbox", { name: "Beitrag in Führung im Dialog" }).fill("Was sollen wir lassen? #lernen");

  await page.getByRole("combobox", { name: "Art" }).selectOption("Frage");
  const composing = await stumblingBlocks("engage-compose");
  await button("Posten").click();
  const thread = page.getByRole("article", { name: "Beitrag von Lars Brandt" }).first();
  await thread.getByText("Frage", { exact: true }).waitFor();
  await thread.getByRole("button", { name: "Antworten" }).click();
  const kinds = await thread.getByRole("combobox").count();
  await page.keyboard.type("Den Montagsbericht");
  await page.keyboard.press("Enter");
  await thread.getByRole("paragraph").filter({ hasText: "Montagsbericht" }).waitFor();

  const [question, answer] = (await messagesIn("Führung im Dialog")).slice(-2);
  expect(question).toMatchObject({ text: "Was sollen wir lassen? #lernen", messageType: "question" });
  expect(answer).toMatchObject({ threadId: question?.id, messageType: "update" });
  expect(kinds).toBe(0);
  expect(composing).toEqual([]);
  expect(heardLast("message")).toBeUndefined();
});

test("likes what others wrote, and no longer", async () => {
  const page = client.page();
  await open("engage", "Grace Mitchell");
  const first = page.getByRole("article").first();
  const like = first.getByRole("button", { name: /^Like, / }).first();
  const before = await like.getAttribute("aria-label");

  await like.click();
  await first.locator("button[aria-pressed=true]").first().waitFor();
  const liked = await like.getAttribute("aria-label");
  await like.press("Enter");
  await first.locator("button[aria-pressed=true]").waitFor({ state: "detached" });

  expect(liked).not.toBe(before);
  expect(await like.getAttribute("aria-label")).toBe(before);
});

test.each([
  ["engage", "All Company"],
  ["channels", null],
])("changes and deletes one's own post with the keyboard: %s", async (view, community) => {
  const page = client.page();
  await open(view, "Grace Mitchell");
  await button("Start a post").click();
  await page.keyboard.type("Helo");
  await page.keyboard.press("Enter");
  const mine = page.getByRole("article", { name: "Post by Grace Mitchell" }).filter({ hasText: "Helo" });
  await mine.getByRole("button", { name: "Change your post" }).press("Enter");
  await page.getByRole("menuitem", { name: "Edit" }).press("Enter");
  await page.getByRole("textbox", { name: "What your post says" }).fill("Hello");
  const blocks = await stumblingBlocks(`${view}-change`);
  await page.keyboard.press("Enter");

  const changed = page.getByRole("article").filter({ hasText: "Edited" }).filter({ hasText: "Hello" });
  await changed.waitFor();
  const focused = await page.evaluate("document.activeElement.getAttribute('aria-label')");
  const kept = community ? (await messagesIn(community)).at(-1)?.text : heardLast("messageUpdate")?.text;
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Delete" }).press("Enter");
  await changed.waitFor({ state: "detached" });

  expect([kept, focused]).toEqual(["Hello", "Change your post"]);
  expect(await page.evaluate("document.activeElement.tagName")).toBe("SECTION");
  expect(blocks).toEqual([]);
});

test("lets nobody change what others wrote, nor see a private community without being in it", async () => {
  const page = client.page();
  await open("engage", "Lars Brandt");
  await page.getByRole("article").first().waitFor();
  const own = await button("Ihren Beitrag ändern").count();
  const shut = page.getByRole("link", { name: "Projekt Polarstern" });
  const forLars = await shut.count();

  await open("engage", "Claudia Reimann");
  await shut.click();

  await page.getByRole("article", { name: "Beitrag von Ulrike Hoffmann" }).waitFor();
  expect([own, forLars]).toEqual([0, 0]);
});

test("shows at once what somebody writes elsewhere, and a community as soon as it is founded", async () => {
  const page = client.page();
  const { control } = client.tenant();
  await open("engage", "Lars Brandt");

  const { body } = await control("POST", "/communities", { name: "Werkstatt" });
  await page.getByRole("link", { name: "Werkstatt" }).click();
  await page.getByText("Hier hat noch niemand etwas geschrieben.").waitFor();
  const from = await idOf("Anna Köhler");
  await control("POST", `/communities/${body.id}/messages`, { from, text: "Der erste Beitrag", messageType: "praise" });

  await page.getByText("Der erste Beitrag").waitFor();
  await page.getByText("Lob", { exact: true }).waitFor();
});

test("lets somebody type a device's code and sign in, in their language and with nothing in the way", async () => {
  const page = client.page();
  const { entra, ca, environment, url } = client.tenant();
  const { MICROSOFT_APP_ID: client_id = "", MICROSOFT_APP_TENANT_ID } = environment;
  const at = (name: string) => `${entra}/${MICROSOFT_APP_TENANT_ID}/oauth2/v2.0/${name}`;
  const scope = "https://www.yammer.com/.default";
  const { user_code, device_code } = (await askEntra(ca, at("devicecode"), { client_id, scope })).body;
  await page.goto(`${url}/devicelogin`);

  await page.getByLabel("Code, den das Gerät anzeigt").fill("falsch");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").waitFor();
  const blocks = await client.stumblingBlocks("sign-in");
  await page.getByLabel("Code, den das Gerät anzeigt").fill(user_code);
  await page.getByLabel("Person, die sich anmeldet").selectOption("Anna Köhler");
  await page.getByRole("button", { name: "Anmelden" }).click();

  await page.getByText("Sie sind angemeldet").waitFor();
  const granted = await askEntra(ca, at("token"), { client_id, grant_type: "device_code", device_code });
  expect(granted.status).toBe(200);
  expect(blocks).toEqual([]);
});
