import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { anna, ben, clara, team } from "#tests/support/tiny-organisation.ts";
import { type TinyTenant, tinyTenant } from "#tests/support/tiny-tenant.ts";

let tenant: TinyTenant;
beforeAll(async () => {
  tenant = await tinyTenant({ now: Temporal.Instant.from("2026-11-23T08:00:00Z") });
});
afterEach(async () => {
  tenant.bot.answer(() => ({ status: 200 }));
  await tenant.control("POST", "/reset");
});
afterAll(() => tenant.close());

const path = `/channels/${team.teamsId}/messages`;
const post = (fields: object) => tenant.control("POST", path, { from: ben.id, text: "hello", ...fields });
const posts = async () => (await tenant.control("GET", path)).body;
/** What the bot heard since the last call. */
async function heardSince<T>(act: () => Promise<T>) {
  const before = tenant.bot.heard.length;
  const answer = await act();
  return { answer, heard: tenant.bot.heard.slice(before) };
}

test("keeps a post that was lost on its way to the service", async () => {
  const { answer, heard } = await heardSince(() => post({ text: "lost", deliver: false }));

  expect(answer.body).toEqual({ id: expect.any(String), delivery: null });
  expect(heard).toEqual([]);
  expect((await posts()).at(-1)).toMatchObject({ id: answer.body.id, text: "lost" });
});

test("keeps a post for which the service could not be reached, and delivers it no second time", async () => {
  await tenant.control("PUT", "/bot", { endpoint: "http://127.0.0.1:9/api/messages" });
  const { body } = await post({ text: "into the void" });
  await tenant.control("PUT", "/bot", { endpoint: tenant.bot.endpoint });

  const { heard } = await heardSince(() => post({ text: "and the next" }));

  expect(body.delivery.status).toBe(0);
  expect(heard.map(({ text }) => text)).toEqual(["and the next"]);
  expect((await posts()).at(-2)).toMatchObject({ id: body.id, text: "into the void" });
});

test("delivers an edit as Teams does", async () => {
  const { id } = (await post({ text: "helo <at>Anna Albrecht</at>", mentions: [anna.id] })).body;

  const edited = await tenant.control("PATCH", `${path}/${id}`, { text: "hello <at>Anna Albrecht</at> #wins" });

  expect(edited.body).toMatchObject({ id, delivery: { status: 200 } });
  expect(tenant.bot.heard.at(-1)).toMatchObject({
    type: "messageUpdate",
    id,
    text: "hello <at>Anna Albrecht</at> #wins",
    from: { aadObjectId: ben.id },
    conversation: { id: `${team.teamsId};messageid=${id}` },
    channelData: { eventType: "editMessage", channel: { id: team.teamsId }, team: { id: team.teamsId } },
    entities: [{ type: "mention", mentioned: { id: anna.teamsId } }, { type: "clientInfo" }],
  });
  expect((await posts()).at(-1)).toMatchObject({ id, mentions: [anna.id], editedAt: expect.any(String) });
});

test("delivers an edit without its words, as the documented example is", async () => {
  const { id } = (await post({})).body;

  await tenant.control("PATCH", `${path}/${id}`, { text: "changed", textless: true });

  const activity = tenant.bot.heard.at(-1);
  expect(activity).toMatchObject({ type: "messageUpdate", id });
  expect(Object.keys(activity ?? {})).not.toEqual(expect.arrayContaining(["text"]));
  expect(activity).not.toHaveProperty("attachments");
});

test("keeps an edit that was lost on its way", async () => {
  const { id } = (await post({})).body;

  const edit = () => tenant.control("PATCH", `${path}/${id}`, { text: "changed", deliver: false });
  const { answer, heard } = await heardSince(edit);

  expect([answer.body.delivery, heard]).toEqual([null, []]);
  expect((await posts()).at(-1).text).toBe("changed");
});

test("delivers an earlier post again, and an edit before its post", async () => {
  const { id } = (await post({ text: "first words", deliver: false })).body;
  await tenant.control("PATCH", `${path}/${id}`, { text: "second words" });

  const again = () => tenant.control("POST", `${path}/${id}/deliveries`, { times: 3 });
  const { answer, heard } = await heardSince(again);

  expect(answer.body.deliveries.map(({ status }: { status: number }) => status)).toEqual([200, 200, 200]);
  expect(heard.map(({ type, text }) => [type, text])).toEqual(Array(3).fill(["message", "first words"]));
});

test("deletes a post without a word to the bot", async () => {
  const { id } = (await post({})).body;

  const { answer, heard } = await heardSince(() => tenant.control("DELETE", `${path}/${id}`));
  const twice = await tenant.control("DELETE", `${path}/${id}`);
  const reply = await post({ threadId: id });

  expect([answer.status, heard]).toEqual([204, []]);
  expect((await posts()).map((one: { id: string }) => one.id)).not.toContain(id);
  expect([twice.status, reply.status]).toEqual([404, 404]);
});

test("tells the bot of reactions to what it wrote, and of no others", async () => {
  const { id } = (await post({})).body;
  const activities = `/conversations/${encodeURIComponent(`${team.teamsId};messageid=${id}`)}/activities`;
  const sent = await tenant.connector("POST", activities, { type: "message", text: "well done" });
  const react = (messageId: string) =>
    tenant.control("POST", `${path}/${messageId}/reactions`, { from: anna.id, type: "like" });

  const { heard } = await heardSince(async () => [await react(id), await react(sent.body.id)]);
  const twice = await react(id);

  expect(heard).toMatchObject([
    {
      type: "messageReaction",
      replyToId: sent.body.id,
      reactionsAdded: [{ type: "like" }],
      from: { aadObjectId: anna.id },
    },
  ]);
  expect((await posts()).at(-2).reactions).toMatchObject([{ personId: anna.id, type: "like" }]);
  expect(twice.status).toBe(409);
});

test.each([
  ["PATCH", "", { text: "mine now" }],
  ["POST", "/deliveries", {}],
])("does not let people do %s%s to what the bot wrote", async (method, what, body) => {
  const activities = `/conversations/${team.teamsId}/activities`;
  const { id } = (await tenant.connector("POST", activities, { type: "message", text: "from the bot" })).body;

  const { status } = await tenant.control(method, `${path}/${id}${what}`, body);

  expect(status).toBe(409);
});

test.each([
  ["PATCH", "/1", { text: "x" }, 404],
  ["PATCH", "/1", { text: "", deliver: "no" }, 400],
  ["POST", "/1/reactions", { type: "like" }, 400],
  ["POST", "/1/deliveries", { times: 0 }, 400],
])("answers %s %s with %j by %i", async (method, what, body, status) => {
  const answer = await tenant.control(method, `${path}${what}`, body);

  expect(answer.status).toBe(status);
});

test("mentions in an edit whom it is told to mention", async () => {
  const { id } = (await post({ mentions: [anna.id] })).body;

  await tenant.control("PATCH", `${path}/${id}`, { text: "thanks", mentions: [clara.id] });

  expect((await posts()).at(-1)).toMatchObject({ text: "<at>Clara Conrad</at> thanks", mentions: [clara.id] });
});
