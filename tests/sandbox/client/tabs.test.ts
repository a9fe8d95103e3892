import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { decodeJwt } from "jose";
import type { Frame, Page } from "playwright-core";
import { clientInBrowser } from "#tests/support/client-in-browser.ts";
import { fakeApp } from "#tests/support/fake-app.ts";

const client = clientInBrowser();
const { button, idOf } = client;
const page = () => client.page();

let app: Awaited<ReturnType<typeof fakeApp>>;
beforeAll(async () => {
  app = await fakeApp();
});
afterAll(() => app?.close());
beforeEach(async () => {
  await client.tenant().control("PUT", "/bot", { endpoint: `${app.origin}/api/messages` });
});

/** The app's page in its frame, once it and the client have found each other. */
async function framed(path: string): Promise<Frame> {
  await page().locator("iframe").last().contentFrame().getByText(`${path} is ready`).waitFor();
  const frame = page()
    .frames()
    .find((one) => new URL(one.url()).pathname === path);
  if (!frame) throw new Error(`${path} is not framed`);
  return frame;
}

/** Opens the personal tab as somebody. */
async function overview(name: string, subPage = ""): Promise<Frame> {
  await page().goto(`${client.tenant().url}/#/chat/${await idOf(name)}//overview/${encodeURIComponent(subPage)}`);
  return framed("/tab/");
}

/** Calls teams-js in the page, such as `app.getContext()`. */
// biome-ignore lint/suspicious/noExplicitAny: teams-js answers many shapes
function teams(frame: Frame | Page, call: string): Promise<any> {
  return frame.evaluate(`microsoftTeams.${call}`);
}

test("tells the page who looks at which of the app's pages, and what the client can do", async () => {
  const frame = await overview("Lars Brandt", "tags/hr_fitness");

  const context = await teams(frame, "app.getContext()");
  const supported = await teams(
    frame,
    "pages.config.isSupported() && !microsoftTeams.dialog.isSupported() && !microsoftTeams.mail.isSupported()",
  );

  expect(context).toMatchObject({
    app: { locale: "de-de", theme: "default", host: { name: "Teams", clientType: "web" } },
    page: { id: "overview", subPageId: "tags/hr_fitness", frameContext: "content" },
    user: { id: await idOf("Lars Brandt"), loginHint: expect.stringContaining("@") },
  });
  expect(context).not.toHaveProperty("channel.id");
  expect(supported).toBe(true);
});

test("gives each person the token of their own", async () => {
  const names = ["Lars Brandt", "Sam Carter"];

  const claims = [];
  for (const name of names) {
    claims.push(decodeJwt(await teams(await overview(name), "authentication.getAuthToken()")));
    await page().goto("about:blank");
  }

  expect(claims.map(({ name }) => name)).toEqual(names);
  const { MICROSOFT_APP_ID: appId } = client.tenant().environment;
  expect(claims[0]).toMatchObject({ aud: `api://${new URL(app.origin).host}/${appId}`, scp: "access_as_user" });
});

test("covers the page until it is drawn, and says when it cannot be", async () => {
  const frame = await overview("Sam Carter");
  const loading = page().getByText("Overview is loading");
  const before = await loading.count();

  await teams(frame, "app.notifyAppLoaded()");
  await loading.waitFor({ state: "detached" });
  await teams(frame, 'app.notifyFailure({ reason: "Other", message: "no" })');
  await page().getByText("Overview could not be shown.").waitFor();
  await button("Try again").click();
  await teams(await framed("/tab/"), "app.notifySuccess()");

  expect(before).toBe(1);
  await loading.waitFor({ state: "detached" });
  expect(await page().getByRole("alert").count()).toBe(0);
});

test.each([
  ["Dark", "dark"],
  ["High contrast", "contrast"],
])("tells the page when the client is made %s, and keeps it", async (label, theme) => {
  const frame = await overview("Sam Carter");
  await frame.evaluate(
    "void (window.changed = new Promise((resolve) => microsoftTeams.app.registerOnThemeChangeHandler(resolve)))",
  );

  await button("Appearance").click();
  await page().getByRole("menuitemradio", { name: label }).click();
  const told = await frame.evaluate("window.changed");
  await page().reload();
  const later = await teams(await framed("/tab/"), "app.getContext()");

  expect(told).toBe(theme);
  expect(later.app.theme).toBe(theme);
  await client.open("chat", "Sam Carter");
  expect(await client.stumblingBlocks(`chat-${theme}`)).toEqual([]);
});

/** Opens a popup from the page; its outcome waits in `window.ended`. */
async function popup(frame: Frame, address = `${app.origin.replace("http:", "https:")}/tab/consent`): Promise<Page> {
  const query = `host=${encodeURIComponent(client.tenant().url)}`;
  const opened = page().waitForEvent("popup");
  await frame.evaluate(`void (window.ended = microsoftTeams.authentication.authenticate({ url: "${address}?${query}", width: 500, height: 600 })
      .then((result) => ["ended well", result], ({ message }) => ["ended badly", message]))`);
  const window = await opened;
  await window.getByText("is ready").waitFor();
  return window;
}

test("opens the app's page in a window, and hands back how it ended", async () => {
  const frame = await overview("Sam Carter");

  const well = await popup(frame);
  expect((await teams(well, "app.getContext()")).page.frameContext).toBe("authentication");
  await teams(well, 'authentication.notifySuccess("agreed")');
  const agreed = await frame.evaluate("window.ended");
  await teams(await popup(frame), 'authentication.notifyFailure("refused")');
  const refused = await frame.evaluate("window.ended");
  await (await popup(frame)).close();
  const closed = await frame.evaluate("window.ended");

  expect(agreed).toEqual(["ended well", "agreed"]);
  expect(refused).toEqual(["ended badly", "refused"]);
  expect(closed).toEqual(["ended badly", "CancelledByUser"]);
});

test("opens no window for a host that the manifest does not name", async () => {
  const frame = await overview("Sam Carter");

  const ended = frame.evaluate(
    'microsoftTeams.authentication.authenticate({ url: "https://evil.example/" }).catch(({ message }) => message)',
  );

  expect(await ended).toContain("valid domains");
});

test("leads links to the app's own places, and to the chat with what is to be said", async () => {
  const { MICROSOFT_APP_ID: appId } = client.tenant().environment;
  const link = async (path: string) => {
    const frame = await overview("Sam Carter");
    await frame.evaluate(`void microsoftTeams.app.openLink("https://teams.microsoft.com/l/${path}")`); // it goes away
  };
  const at = () => new URL(page().url()).hash.split("/").slice(3).join("/");

  await link(`chat/0/0?users=28:${appId}&message=help%20me`);
  await page().getByRole("textbox", { name: "Write to Vorbild" }).waitFor();
  const said = await page().getByRole("textbox").inputValue();
  const context = encodeURIComponent(JSON.stringify({ subEntityId: "tags/x" }));
  await link(`entity/${appId}/about?context=${context}`);
  await page().getByText("Made by").waitFor();
  const about = at();
  const left = await overview("Sam Carter");
  await left.evaluate(`void microsoftTeams.pages.currentApp.navigateTo({ pageId: "overview", subPageId: "mine" })`);
  await page().waitForURL(/mine$/);
  await framed("/tab/");
  const within = at();

  expect(said).toBe("help me");
  expect(about).toBe("/about/tags%2Fx");
  expect(within).toBe("/overview/mine");
});

test("hears no page from elsewhere, wherever the frame has gone", async () => {
  const other = await fakeApp();
  const frame = await overview("Sam Carter");
  const host = encodeURIComponent(client.tenant().url);

  await frame.evaluate(`void (location.href = "${other.origin}/tab/?host=${host}")`);
  await page().waitForEvent("framenavigated", (one) => one.url().startsWith(other.origin));
  const gone = page()
    .frames()
    .find((one) => one.url().startsWith(other.origin));
  await gone?.waitForLoadState();
  const heard = await gone?.evaluate(
    'Promise.race([window.ready.then(() => "heard"), new Promise((later) => setTimeout(later, 500, "not heard"))])',
  );

  await other.close();
  expect(heard).toBe("not heard");
});

test.each([
  ["what it does not know", "teleport", [], 100],
  ["what makes no sense", "executeDeepLink", ["https://teams.microsoft.com/l/entity/%E0/"], 500],
])("answers %s with an error of teams-js", async (_, func, args, errorCode) => {
  const frame = await overview("Sam Carter");

  const answer = await frame.evaluate(`new Promise((resolve) => {
    addEventListener("message", ({ data }) => data.id === 4711 && resolve(data));
    parent.postMessage(${JSON.stringify({ id: 4711, func, args })}, "*");
  })`);

  expect(answer).toMatchObject({ id: 4711, args: [{ errorCode }] });
});

test("adds a tab to a channel that its page configures, renames and removes it", async () => {
  await client.open("channels", "Sam Carter");
  await button("Add a tab").click();
  const configuring = await framed("/tab/config");
  const context = await teams(configuring, "app.getContext()");
  const tooEarly = await button("Save").isDisabled();
  await configuring.evaluate(`
    microsoftTeams.pages.config.registerOnSaveHandler(async (event) => {
      const url = "${app.origin}/tab/";
      await microsoftTeams.pages.config.setConfig({ entityId: "tags", suggestedDisplayName: "Our tags", contentUrl: url });
      event.notifySuccess();
    });
    microsoftTeams.pages.config.setValidityState(true);`);
  const blocks = await client.stumblingBlocks("tab-configuration");

  await page().getByRole("button", { name: "Save", disabled: false }).click();
  await page().getByRole("tab", { name: "Our tags", selected: true }).waitFor();
  const shown = await teams(await framed("/tab/"), "app.getContext()");
  const instances = await teams(await framed("/tab/"), "pages.tabs.getTabInstances()");
  await button("Change Our tags").click();
  await page().getByRole("menuitem", { name: "Rename" }).click();
  await page().getByRole("textbox", { name: "Name" }).fill("Living tags");
  await button("Save").click();
  await button("Change Living tags").click();
  await page().getByRole("menuitem", { name: "Remove" }).click();
  await button("Remove").click();
  await page().getByRole("tab", { name: "Posts", selected: true }).waitFor();

  expect(context.page).toMatchObject({ id: "", frameContext: "settings" });
  expect(tooEarly).toBe(true);
  expect(shown).toMatchObject({
    page: { id: "tags", frameContext: "content" },
    channel: { id: expect.stringMatching(/^19:/) },
    team: { groupId: expect.any(String) },
  });
  expect(instances.teamTabs).toMatchObject([{ tabName: "Our tags", entityId: "tags" }]);
  expect(await page().getByRole("tab").allTextContents()).toEqual(["Posts"]);
  expect(blocks).toEqual([]);
});

test("changes a tab by the page that made it, and keeps it when the page refuses", async () => {
  const sam = await idOf("Sam Carter");
  const { body: teamsThere } = await client.tenant().control("GET", "/teams");
  const channelId = teamsThere.find(({ memberIds }: { memberIds: string[] }) => memberIds.includes(sam)).channels[0].id;
  const path = `/channels/${encodeURIComponent(channelId)}/tabs`;
  await client.tenant().control("POST", path, { name: "Ours", entityId: "tags", contentUrl: `${app.origin}/tab/` });
  await page().goto(`${client.tenant().url}/#/channels/${sam}/${encodeURIComponent(channelId)}`);
  await page().getByRole("tab", { name: "Ours" }).click();
  await button("Change Ours").click();
  await page().getByRole("menuitem", { name: "Settings" }).click();
  const configuring = await framed("/tab/config");

  const before = await teams(configuring, "pages.getConfig()");
  await configuring.evaluate(`
    microsoftTeams.pages.config.registerOnSaveHandler((event) => event.notifyFailure("Choose one first"));
    microsoftTeams.pages.config.setValidityState(true);`);
  await page().getByRole("button", { name: "Save", disabled: false }).click();
  await page().getByText("Choose one first").waitFor();

  expect(before).toMatchObject({ entityId: "tags", suggestedDisplayName: "Ours" });
  expect((await client.tenant().control("GET", path)).body).toMatchObject([{ name: "Ours", entityId: "tags" }]);
});
