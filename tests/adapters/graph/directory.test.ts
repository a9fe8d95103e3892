import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { graphClient } from "#adapters/graph/client.ts";
import { graphDirectory } from "#adapters/graph/directory.ts";
import { type FakeGraph, fakeGraph, silent } from "./fake-graph.ts";

let server: FakeGraph;
beforeEach(async () => {
  server = await fakeGraph();
});
afterEach(() => {
  expect(server.complaints()).toEqual([]);
  server.close();
});

const zones: Record<string, string> = { "W. Europe Standard Time": "Europe/Berlin" };
const directory = () =>
  graphDirectory(
    graphClient({ url: server.url, token: { token: async () => "t" }, log: silent }),
    (name) => zones[name] ?? null,
  );

const anna = {
  id: "ANNA-ID",
  displayName: "Anna Weiß",
  givenName: "Anna",
  department: "Vertrieb",
  preferredLanguage: "de-AT",
  usageLocation: "AT",
};
const settings = { timeZone: "W. Europe Standard Time", language: { locale: "en-GB" } };

test("joins what the directory and the mailbox say about a person", async () => {
  server.on("GET /users/anna-id", { body: anna });
  server.on("GET /users/anna-id/mailboxSettings", { body: settings });

  expect(await directory().find("anna-id")).toEqual({
    id: "anna-id",
    name: "Anna Weiß",
    givenName: "Anna",
    department: "Vertrieb",
    language: "de",
    zone: "Europe/Berlin",
    country: "AT",
  });
});

test("asks for no more of a mailbox than zone and language", async () => {
  server.on("GET /users/anna-id", { body: anna });

  await directory().find("anna-id");

  expect(server.seen.map(({ path }) => path)).toContain(
    "/graph/v1.0/users/anna-id/mailboxSettings?$select=timeZone,language",
  );
});

test.each([
  ["there is no mailbox", 404],
  ["we may not see the mailbox", 403],
])("does without time zone when %s", async (_, status) => {
  server.on("GET /users/anna-id", { body: anna });
  server.on("GET /users/anna-id/mailboxSettings", { status, body: { error: { code: "ErrorAccessDenied" } } });

  expect(await directory().find("anna-id")).toMatchObject({ name: "Anna Weiß", language: "de", zone: null });
});

test("fills gaps: the mailbox's language, a given name from the full one, no zone for a custom one", async () => {
  server.on("GET /users/b", { body: { id: "b", displayName: "Bo Li", preferredLanguage: null } });
  server.on("GET /users/b/mailboxSettings", {
    body: { timeZone: "Customized Time Zone", language: { locale: "en-GB" } },
  });
  server.on("GET /users/c", { body: { id: "c", preferredLanguage: "fr-FR" } });

  expect(await directory().find("b")).toEqual({
    id: "b",
    name: "Bo Li",
    givenName: "Bo",
    department: null,
    language: "en",
    zone: null,
    country: null,
  });
  expect(await directory().find("c")).toMatchObject({ name: "", givenName: "", language: null });
});

test("knows nobody under an unknown id, and does not let an id leave its place in the path", async () => {
  expect(await directory().find("nobody/../../groups?x=")).toBeNull();
  expect(server.seen.every(({ path }) => path.startsWith("/graph/v1.0/users/nobody%2F"))).toBe(true);
});

test("somebody whose account is disabled left, though the account is still there", async () => {
  const left = { ...anna, accountEnabled: false };
  server.on("GET /users/anna-id", { body: left });
  server.on("GET /users", { body: { value: [left] } });

  expect(await directory().find("anna-id")).toBeNull();
  expect([...(await directory().departments(["anna-id"]))]).toEqual([]);
  expect(server.seen.every(({ path }) => path.includes("mailboxSettings") || path.includes("accountEnabled"))).toBe(
    true,
  );
});

test("does not take an outage for an answer", async () => {
  server.on("GET /users/anna-id", { body: anna });
  server.on("GET /users/anna-id/mailboxSettings", { status: 503, headers: { "retry-after": "0" } });

  await expect(directory().find("anna-id")).rejects.toMatchObject({ code: "GRAPH_UNREACHABLE" });
});

test("finds the groups that a person is in, directly or through groups inside them", async () => {
  const group = (id: string) => ({ "@odata.type": "#microsoft.graph.group", id });
  server.on("GET /groups/owners/members", { body: { value: [{ id: "x" }, { id: "ANNA-ID" }] } });
  server.on("GET /groups/admins/members", { body: { value: [group("inner"), { id: "y" }] } });
  server.on("GET /groups/inner/members", { body: { value: [group("admins"), { id: "anna-id" }] } });
  server.on("GET /groups/loop/members", { body: { value: [group("loop")] } });

  const found = await directory().groupsOf("anna-id", ["owners", "admins", "loop", "gone", "owners"]);

  expect(found).toEqual(["owners", "admins"]);
});

test("finds colleagues by the words of their names, in an index that has to be asked for", async () => {
  server.on("GET /users", { body: { value: [{ id: "ANNA-ID", displayName: "Anna Weiß", department: null }] } });

  const found = await directory().search('anna "wei', 5);

  expect(found).toEqual([{ id: "anna-id", name: "Anna Weiß", department: null }]);
  const [{ path, headers }] = server.seen as [(typeof server.seen)[number]];
  const query = new URL(path, "http://graph").searchParams;
  expect(headers["consistencylevel"]).toBe("eventual");
  expect(query.get("$search")).toBe('"displayName:anna" AND "displayName:wei"');
  expect(query.get("$filter")).toBe("accountEnabled eq true and userType eq 'Member'");
  expect(query.get("$top")).toBe("5");
});

test("tells the names that begin in one of several ways, with one call", async () => {
  server.on("GET /users", { body: { value: [{ id: "1", displayName: "Anna Köhler" }, { id: "2" }] } });

  expect(await directory().names(["koe", "kö"], 999)).toEqual(["Anna Köhler"]);
  expect(await directory().names([], 999)).toEqual([]);
  const [{ path }] = server.seen as [(typeof server.seen)[number]];
  expect(new URL(path, "http://graph").searchParams.get("$search")).toBe('"displayName:koe" OR "displayName:kö"');
  expect(server.seen).toHaveLength(1);
});

test("asks nobody when there is no word to look for", async () => {
  expect(await directory().search(' "" ', 5)).toEqual([]);
  expect(server.seen).toEqual([]);
});

test("learns the departments of many in few calls, and does without whom it cannot tell about", async () => {
  const ids = Array.from({ length: 31 }, (_, index) => `id-${index}`);
  server.on("GET /users", { body: { value: [{ id: "ID-1", department: "Vertrieb" }, { id: "id-2" }] } });

  const found = await directory().departments(ids);

  expect([...found]).toEqual([
    ["id-1", "Vertrieb"],
    ["id-2", null],
  ]);
  expect(server.seen).toHaveLength(3);
  expect(decodeURIComponent(server.seen[2]?.path ?? "")).toMatch(
    /\$filter=id eq 'id-(0|15|30)'.*&\$select=id,department/,
  );
});
