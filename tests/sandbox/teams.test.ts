import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { anna, ben, clara, team } from "#tests/support/tiny-organisation.ts";
import { newFolder, type TinyTenant, tinyTenant } from "#tests/support/tiny-tenant.ts";

const data = newFolder();
const now = Temporal.Instant.from("2026-11-23T08:00:00Z");
const wins = "19:wins@thread.tacv2";
let tenant: TinyTenant;
beforeAll(async () => {
  tenant = await tinyTenant({ data, now });
});
afterEach(() => tenant.control("POST", "/reset"));
afterAll(() => tenant.close());

const teams = async () => (await tenant.control("GET", "/teams")).body;
const lastHeard = () => tenant.bot.heard.at(-1);
const botId = () => `28:${tenant.environment["MICROSOFT_APP_ID"]}`;
const post = (channelId: string) =>
  tenant.control("POST", `/channels/${channelId}/messages`, { from: ben.id, text: "x" });

test("tells what happens to a channel, by the documented activities", async () => {
  const created = await tenant.control("POST", `/teams/${team.id}/channels`, { name: "Losses", by: ben.id });
  const { id } = created.body;
  const hears: unknown[] = [lastHeard()];
  for (const [method, path, body] of [
    ["PATCH", `/channels/${id}`, { name: "Lessons" }],
    ["DELETE", `/channels/${id}`, undefined],
    ["POST", `/channels/${id}/restore`, {}],
  ] as const) {
    const { status } = await tenant.control(method, path, body);
    hears.push(status === 200 && lastHeard());
  }

  const event = (eventType: string, name: string) => ({
    type: "conversationUpdate",
    conversation: { id: team.teamsId, conversationType: "channel", isGroup: true },
    channelData: { eventType, channel: { id, name }, team: { id: team.teamsId } },
  });
  expect(created.body.delivery.status).toBe(200);
  expect(hears).toMatchObject([
    { ...event("channelCreated", "Losses"), from: { aadObjectId: ben.id } },
    { ...event("channelRenamed", "Lessons"), from: { aadObjectId: anna.id } },
    event("channelDeleted", "Lessons"),
    event("channelRestored", "Lessons"),
  ]);
  expect((await teams())[0].channels.at(-1)).toEqual({ id, name: "Lessons", membershipType: "standard" });
});

test("knows a deleted channel no more, and its posts again once it is restored", async () => {
  const { id } = (await post(wins)).body;
  await tenant.control("DELETE", `/channels/${wins}`);
  const gone = [await post(wins), await tenant.control("GET", `/channels/${wins}/messages`)];

  await tenant.control("POST", `/channels/${wins}/restore`);

  expect(gone.map(({ status }) => status)).toEqual([404, 404]);
  expect((await tenant.control("GET", `/channels/${wins}/messages`)).body).toMatchObject([{ id }]);
});

test("keeps private channels to people", async () => {
  const before = tenant.bot.heard.length;
  const body = { name: "Salaries", membershipType: "private" };
  const { id, delivery } = (await tenant.control("POST", `/teams/${team.id}/channels`, body)).body;

  const posted = await post(id);
  const activities = `/conversations/${encodeURIComponent(id)}/activities`;
  const sent = await tenant.connector("POST", activities, { type: "message", text: "may I?" });

  expect([delivery, posted.body.delivery]).toEqual([null, null]);
  expect(tenant.bot.heard).toHaveLength(before);
  expect([sent.status, sent.body.error.code]).toEqual([403, "BotNotInConversationRoster"]);
});

test("tells what happens to a team", async () => {
  const hears: unknown[] = [];
  for (const [method, body] of [
    ["PATCH", { name: "Sales and Service" }],
    ["PATCH", { archived: true }],
    ["PATCH", { archived: false }],
    ["DELETE", undefined],
  ] as const) {
    await tenant.control(method, `/teams/${team.id}`, body);
    hears.push(lastHeard());
  }

  const event = (eventType: string) => ({
    type: "conversationUpdate",
    channelData: { eventType, team: { id: team.teamsId, name: "Sales and Service" } },
  });
  expect(hears).toMatchObject(["teamRenamed", "teamArchived", "teamUnarchived", "teamDeleted"].map(event));
  expect(await teams()).toEqual([]);
});

test("lets nobody post in an archived team", async () => {
  await tenant.control("PATCH", `/teams/${team.id}`, { archived: true });

  const { status } = await post(wins);

  expect(status).toBe(409);
  expect((await teams())[0]).toMatchObject({ archived: true, installed: true });
});

test("tells who joins a team and who leaves", async () => {
  await tenant.control("PUT", `/teams/${team.id}/members/${clara.id}`);
  const joined = lastHeard();
  const { memberIds } = (await teams())[0];
  await tenant.control("DELETE", `/teams/${team.id}/members/${clara.id}`);

  expect(joined).toMatchObject({
    membersAdded: [{ id: clara.teamsId }],
    channelData: { eventType: "teamMemberAdded" },
  });
  expect(memberIds).toEqual([anna.id, ben.id, clara.id]);
  expect(lastHeard()).toMatchObject({
    membersRemoved: [{ id: clara.teamsId }],
    channelData: { eventType: "teamMemberRemoved" },
  });
});

test("tells the app that it goes and that it comes back, and nothing between", async () => {
  const removed = await tenant.control("DELETE", `/teams/${team.id}/install`);
  const leaving = tenant.bot.heard.slice(-2);
  const between = tenant.bot.heard.length;
  const posted = await post(wins);
  await tenant.control("PATCH", `/teams/${team.id}`, { name: "Quietly" });
  const sent = await tenant.connector("POST", `/conversations/${wins}/activities`, { type: "message", text: "hello?" });
  const heardBetween = tenant.bot.heard.length - between;
  await tenant.control("POST", `/teams/${team.id}/install`);

  const about = { team: { id: team.teamsId, aadGroupId: team.id }, channel: { id: team.teamsId } };
  expect(removed.body.delivery.status).toBe(200);
  expect(leaving).toMatchObject([
    { type: "conversationUpdate", membersRemoved: [{ id: botId() }], channelData: about },
    { type: "installationUpdate", action: "remove", channelData: about },
  ]);
  expect([posted.body.delivery, heardBetween]).toEqual([null, 0]);
  expect([sent.status, sent.body.error.code]).toEqual([403, "BotNotInConversationRoster"]);
  expect(tenant.bot.heard.slice(-2)).toMatchObject([
    { type: "conversationUpdate", membersAdded: [{ id: botId() }], channelData: about },
    { type: "installationUpdate", action: "add", channelData: about },
  ]);
});

test.each([
  ["DELETE", `/channels/${team.teamsId}`],
  ["POST", `/teams/${team.id}/install`],
  ["PUT", `/teams/${team.id}/members/${ben.id}`],
  ["DELETE", `/teams/${team.id}/members/${clara.id}`],
])("refuses %s %s, because it is not so", async (method, path) => {
  const { status } = await tenant.control(method, path);

  expect(status).toBe(409);
});

test.each([
  ["PATCH", "/teams/none", { name: "x" }, 404],
  ["PATCH", `/teams/${team.id}`, { name: "x", archived: true }, 400],
  ["PATCH", `/teams/${team.id}`, { name: "x", by: "nobody" }, 404],
  ["PATCH", `/channels/${wins}`, { name: "" }, 400],
  ["POST", `/channels/${wins}/restore`, {}, 404],
])("answers %s %s with %j by %i", async (method, path, body, status) => {
  const answer = await tenant.control(method, path, body);

  expect(answer.status).toBe(status);
});

test("keeps teams, edits and deletions over a restart", async () => {
  const path = `/channels/${team.teamsId}/messages`;
  const [seeded, other] = (await tenant.control("GET", path)).body;
  await tenant.control("PATCH", `${path}/${seeded.id}`, { text: "as it should have been" });
  await tenant.control("DELETE", `${path}/${other.id}`);
  await tenant.control("PATCH", `/channels/${wins}`, { name: "Victories" });
  await tenant.control("DELETE", `/teams/${team.id}/install`);
  await tenant.close();

  tenant = await tinyTenant({ data, now });

  expect((await tenant.control("GET", path)).body).toMatchObject([
    { id: seeded.id, text: "as it should have been" },
    {},
    {},
    {},
  ]);
  expect(await teams()).toMatchObject([{ installed: false, channels: [{}, { id: wins, name: "Victories" }] }]);
});
