import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { team } from "#tests/support/tiny-organisation.ts";
import { newFolder, type TinyTenant, tinyTenant } from "#tests/support/tiny-tenant.ts";

const app = "manifest";
let tenant: TinyTenant;
beforeAll(async () => {
  tenant = await tinyTenant({ app });
});
beforeEach(() => tenant.control("POST", "/reset"));
afterAll(() => tenant.close());

const host = () => new URL(tenant.bot.endpoint).host;
const tabs = `/channels/${team.teamsId}/tabs`;
const settings = () => ({ name: "Tags", entityId: "tags", contentUrl: `http://${host()}/tab/` });

test("shows the app of the package, at the service's address and in the person's language", async () => {
  const english = (await tenant.control("GET", "/app")).body;
  const german = (await tenant.control("GET", "/app?locale=de-AT")).body;

  expect(english).toMatchObject({
    name: "Vorbild",
    origin: `http://${host()}`,
    resource: `api://${host()}/${tenant.environment["MICROSOFT_APP_ID"]}`,
    validDomains: [host()],
    personalTabs: [
      { entityId: "conversations", contentUrl: null },
      { entityId: "overview", name: "Overview", contentUrl: `https://${host()}/tab/` },
      { entityId: "about", contentUrl: null },
    ],
    channelTab: { configurationUrl: `https://${host()}/tab/config`, canUpdate: true },
  });
  expect(german.personalTabs[1].name).toBe("Übersicht");
  expect(german.description).toContain("Führungskräfte");
});

test("follows the service to another address", async () => {
  await tenant.control("PUT", "/bot", { endpoint: "http://127.0.0.1:4999/api/messages" });

  const moved = (await tenant.control("GET", "/app")).body;

  await tenant.control("PUT", "/bot", { endpoint: tenant.bot.endpoint });
  expect(moved.personalTabs[1].contentUrl).toBe("https://127.0.0.1:4999/tab/");
});

test("shows no tabs of an app that has none, and none at all without a package", async () => {
  const folder = mkdtempSync(join(tmpdir(), "package-"));
  const plain = { id: "1", name: { short: "Plain" }, description: { short: "A bot" } };
  const developer = { name: "Somebody", websiteUrl: "https://x.example", privacyUrl: "https://x.example" };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify({ ...plain, developer }));
  const [bot, none] = await Promise.all([tinyTenant({ app: folder }), tinyTenant()]);

  const answers = [await bot.control("GET", "/app"), await none.control("GET", "/app")];

  await Promise.all([bot.close(), none.close()]);
  expect(answers[0]?.body).toMatchObject({ name: "Plain", personalTabs: [], channelTab: null, resource: "" });
  expect(answers[1]).toMatchObject({ status: 200, body: null });
});

test("keeps a channel's tabs, renamed and changed, over a restart", async () => {
  const data = newFolder();
  const before = await tinyTenant({ data, app });
  const contentUrl = `http://${new URL(before.bot.endpoint).host}/tab/`;
  const first = (await before.control("POST", tabs, { ...settings(), contentUrl })).body;
  const second = (await before.control("POST", tabs, { ...settings(), contentUrl, name: "Experts" })).body;
  const renamed = await before.control("PATCH", `${tabs}/${first.id}`, { name: "Our tags" });
  await before.control("DELETE", `${tabs}/${second.id}`);
  await before.close();

  const after = await tinyTenant({ data, app });
  const kept = (await after.control("GET", tabs)).body;
  await after.close();

  expect(renamed.body).toEqual({ ...first, name: "Our tags" });
  expect(kept).toEqual([{ id: first.id, name: "Our tags", entityId: "tags", contentUrl, websiteUrl: null }]);
});

test("has no tabs in a team that the app was taken out of", async () => {
  await tenant.control("POST", tabs, settings());
  await tenant.control("DELETE", `/teams/${team.id}/install`);

  const [seen, added] = [await tenant.control("GET", tabs), await tenant.control("POST", tabs, settings())];

  expect(seen.body).toEqual([]);
  expect(added.status).toBe(409);
});

test.each([
  ["a page of a host that the manifest does not name", { contentUrl: "https://evil.example/tab/" }, 400],
  ["what is no page", { contentUrl: "javascript:alert(1)" }, 400],
  ["a tab without a name", { name: "" }, 400],
])("refuses %s", async (_, wrong, status) => {
  const added = await tenant.control("POST", tabs, { ...settings(), ...wrong });
  const { id } = (await tenant.control("POST", tabs, settings())).body;
  const changed = await tenant.control("PATCH", `${tabs}/${id}`, wrong);

  expect([added.status, changed.status]).toEqual([status, status]);
});

test("knows only tabs and channels that are there", async () => {
  const { id } = (await tenant.control("POST", tabs, settings())).body;

  const answers = [
    await tenant.control("GET", "/channels/19:none@thread.tacv2/tabs"),
    await tenant.control("PATCH", `${tabs}/none`, { name: "x" }),
    await tenant.control("DELETE", `/channels/19:wins@thread.tacv2/tabs/${id}`),
  ];

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
});
