import { afterEach, expect, test } from "@jest/globals";
import type { Conversation } from "#adapters/bot/turn.ts";
import { invoke, PERSON_ID, personalMessage } from "#tests/adapters/bot/activities.ts";
import { echo, startBot, type TestBot } from "#tests/adapters/bot/bot.ts";
import { TENANT_ID } from "#tests/adapters/bot/issuer.ts";

let bot: TestBot;
afterEach(() => bot.stop());

async function start(conversation: Partial<Conversation> = {}): Promise<void> {
  bot = await startBot({ conversation: { ...echo, ...conversation } });
}

const search = (name: string, value: string) =>
  invoke("composeExtension/query", { commandId: "tags", parameters: [{ name, value }], queryOptions: { count: 25 } });

/** The dialog's invokes come from the channel in which the post stands. */
const inChannel = {
  conversation: { conversationType: "channel", tenantId: TENANT_ID, id: "19:plant@thread.tacv2;messageid=1" },
};

/** Somebody opens the dialog on a post of Olo's. */
const onPost = (post: object = {}) =>
  invoke(
    "composeExtension/fetchTask",
    {
      commandId: "suggestHashtags",
      commandContext: "message",
      messagePayload: {
        id: "1",
        deleted: false,
        body: { contentType: "html", content: "<div><p>We <b>halved</b> it</p></div>" },
        from: { user: { userIdentityType: "aadUser", id: "olo", displayName: "Olo Brockhouse" } },
        ...post,
      },
      context: { theme: "default" },
    },
    inChannel,
  );

const submit = (data: object) =>
  invoke("composeExtension/submitAction", { commandId: "suggestHashtags", commandContext: "message", data }, inChannel);

const card = { contentType: "application/vnd.microsoft.card.adaptive", content: { type: "AdaptiveCard" } };
const preview = { title: "#onboarding", text: "6 posts" };

test("lists search results with a preview, whose choice it wants to hear of, and the card to insert", async () => {
  await start();

  const { body } = await bot.deliver(search("query", " onboarding "));

  const content = { ...preview, tap: { type: "invoke", value: { tag: "onboarding" } } };
  expect(body).toEqual({
    composeExtension: {
      type: "result",
      attachmentLayout: "list",
      attachments: [{ ...card, preview: { contentType: "application/vnd.microsoft.card.thumbnail", content } }],
    },
  });
});

test("gives the card of the result that was chosen", async () => {
  await start();

  const { body } = await bot.deliver(invoke("composeExtension/selectItem", { tag: "onboarding" }));

  expect(body).toEqual({
    composeExtension: {
      type: "result",
      attachmentLayout: "list",
      attachments: [
        { ...card, preview: { contentType: "application/vnd.microsoft.card.thumbnail", content: preview } },
      ],
    },
  });
});

test("searches for nothing when the box was just opened", async () => {
  await start();

  const { body } = await bot.deliver(search("initialRun", "true"));

  expect(JSON.stringify(body)).toContain('"title":"#"');
});

test("says in a line of text how to found a tag when nothing was found", async () => {
  await start({ extension: { ...echo.extension, search: async () => [] } });

  const { body } = await bot.deliver(search("query", "x"));

  expect(body).toEqual({
    composeExtension: { type: "message", text: expect.stringContaining("found #hr_onboarding") },
  });
});

test("takes no group in which somebody searches for where they are reached", async () => {
  await start();
  const group = { conversationType: "groupChat", id: "19:g@thread.v2" };

  await bot.deliver({ ...search("query", "plant"), conversation: group });

  expect(bot.people.size).toBe(1);
  expect(bot.contacts.size).toBe(0);
});

test("shows a line of text when a search failed", async () => {
  await start({ extension: { ...echo.extension, search: async () => Promise.reject(new Error("broken")) } });

  const { body } = await bot.deliver(search("query", "x"));

  expect(body).toMatchObject({ composeExtension: { type: "message", text: expect.stringContaining("wrong") } });
});

test("a search in somebody's private chat with a colleague does not change where the bot writes to them", async () => {
  await start();
  await bot.deliver(personalMessage("hello"));
  const before = bot.contacts.get(PERSON_ID);
  const elsewhere = { conversationType: "personal", id: "a:another-chat", tenantId: TENANT_ID };

  const { status } = await bot.deliver({ ...search("query", "lean"), conversation: elsewhere });

  expect([status, before?.conversationId === elsewhere.id]).toEqual([200, false]);
  expect(bot.contacts.get(PERSON_ID)).toEqual(before);
});

test("reads a post without its markup, and answers with a dialog that only this person sees", async () => {
  await start({
    extension: {
      ...echo.extension,
      about: async (turn, text, isOwn) => {
        await turn.reply({ text: "aloud" });
        await turn.ask({ name: "open", state: {} });
        return { text: "", card: { type: "AdaptiveCard", body: [text, isOwn] } };
      },
    },
  });

  const { body } = await bot.deliver(onPost());

  const content = { type: "AdaptiveCard", body: ["We halved it", false] };
  expect(body).toEqual({
    task: {
      type: "continue",
      value: { title: "Hashtags for this post", height: "medium", width: "medium", card: { ...card, content } },
    },
  });
  expect(bot.sent()).toEqual([]);
  expect(bot.dialogues.size).toBe(0);
});

test.each([
  ["one's own post", { from: { user: { id: PERSON_ID.toUpperCase() } } }, "We halved it", true],
  ["a plain text", { body: { contentType: "text", content: "a < b" } }, "a < b", false],
  ["a deleted post", { deleted: true }, "", false],
  ["a post of an app", { from: { user: null, application: { id: "x" } } }, "We halved it", false],
  ["a post without a body", { body: null }, "", false],
])("understands %s", async (_, post, text, isOwn) => {
  const asked: unknown[] = [];
  const about: Conversation["extension"]["about"] = async (_turn, ...post) => {
    asked.push(post);
    return { text: "" };
  };
  await start({ extension: { ...echo.extension, about } });

  await bot.deliver(onPost(post));

  expect(asked).toEqual([[text, isOwn]]);
});

test("a tag that is taken in the dialog goes into a reply", async () => {
  await start();

  const { body } = await bot.deliver(submit({ verb: "hashtags.take", tag: "onboarding" }));

  expect(body).toMatchObject({ composeExtension: { type: "result", attachments: [{ ...card, preview: {} }] } });
});

test("any other button of the dialog does what it does in the chat, in the dialog", async () => {
  const fallback = { type: "Action.Submit", title: "Found", data: { verb: "hashtags.found" } };
  const shown = {
    type: "AdaptiveCard",
    body: [
      { type: "TextBlock", text: "Which?" },
      { type: "TextBlock", id: "typed", text: "Or type it." },
    ],
    actions: [{ type: "Action.Execute", verb: "hashtags.found", fallback }],
  };
  const pressed: unknown[] = [];
  await start({
    action: async (_turn, verb, data) => {
      pressed.push([verb, data["name"]]);
      return { text: "Which?", card: shown };
    },
  });

  const { body } = await bot.deliver(submit({ verb: "hashtags.found", name: "em_smed" }));

  expect(pressed).toEqual([["hashtags.found", "em_smed"]]);
  expect(body).toMatchObject({
    task: {
      type: "continue",
      // Dialogs know no Action.Execute, and nothing can be typed in them.
      value: { card: { content: { body: [{ text: "Which?" }], actions: [fallback] } } },
    },
  });
});

test.each([
  ["composeExtension/fetchTask", onPost],
  ["composeExtension/submitAction", () => submit({ verb: "hashtags.none" })],
])("says in the dialog itself that it failed: %s", async (_, activity) => {
  const fail = async () => Promise.reject(new Error("broken"));
  await start({ action: fail, extension: { ...echo.extension, about: fail } });

  const { status, body } = await bot.deliver(activity());

  expect(status).toBe(200);
  expect(body).toEqual({ task: { type: "message", value: expect.stringContaining("wrong") } });
});

test.each([
  ["composeExtension/fetchTask", {}],
  ["composeExtension/fetchTask", null],
  ["composeExtension/submitAction", { data: { verb: 7 } }],
  ["composeExtension/submitAction", {}],
  ["composeExtension/selectItem", { tag: {} }],
  ["composeExtension/selectItem", null],
])("takes whatever else comes along without an error: %s %j", async (name, value) => {
  await start();

  expect(await bot.deliver(invoke(name, value))).toMatchObject({ status: 200 });
});
