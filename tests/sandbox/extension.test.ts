import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { extension } from "#sandbox/teams/extension.ts";
import type { World } from "#sandbox/world.ts";
import { anna, ben, team } from "#tests/support/tiny-organisation.ts";
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
const answer = (body: unknown) => tenant.bot.answer(() => ({ status: 200, body }));
const ask = async (what: string, body: object) => (await tenant.control("POST", `/extension/${what}`, body)).body;

const card = { type: "AdaptiveCard", version: "1.5", body: [] };
const adaptive = { contentType: "application/vnd.microsoft.card.adaptive", content: card };
const result = (tap?: object) => ({
  ...adaptive,
  preview: {
    contentType: "application/vnd.microsoft.card.thumbnail",
    content: { title: "#wins", text: "7 posts", ...(tap && { tap }) },
  },
});
const inChannel = { personId: anna.id, channelId: team.teamsId };

/** Ben's post, on which Anna opens the app's dialog. */
async function onPost(text = "We did it") {
  const { body } = await tenant.control("POST", `/channels/${team.teamsId}/messages`, { from: ben.id, text });
  return { ...inChannel, commandId: "suggestHashtags", messageId: body.id };
}

test("searches and lists what was found, and what the app wants to hear of a choice", async () => {
  answer({
    composeExtension: { type: "result", attachments: [result({ type: "invoke", value: { tag: "wins" } }), result()] },
  });

  const { results, message } = await ask("query", { ...inChannel, commandId: "findHashtag", text: "plant" });

  expect(results).toEqual([
    { title: "#wins", subtitle: "7 posts", card, tap: { tag: "wins" } },
    { title: "#wins", subtitle: "7 posts", card, tap: null },
  ]);
  expect(message).toBeNull();
  expect(lastHeard()).toMatchObject({
    type: "invoke",
    name: "composeExtension/query",
    conversation: { conversationType: "channel", id: team.teamsId },
    channelData: { source: { name: "compose" }, team: { id: team.teamsId } },
    value: { commandId: "findHashtag", parameters: [{ value: "plant" }], queryOptions: { skip: 0, count: 25 } },
  });
});

test("marks the first look as that, and knows the chat with the bot", async () => {
  await ask("query", { personId: anna.id, commandId: "findHashtag", text: "" });

  expect(lastHeard()).toMatchObject({
    conversation: { conversationType: "personal" },
    value: { parameters: [{ name: "initialRun", value: "true" }] },
  });
});

test("shows the line of text that an app answers in place of results", async () => {
  answer({ composeExtension: { type: "message", text: "Nothing fits." } });

  expect(await ask("query", { ...inChannel, commandId: "findHashtag", text: "x" })).toMatchObject({
    results: [],
    message: "Nothing fits.",
  });
});

test("tells of a choice with what the preview says, and takes the card that is answered", async () => {
  answer({ composeExtension: { type: "result", attachments: [result()] } });

  const { results } = await ask("select", { ...inChannel, value: { tag: "wins" } });

  expect(results).toMatchObject([{ title: "#wins", card }]);
  expect(lastHeard()).toMatchObject({ name: "composeExtension/selectItem", value: { tag: "wins" } });
});

test("opens a dialog on a post, and tells the app what stands in it", async () => {
  const post = await onPost("<at>Anna Weber</at> a < b");
  answer({ task: { type: "continue", value: { title: "Tags", height: "medium", width: "medium", card: adaptive } } });

  const { dialog, inserted } = await ask("dialog", post);

  expect(dialog).toEqual({ title: "Tags", text: null, card });
  expect(inserted).toBeNull();
  expect(lastHeard()).toMatchObject({
    name: "composeExtension/fetchTask",
    from: { aadObjectId: anna.id },
    conversation: { conversationType: "channel", id: `${team.teamsId};messageid=${post.messageId}` },
    channelData: { source: { name: "message" } },
    value: {
      commandId: "suggestHashtags",
      commandContext: "message",
      messagePayload: {
        id: post.messageId,
        replyToId: null,
        deleted: false,
        body: { contentType: "html", content: '<div><p><at id="0">Anna Weber</at> a &lt; b</p></div>' },
        from: { user: { userIdentityType: "aadUser", id: ben.id, displayName: ben.name } },
      },
    },
  });
});

test("shows a dialog of one sentence", async () => {
  const post = await onPost();
  answer({ task: { type: "message", value: "Nothing to read." } });

  expect((await ask("dialog", post)).dialog).toEqual({ title: "", text: "Nothing to read.", card: null });
});

test("sends what is pressed in a dialog, together with the post, and takes a card for a reply", async () => {
  const post = await onPost();
  answer({ composeExtension: { type: "result", attachments: [result()] } });

  const { dialog, inserted } = await ask("submit", { ...post, data: { verb: "take", tag: "wins" } });

  expect([dialog, inserted]).toMatchObject([null, { title: "#wins", card }]);
  expect(lastHeard()).toMatchObject({
    name: "composeExtension/submitAction",
    value: { data: { verb: "take", tag: "wins" }, messagePayload: { id: post.messageId } },
  });
});

test("an answer of no known form closes the dialog", async () => {
  const post = await onPost();

  for (const body of [undefined, "ok", { task: { type: "continue", value: { title: "Tags", url: "https://x" } } }]) {
    answer(body);
    expect(await ask("dialog", post)).toMatchObject({ dialog: null, inserted: null });
  }
});

test("there is no dialog on a post that is gone", async () => {
  const post = await onPost();
  await tenant.control("DELETE", `/channels/${team.teamsId}/messages/${post.messageId}`);

  expect((await tenant.control("POST", "/extension/dialog", post)).status).toBe(404);
});

test("what is answered after five seconds is shown to nobody", async () => {
  const world = {
    chats: { idOf: () => "a:1" },
    clock: { now: () => Temporal.Instant.from("2026-11-23T08:00:00Z") },
  } as unknown as World;
  const ends = { tenantId: "t", appId: "b", serviceUrl: "http://127.0.0.1/" };
  const taking = (milliseconds: number) =>
    extension(world, ends, async () => ({ status: 200, body: {}, milliseconds })).search(anna, undefined, "x", "");

  expect([(await taking(5_000)).status, (await taking(5_001)).status]).toEqual([200, 0]);
});
