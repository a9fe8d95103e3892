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

const lastHeard = () => tenant.bot.heard.at(-1);
const say = (text: string, client = {}) => tenant.control("POST", `/chats/${anna.id}/messages`, { text, ...client });
const post = (fields: object) =>
  tenant.control("POST", `/channels/${team.teamsId}/messages`, { from: ben.id, text: "hello", ...fields });
const botId = () => `28:${tenant.environment["MICROSOFT_APP_ID"]}`;
const tenantId = () => tenant.environment["MICROSOFT_APP_TENANT_ID"];

test("delivers what a person says to the bot", async () => {
  const { body } = await say("hello");

  expect(body).toMatchObject({ id: expect.stringMatching(/^\d{13}$/), delivery: { status: 200 } });
  expect(lastHeard()).toMatchObject({
    type: "message",
    id: body.id,
    text: "hello",
    textFormat: "plain",
    channelId: "msteams",
    serviceUrl: `${tenant.url}/connector/`,
    locale: "de-DE",
    localTimezone: "Europe/Berlin",
    timestamp: expect.stringMatching(/^2026-11-23T08:00:\d\d\.\d{3}Z$/),
    localTimestamp: expect.stringMatching(/^2026-11-23T09:00:\d\d\.\d{3}\+01:00$/),
    from: { id: anna.teamsId, name: anna.name, aadObjectId: anna.id },
    recipient: { id: botId() },
    conversation: { conversationType: "personal", tenantId: tenantId(), id: expect.stringMatching(/^a:1/) },
    entities: [{ type: "clientInfo", locale: "de-DE", country: "DE", timezone: "Europe/Berlin", platform: "Web" }],
    channelData: { tenant: { id: tenantId() } },
  });
});

test("takes the locale and the zone of the client that the person happens to use", async () => {
  await say("hello", { locale: "en-US", zone: "America/New_York" });

  expect(lastHeard()).toMatchObject({
    locale: "en-US",
    localTimezone: "America/New_York",
    localTimestamp: expect.stringMatching(/-05:00$/),
    entities: [{ locale: "en-US", country: "US", timezone: "America/New_York" }],
  });
});

test("installs the app before the first word, and tells that it was removed", async () => {
  await say("hello");
  await say("again");
  await tenant.control("DELETE", `/chats/${anna.id}/install`);

  expect(tenant.bot.heard.slice(-5)).toMatchObject([
    { type: "conversationUpdate", membersAdded: [{ id: botId() }], conversation: { conversationType: "personal" } },
    { type: "installationUpdate", action: "add" },
    { type: "message", text: "hello" },
    { type: "message", text: "again" },
    { type: "installationUpdate", action: "remove" },
  ]);
});

test("delivers a channel post to the bot without a mention", async () => {
  const { body } = await post({ text: "we won #wins" });

  expect(lastHeard()).toMatchObject({
    type: "message",
    id: body.id,
    text: "we won #wins",
    from: { aadObjectId: ben.id },
    conversation: {
      id: `${team.teamsId};messageid=${body.id}`,
      conversationType: "channel",
      isGroup: true,
      tenantId: tenantId(),
    },
    attachments: [{ contentType: "text/html", content: "<p>we won #wins</p>" }],
    channelData: {
      team: { id: team.teamsId, name: "Sales" },
      channel: { id: team.teamsId, name: "General" },
      tenant: { id: tenantId() },
    },
  });
  expect(lastHeard()?.["channelData"]).not.toHaveProperty("team.aadGroupId");
});

test("delivers a reply in its thread", async () => {
  const root = await post({});

  await post({ text: "a reply", threadId: root.body.id });

  expect(lastHeard()?.conversation["id"]).toBe(`${team.teamsId};messageid=${root.body.id}`);
  expect(lastHeard()?.["id"]).not.toBe(root.body.id);
});

test("marks who is mentioned, the bot too, in text, entities and markup", async () => {
  await post({ text: "<at>Anna Albrecht</at>, look & <see>", mentions: [anna.id, clara.id], mentionBot: true });

  expect(lastHeard()).toMatchObject({
    text: "<at>Vorbild</at> <at>Clara Conrad</at> <at>Anna Albrecht</at>, look & <see>",
    entities: [
      { type: "mention", mentioned: { id: botId(), name: "Vorbild" }, text: "<at>Vorbild</at>" },
      { type: "mention", mentioned: { id: anna.teamsId, name: "Anna Albrecht" }, text: "<at>Anna Albrecht</at>" },
      { type: "mention", mentioned: { id: clara.teamsId } },
      { type: "clientInfo" },
    ],
  });
  const content = expect.stringMatching(/itemid="2">Anna Albrecht<\/span>, look &amp; &lt;see&gt;<\/p>$/);
  expect(lastHeard()?.["attachments"]).toEqual([{ contentType: "text/html", content }]);
});

test("carries the card that the message extension put into a post", async () => {
  const card = { type: "AdaptiveCard", version: "1.5", body: [] };

  await post({ text: "", card });

  expect(lastHeard()?.["attachments"]).toContainEqual({
    contentType: "application/vnd.microsoft.card.adaptive",
    content: card,
  });
});

/** Sends Anna a card with one button through the connector. */
async function cardForAnna(): Promise<string> {
  await say("hello");
  const members = [{ id: anna.teamsId }];
  const { id } = (await tenant.connector("POST", "/conversations", { members })).body;
  const action = { type: "Action.Execute", id: "yes", title: "Yes", verb: "nudge.yes", data: { slot: 1, who: "x" } };
  const content = { type: "AdaptiveCard", version: "1.5", body: [], actions: [action] };
  const attachments = [{ contentType: "application/vnd.microsoft.card.adaptive", content }];
  const path = `/conversations/${encodeURIComponent(id)}/activities`;
  return (await tenant.connector("POST", path, { type: "message", attachments })).body.id;
}

test("presses a button with the action's own data and what was filled in", async () => {
  const messageId = await cardForAnna();

  await tenant.control("POST", `/chats/${anna.id}/actions`, { messageId, verb: "nudge.yes", inputs: { who: "me" } });

  expect(lastHeard()).toMatchObject({
    type: "invoke",
    name: "adaptiveCard/action",
    replyToId: messageId,
    conversation: { conversationType: "personal" },
    value: {
      action: { type: "Action.Execute", id: "yes", verb: "nudge.yes", data: { slot: 1, who: "me" } },
      trigger: "manual",
    },
  });
});

test("puts the card that the service answers with in the place of the old one", async () => {
  const messageId = await cardForAnna();
  const value = { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: "done" }] };
  const body = { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value };
  tenant.bot.answer(() => ({ status: 200, body }));

  const { body: pressed } = await tenant.control("POST", `/chats/${anna.id}/actions`, { messageId, verb: "nudge.yes" });

  expect(pressed.delivery).toMatchObject({ status: 200, body });
  const chat = await tenant.control("GET", `/chats/${anna.id}`);
  expect(chat.body.messages.at(-1)).toMatchObject({ id: messageId, card: value, updatedAt: expect.any(String) });
});

test("leaves the card as it is when the service answers with words", async () => {
  const messageId = await cardForAnna();
  const words = { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "Too late" };
  tenant.bot.answer(() => ({ status: 200, body: words }));

  await tenant.control("POST", `/chats/${anna.id}/actions`, { messageId, verb: "nudge.yes" });

  const chat = await tenant.control("GET", `/chats/${anna.id}`);
  expect(chat.body.messages.at(-1)).toMatchObject({ id: messageId, updatedAt: null });
});
