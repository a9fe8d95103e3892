import { afterEach, expect, test } from "@jest/globals";
import { connectorCalls, type SendCall } from "#adapters/bot/connector.ts";
import { botMessenger, type NoticeRenderer } from "#adapters/bot/messenger.ts";
import { AppError } from "#shared/errors.ts";
import { type Reply, type SmallServer, smallServer } from "#tests/adapters/bot/small-server.ts";
import { contact, person } from "#tests/support/fakes.ts";

let server: SmallServer | undefined;
afterEach(() => server?.close());

const notice = { entryId: "e1", person: person(), kind: "leaders.nudge", facts: { withId: "mette" } };
const nudge: NoticeRenderer = async ({ facts }, nameOf) => ({
  text: `Hello from ${await nameOf(`${facts["withId"]}`)}`,
});
const nameOf = async (id: string) => (id === "mette" ? "Mette" : "");
const tokens = { token: async () => "our-token" };

const line = (send: SendCall, isFull = false) => ({ send, isFull: () => isFull });

/** Sends a nudge through a connector that answers so. */
async function sendTo(reply: Reply, render: NoticeRenderer = nudge) {
  server = await smallServer(() => reply);
  const messenger = botMessenger(line(connectorCalls(tokens, true)), { "leaders.nudge": render }, nameOf);
  return messenger.send({ ...contact, serviceUrl: server.url }, notice);
}

test("sends the notice in words to the conversation that the person opened", async () => {
  const delivery = await sendTo({ status: 201, body: { id: "1700" } });

  expect(delivery).toEqual({ kind: "sent", activityId: "1700" });
  expect(server?.seen).toMatchObject([
    {
      method: "POST",
      path: "/v3/conversations/a%3A1/activities",
      authorization: "Bearer our-token",
      body: {
        type: "message",
        text: "Hello from Mette",
        from: { id: contact.botId },
        conversation: { id: contact.conversationId, tenantId: contact.tenantId },
      },
    },
  ]);
});

test("sends a card alone, with its text as the summary", async () => {
  const card = { type: "AdaptiveCard", version: "1.5" };

  await sendTo({ status: 201, body: {} }, async () => ({ text: "Hello", card }));

  const attachments = [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }];
  expect(server?.seen[0]?.body).toMatchObject({ summary: "Hello", attachments });
  expect(server?.seen[0]?.body).not.toHaveProperty("text");
});

const hidden =
  '{\r\n  "subCode": "MessageWritesBlocked",\r\n  "details": "Thread is blocked from message writes.",\r\n  "errorCode": null\r\n}';

test.each([
  ["429 with a wait", { status: 429, headers: { "retry-after": "7" } }, { kind: "later", afterSeconds: 7 }],
  ["429 without one", { status: 429 }, { kind: "later", afterSeconds: 30 }],
  ["412", { status: 412 }, { kind: "later", afterSeconds: 30 }],
  ["503", { status: 503, headers: { "retry-after": "120" } }, { kind: "later", afterSeconds: 120 }],
  ["500", { status: 500 }, { kind: "in_doubt", reason: "500" }],
  ["502", { status: 502 }, { kind: "in_doubt", reason: "502" }],
  ["504", { status: 504 }, { kind: "in_doubt", reason: "504" }],
  ["a cut connection", { cut: true }, { kind: "in_doubt", reason: "connection_lost" }],
  [
    "a person who blocked the bot",
    { status: 403, body: { error: { code: "ConversationBlockedByUser", message: "User blocked the conversation" } } },
    { kind: "blocked" },
  ],
  [
    "blocked writes, in the hidden document",
    { status: 403, body: { errorCode: 209, message: hidden } },
    { kind: "blocked" },
  ],
  [
    "blocked writes, below an error",
    { status: 403, body: { error: { code: "Forbidden", message: hidden } } },
    { kind: "blocked" },
  ],
  [
    "an admin who disabled the bot",
    { status: 403, body: { error: { code: "BotDisabledByAdmin", message: "The tenant admin disabled this bot" } } },
    { kind: "refused", reason: "403 BotDisabledByAdmin" },
  ],
  [
    "a conversation that is gone",
    { status: 404, body: { error: { code: "ConversationNotFound", message: "gone" } } },
    { kind: "undeliverable", reason: "404 ConversationNotFound" },
  ],
  ["a refusal without a word", { status: 401, body: "no" }, { kind: "refused", reason: "401" }],
])("tries once, and understands %s", async (_what, reply, delivery) => {
  await expect(sendTo(reply)).resolves.toEqual(delivery);

  expect(server?.seen).toHaveLength(1);
});

test("is in doubt when no answer comes in time", async () => {
  server = await smallServer(() => new Promise(() => {}));
  const calls = connectorCalls(tokens, true);
  const impatient: typeof calls = (call, policy) => calls(call, { ...policy, timeoutMs: 20 });
  const messenger = botMessenger(line(impatient), { "leaders.nudge": nudge }, nameOf);

  const delivery = await messenger.send({ ...contact, serviceUrl: server.url }, notice);

  expect(delivery).toEqual({ kind: "in_doubt", reason: "timeout" });
});

test("knows that nothing was delivered where nobody listens", async () => {
  server = await smallServer(() => ({}));
  server.close();
  const messenger = botMessenger(line(connectorCalls(tokens, true)), { "leaders.nudge": nudge }, nameOf);

  const delivery = await messenger.send({ ...contact, serviceUrl: server.url }, notice);

  expect(delivery).toEqual({ kind: "later", afterSeconds: 30 });
});

test.each([
  ["GRAPH_UNREACHABLE", "postponed"],
  ["TOKEN_UNAVAILABLE", "later"],
] as const)("tries later after %s, and all others too only if it would stop them: %s", async (code, kind) => {
  const unavailable = async () => Promise.reject(new AppError(code, "not now"));

  await expect(sendTo({ status: 201 }, unavailable)).resolves.toEqual({ kind, afterSeconds: 30 });

  expect(server?.seen).toEqual([]);
});

test("postpones one message alone where only its own conversation is full", async () => {
  server = await smallServer(() => ({ status: 429, headers: { "retry-after": "2" } }));
  const messenger = botMessenger(line(connectorCalls(tokens, true), true), { "leaders.nudge": nudge }, nameOf);

  const delivery = await messenger.send({ ...contact, serviceUrl: server.url }, notice);

  expect(delivery).toEqual({ kind: "postponed", afterSeconds: 2 });
});

test("stops on a kind of notice that has no words", async () => {
  const messenger = botMessenger(line(connectorCalls(tokens, true)), {}, nameOf);

  await expect(messenger.send(contact, notice)).rejects.toThrow("no words for leaders.nudge");
});
