import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { anna, ben, clara, team } from "#tests/support/tiny-organisation.ts";
import { ask, type TinyTenant, tinyTenant } from "#tests/support/tiny-tenant.ts";

let tenant: TinyTenant;
beforeAll(async () => {
  tenant = await tinyTenant({ now: Temporal.Instant.from("2026-11-23T08:00:00Z") });
});
afterAll(() => tenant.close());

test("names people with their roles and whether they have the app", async () => {
  await tenant.control("POST", `/chats/${ben.id}/install`);

  const { body } = await tenant.control("GET", "/people");

  const { id, name, department, locale, zone } = anna;
  expect(body[0]).toMatchObject({ id, name, department, locale, zone, roles: ["owner", "admin"], installed: false });
  expect(body[1]).toMatchObject({ managerId: anna.id, roles: ["admin"], installed: true, blocked: false });
  expect(body[2]).toMatchObject({ roles: ["worksCouncil"] });
});

test("names teams and channels", async () => {
  const { body } = await tenant.control("GET", "/teams");

  const state = { installed: true, archived: false };
  const channels = team.channels.map((channel) => ({ ...channel, membershipType: "standard" }));
  expect(body).toEqual([{ id: team.id, name: "Sales", ...state, memberIds: team.memberIds, channels }]);
});

test("says with which environment the service runs against it", async () => {
  const { body } = await tenant.control("GET", "/environment");

  expect(Object.keys(body).sort()).toEqual([
    "ADMINS_GROUP_ID",
    "BOT_OPENID_METADATA",
    "CHAMPIONS_GROUP_ID",
    "ENGAGE_REFRESH_TOKEN",
    "ENGAGE_URL",
    "ENTRA_AUTHORITY",
    "GRAPH_URL",
    "LOCAL_TENANT_URL",
    "MICROSOFT_APP_ID",
    "MICROSOFT_APP_PASSWORD",
    "MICROSOFT_APP_TENANT_ID",
    "NODE_EXTRA_CA_CERTS",
    "OWNERS_GROUP_ID",
    "WORKS_COUNCIL_GROUP_ID",
  ]);
  expect(body.ENTRA_AUTHORITY).toMatch(/^https:\/\/localhost:\d+$/);
});

test.each([
  ["POST", "/clock", {}, /either `to` or `by`/],
  ["POST", "/clock", { to: "tomorrow" }, /to: Not an instant/],
  ["POST", "/clock", { by: "-P1D" }, /forward only/],
  ["POST", "/clock", { to: "2020-01-01T00:00:00Z" }, /forward only/],
  ["POST", "/faults", { path: "graph", status: 700, times: 0 }, /path: .*; status: .*; times: /],
  ["POST", "/faults", { path: "/graph" }, /Give status, delayMilliseconds or cut/],
  ["POST", "/activities", { activity: "hello", key: "mine" }, /activity: .*; key: /],
  ["POST", "/extension/query", { text: 1 }, /personId: .*; commandId: .*; text: /],
  ["POST", `/chats/${anna.id}/messages`, { text: "", locale: "German", zone: "Mars" }, /text: .*; locale: .*; zone: /],
  ["POST", `/chats/${anna.id}/messages`, { text: "x", loud: true }, /loud/],
  ["POST", `/chats/${anna.id}/actions`, { data: [] }, /messageId: .*; verb: .*; data: /],
  ["POST", `/channels/${team.teamsId}/messages`, { from: anna.id, text: "" }, /words or a card/],
  ["POST", `/channels/${team.teamsId}/messages`, { text: "x", at: "soon" }, /from: .*; at: /],
  ["GET", `/calendars/${anna.id}?from=x&to=y`, undefined, /from: .*; to: /],
  ["POST", "/clock", "{", /The body is not JSON/],
])("%s %s with bad input names every mistake", async (method, path, body, mistakes) => {
  const answer = await tenant.control(method, path, body);

  expect(answer).toMatchObject({ status: 400, body: { error: expect.stringMatching(mistakes) } });
});

test.each([
  ["GET", "/chats/nobody", undefined],
  ["GET", "/calendars/nobody", undefined],
  ["GET", "/channels/nowhere/messages", undefined],
  ["POST", `/channels/${team.teamsId}/messages`, { from: "nobody", text: "x" }],
  ["POST", `/channels/${team.teamsId}/messages`, { from: anna.id, text: "x", threadId: "1" }],
  ["POST", `/chats/${anna.id}/actions`, { messageId: "1", verb: "x" }],
  ["GET", "/nothing", undefined],
  ["PATCH", "/people", {}],
])("%s %s does not find what is not there", async (method, path, body) => {
  const answer = await tenant.control(method, path, body);

  expect(answer).toMatchObject({ status: 404, body: { error: expect.any(String) } });
});

test("refuses what contradicts how things are", async () => {
  const said = await tenant.control("POST", `/chats/${clara.id}/messages`, { text: "no card here" });
  const press = await tenant.control("POST", `/chats/${clara.id}/actions`, { messageId: said.body.id, verb: "x" });
  const twice = await tenant.control("POST", `/chats/${clara.id}/install`);
  await tenant.control("POST", `/chats/${clara.id}/block`);
  const blocked = await tenant.control("POST", `/chats/${clara.id}/messages`, { text: "hello?" });
  await tenant.control("DELETE", `/chats/${clara.id}/install`);
  const gone = await tenant.control("DELETE", `/chats/${clara.id}/install`);

  expect([press, twice, blocked, gone].map(({ status }) => status)).toEqual([409, 409, 409, 409]);
});

test("moves the clock and wakes who waits for it", async () => {
  const before = (await tenant.control("GET", "/clock")).body;
  const waiting = tenant.control("GET", `/clock?after=${before.version}`);

  const moved = (await tenant.control("POST", "/clock", { by: "P7D" })).body;

  const days = (Date.parse(moved.now) - Date.parse(before.now)) / 86_400_000;
  expect(days).toBeCloseTo(7, 3);
  expect((await waiting).body.version).toBe(before.version + 1);
  expect(moved.offsetMilliseconds - before.offsetMilliseconds).toBeCloseTo(7 * 86_400_000, -2); // whole milliseconds
});

test("lists what the service sent, with query, body and answer, from a number on", async () => {
  await tenant.connector("GET", `/conversations/${encodeURIComponent(team.teamsId)}/pagedmembers?pageSize=1`);
  await tenant.connector("POST", "/conversations", { members: [] });

  const { body } = await tenant.control("GET", "/outgoing");
  const rest = await tenant.control("GET", `/outgoing?after=${body.at(-1).n - 1}`);

  expect(body.at(-2)).toMatchObject({
    method: "GET",
    status: 200,
    path: expect.stringMatching(/pagedmembers\?pageSize=1$/),
  });
  expect(rest.body).toEqual([
    expect.objectContaining({
      path: "/connector/v3/conversations",
      status: 400,
      body: { members: [] },
      response: expect.objectContaining({ error: expect.anything() }),
    }),
  ]);
});

test("tells listeners what changed", async () => {
  const stream = await fetch(`${tenant.url}/control/events`);
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();

  await tenant.control("POST", `/channels/${team.teamsId}/messages`, { from: ben.id, text: "hi" });

  const event = { type: "channel", id: team.teamsId };
  expect((await reader?.read())?.value).toBe(`data: ${JSON.stringify(event)}\n\n`);
  await reader?.cancel();
});

test("goes back to the organisation as it was made and keeps its clock", async () => {
  const before = (await tenant.control("GET", "/clock")).body;
  const path = `/channels/${encodeURIComponent(team.teamsId)}/messages`;
  await tenant.control("POST", path, { from: ben.id, text: "forgotten soon" });
  await tenant.control("POST", "/faults", { path: "/graph", status: 500 });

  await tenant.control("POST", "/reset");

  expect((await tenant.control("GET", path)).body).toHaveLength(5);
  expect((await tenant.control("GET", `/chats/${ben.id}`)).body).toEqual({
    installed: false,
    blocked: false,
    messages: [],
  });
  expect((await tenant.control("GET", "/faults")).body).toEqual([]);
  expect((await tenant.control("GET", "/outgoing")).body).toEqual([]);
  expect((await tenant.control("GET", "/clock")).body.offsetMilliseconds).toBe(before.offsetMilliseconds);
});

test("does not talk to web pages from elsewhere", async () => {
  const response = await fetch(`${tenant.url}/control/people`, { headers: { origin: "https://evil.example" } });

  expect(response.status).toBe(403);
});

test("shows a page to people and 404 to mistyped calls", async () => {
  const page = await fetch(`${tenant.url}/`);
  const api = await ask("GET", `${tenant.url}/botframework/v2`);
  const file = await ask("GET", `${tenant.url}/assets/../../package.json`);

  expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  expect([api.status, file.status]).toEqual([404, 404]);
});
