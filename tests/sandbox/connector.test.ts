import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { anna, ben, clara, team } from "#tests/support/tiny-organisation.ts";
import { type TinyTenant, tinyTenant } from "#tests/support/tiny-tenant.ts";

let tenant: TinyTenant;
beforeAll(async () => {
  tenant = await tinyTenant();
});
afterEach(() => tenant.control("POST", "/reset"));
afterAll(() => tenant.close());

const card = { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: "hi" }] };
const attachment = { contentType: "application/vnd.microsoft.card.adaptive", content: card };
const chat = async (personId: string) => (await tenant.control("GET", `/chats/${personId}`)).body;
const activities = (conversationId: string) => `/conversations/${encodeURIComponent(conversationId)}/activities`;

/** The id of the chat with Anna, who has the app. */
async function chatWithAnna(): Promise<string> {
  await tenant.control("POST", `/chats/${anna.id}/install`);
  return (await tenant.connector("POST", "/conversations", { members: [{ id: anna.teamsId }] })).body.id;
}

test("begins one and the same chat with a person by either of their ids", async () => {
  const byTeamsId = await tenant.connector("POST", "/conversations", { members: [{ id: ben.teamsId }] });
  const byObjectId = await tenant.connector("POST", "/conversations", { members: [{ id: ben.id }] });

  expect(byTeamsId).toMatchObject({ status: 201, body: { id: expect.stringMatching(/^a:1/) } });
  expect(byObjectId.body.id).toBe(byTeamsId.body.id);
});

test("begins no chat with somebody who neither has the app nor is in a team with it", async () => {
  const { status, body } = await tenant.connector("POST", "/conversations", { members: [{ id: clara.id }] });

  expect([status, body.error.code]).toEqual([403, "BotNotInConversationRoster"]);
});

test.each([
  ["nobody", { members: [] }],
  ["a stranger", { members: [{ id: "29:nobody" }] }],
  ["another tenant", { members: [{ id: anna.id }], tenantId: "another" }],
])("begins no chat with %s", async (_, parameters) => {
  const { status, body } = await tenant.connector("POST", "/conversations", parameters);

  expect([status, body.error.code]).toEqual([400, "BadArgument"]);
});

test("sends, replies, updates and deletes", async () => {
  const id = await chatWithAnna();

  const sent = await tenant.connector("POST", activities(id), { type: "message", text: "one" });
  const replied = await tenant.connector("POST", `${activities(id)}/${sent.body.id}`, {
    type: "message",
    summary: "two",
    attachments: [attachment],
  });
  const updated = await tenant.connector("PUT", `${activities(id)}/${sent.body.id}`, { type: "message", text: "1" });
  const { messages } = await chat(anna.id);
  const deleted = await tenant.connector("DELETE", `${activities(id)}/${replied.body.id}`);

  expect([sent.status, replied.status, updated.status, deleted.status]).toEqual([201, 201, 200, 200]);
  expect(sent.body.id).toMatch(/^\d{13}$/);
  expect(messages).toMatchObject([
    { id: sent.body.id, from: "bot", text: "1", card: null, updatedAt: expect.any(String) },
    { id: replied.body.id, from: "bot", text: "two", card, updatedAt: null },
  ]);
  expect((await chat(anna.id)).messages).toHaveLength(1);
});

test("makes two messages of text with a card and gives no id, as Teams does", async () => {
  const id = await chatWithAnna();

  const { status, body } = await tenant.connector("POST", activities(id), {
    type: "message",
    text: "look",
    attachments: [attachment],
  });

  expect([status, body]).toEqual([201, {}]);
  expect((await chat(anna.id)).messages).toMatchObject([{ text: "look", card: null }, { card }]);
});

test("shows nothing of typing", async () => {
  const id = await chatWithAnna();

  const { status } = await tenant.connector("POST", activities(id), { type: "typing" });

  expect(status).toBe(201);
  expect((await chat(anna.id)).messages).toEqual([]);
});

test("posts in a channel, and replies in the thread", async () => {
  const channel = { id: team.teamsId };
  const activity = { type: "message", text: "news" };

  const begun = await tenant.connector("POST", "/conversations", { isGroup: true, channelData: { channel }, activity });
  await tenant.connector("POST", activities(begun.body.id), { type: "message", text: "more" });

  expect(begun.body).toEqual({
    id: `${team.teamsId};messageid=${begun.body.activityId}`,
    activityId: expect.any(String),
  });
  const { body } = await tenant.control("GET", `/channels/${team.teamsId}/messages`);
  expect(body.slice(-2)).toMatchObject([
    { id: begun.body.activityId, from: { id: "bot", name: "Vorbild" }, text: "news" },
    { threadId: begun.body.activityId, from: { id: "bot" }, text: "more" },
  ]);
});

test.each([
  ["without a type", { text: "hi" }, 400, "BadArgument"],
  ["of a type that bots cannot send", { type: "messageReaction" }, 400, "BadArgument"],
  ["of more than 100 KB in UTF-16", { type: "message", text: "x".repeat(51_200) }, 413, "MessageSizeTooBig"],
])("refuses a message %s", async (_, activity, status, code) => {
  const id = await chatWithAnna();

  const answer = await tenant.connector("POST", activities(id), activity);

  expect([answer.status, answer.body.error.code]).toEqual([status, code]);
});

test("does not know conversations that were never begun, nor messages that are not there", async () => {
  const id = await chatWithAnna();

  const answers = [
    await tenant.connector("POST", activities("a:1nobody"), { type: "message", text: "hi" }),
    await tenant.connector("POST", activities(`${team.teamsId};messageid=1`), { type: "message", text: "hi" }),
    await tenant.connector("PUT", `${activities(id)}/1`, { type: "message", text: "hi" }),
  ];

  expect(answers.map(({ status, body }) => [status, body.error.code])).toEqual([
    [404, "ConversationNotFound"],
    [404, "ConversationNotFound"],
    [404, "ActivityNotFoundInConversation"],
  ]);
});

test("does not let the bot change what a person said", async () => {
  const id = await chatWithAnna();
  const said = await tenant.control("POST", `/chats/${anna.id}/messages`, { text: "mine" });

  const { status } = await tenant.connector("DELETE", `${activities(id)}/${said.body.id}`);

  expect(status).toBe(403);
});

test.each([
  ["blocked the bot", "POST", "block"],
  ["removed the app", "DELETE", "install"],
])("answers as documented when the person %s", async (_, method, what) => {
  const id = await chatWithAnna();
  await tenant.control(method, `/chats/${anna.id}/${what}`);

  const { status, body } = await tenant.connector("POST", activities(id), { type: "message", text: "hi" });

  expect(status).toBe(403);
  expect(body).toEqual({
    errorCode: 209,
    message:
      '{\r\n  "subCode": "MessageWritesBlocked",\r\n  "details": "Thread is blocked from message writes.",\r\n  "errorCode": null,\r\n  "errorSubCode": null\r\n}',
  });
});

test("lets the bot write again once the person takes the block back", async () => {
  const id = await chatWithAnna();
  await tenant.control("POST", `/chats/${anna.id}/block`);
  await tenant.control("DELETE", `/chats/${anna.id}/block`);

  const { status } = await tenant.connector("POST", activities(id), { type: "message", text: "hi" });

  expect(status).toBe(201);
});

test("takes seven messages a second into one thread, and says how long to wait for the next", async () => {
  const id = await chatWithAnna();

  const answers = await Promise.all(
    Array.from({ length: 9 }, () => tenant.connector("POST", activities(id), { type: "message", text: "hi" })),
  );
  const elsewhere = await tenant.connector("POST", activities(team.teamsId), { type: "message", text: "hi" });

  const refused = answers.filter(({ status }) => status === 429);
  expect(answers.length - refused.length).toBe(7);
  expect(refused[0]?.body.error.code).toBe("Throttled");
  expect(refused[0]?.headers.get("retry-after")).toBe("1");
  expect(elsewhere.status).toBe(201);
});

test("lists members, in pages too, and knows one by either id", async () => {
  const conversation = `/conversations/${encodeURIComponent(team.teamsId)}`;

  const all = await tenant.connector("GET", `${conversation}/members`);
  const first = await tenant.connector("GET", `${conversation}/pagedmembers?pageSize=1`);
  const token = first.body.continuationToken;
  const second = await tenant.connector("GET", `${conversation}/pagedmembers?pageSize=1&continuationToken=${token}`);
  const one = await tenant.connector("GET", `${conversation}/members/${ben.id}`);
  const other = await tenant.connector("GET", `${conversation}/members/${clara.id}`);

  expect(all.body.map(({ aadObjectId }: { aadObjectId: string }) => aadObjectId)).toEqual([anna.id, ben.id]);
  expect([...first.body.members, ...second.body.members]).toEqual(all.body);
  expect(second.body).not.toHaveProperty("continuationToken");
  expect(one.body).toMatchObject({ id: ben.teamsId, email: ben.mail, userPrincipalName: ben.mail, userRole: "user" });
  expect(other.status).toBe(404);
});

test("describes a team and its channels, the general one without a name", async () => {
  const path = `/teams/${encodeURIComponent(team.teamsId)}`;

  const described = await tenant.connector("GET", path);
  const { body } = await tenant.connector("GET", `${path}/conversations`);

  expect(described.body).toMatchObject({ id: team.teamsId, name: "Sales", aadGroupId: team.id });
  expect(body.conversations).toEqual([
    { id: team.teamsId, name: null },
    { id: "19:wins@thread.tacv2", name: "Wins" },
  ]);
});
