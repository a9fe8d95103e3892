import { afterEach, expect, test } from "@jest/globals";
import { AppError } from "#shared/errors.ts";
import {
  botMention,
  channelMessage,
  installation,
  invoke,
  PERSON_ID,
  personalMessage,
} from "#tests/adapters/bot/activities.ts";
import { echo, NOW, startBot, type TestBot } from "#tests/adapters/bot/bot.ts";
import { APP_ID, TENANT_ID } from "#tests/adapters/bot/issuer.ts";
import { person } from "#tests/support/fakes.ts";

let bot: TestBot;
afterEach(() => bot.stop());

const start = async (...given: Parameters<typeof startBot>) => {
  bot = await startBot(...given);
  return bot;
};

test("hears a channel message, and answers when it is stored", async () => {
  let stored = false;
  await start({
    hear: async () => {
      await new Promise((resolve) => setImmediate(resolve));
      stored = true;
    },
  });

  const answer = await bot.deliver(channelMessage("Our plant opens #plant"));

  expect(answer.status).toBe(200);
  expect(stored).toBe(true);
  expect(bot.sent()).toEqual([]);
});

test("asks Teams to come again with a post that could not be stored", async () => {
  await start({ hear: async () => Promise.reject(new Error("no database")) });

  await expect(bot.deliver(channelMessage("Our plant opens"))).resolves.toMatchObject({ status: 500 });
});

test("answers a private message in its conversation", async () => {
  await start();
  const message = personalMessage("hello there");

  const answer = await bot.deliver(message);

  expect(answer).toEqual({ status: 200 });
  expect(bot.heard).toEqual([]);
  expect(bot.sent()).toMatchObject([
    { path: `/v3/conversations/a%3Amegan/activities/${message.id}`, text: "you said hello there" },
  ]);
});

test("knows the person by what the client says, and keeps where they are reached", async () => {
  await start();

  await bot.deliver(personalMessage("hi"));

  expect(bot.people.get(PERSON_ID)).toMatchObject({ name: "Megan Bowen", language: "en", zone: "Europe/London" });
  expect(bot.contacts.get(PERSON_ID)).toEqual({
    serviceUrl: bot.serviceUrl,
    conversationId: "a:megan",
    botId: `28:${APP_ID}`,
    tenantId: TENANT_ID,
  });
});

test("gives the conversation the open question, and keeps the next one for half an hour", async () => {
  const open = { name: "sessions.slots", state: {} };
  const kept: unknown[] = [];
  await start({
    conversation: {
      ...echo,
      message: async (turn) => {
        kept.push(turn.dialogue);
        await turn.ask({ name: "leaders.slot", state: {} });
      },
    },
  });
  bot.dialogues.set(PERSON_ID, open);
  const save = bot.store.saveDialogue;
  Object.assign(bot.store, {
    saveDialogue: (...given: Parameters<typeof save>) => {
      kept.push(given[2]);
      return save(...given);
    },
  });

  await bot.deliver(personalMessage("10:00"));

  expect(kept).toEqual([open, NOW.add({ minutes: 30 })]);
  expect(bot.dialogues.get(PERSON_ID)?.name).toBe("leaders.slot");
});

test("runs a command once when Teams delivers it twice, even at the same time", async () => {
  await start();
  const message = personalMessage("book");

  const answers = await Promise.all([bot.deliver(message), bot.deliver(message)]);
  await bot.deliver(message);

  expect(answers).toEqual([{ status: 200 }, { status: 200 }]);
  expect(bot.sent()).toHaveLength(1);
});

test("answers a mention in a channel with a pointer to the chat, in the thread, and hears the post too", async () => {
  await start();
  const text = "<at>Vorbild</at> book an hour with Lars";

  await bot.deliver(channelMessage(text, { entities: [botMention], locale: "de-DE" }));

  expect(bot.heard).toMatchObject([{ text: "book an hour with Lars" }]);
  const [answer, ...more] = bot.sent();
  expect(answer?.path).toContain("19%3Aplant%40thread.tacv2%3Bmessageid%3D1795248000000");
  expect(answer?.text).toContain("privaten Chat");
  expect(more).toEqual([]);
  expect(bot.people.size).toBe(0);
});

test("in a group chat answers mentions only, and hears nothing", async () => {
  await start();
  const group = {
    conversation: { conversationType: "groupChat", isGroup: true, id: "19:g@thread.v2", tenantId: TENANT_ID },
  };

  await bot.deliver(personalMessage("lunch?", group));
  await bot.deliver(personalMessage("<at>Vorbild</at> hi", { ...group, entities: [botMention] }));

  expect(bot.sent()).toHaveLength(1);
  expect(bot.heard).toEqual([]);
  expect(bot.contacts.size).toBe(0);
});

test("leaves the bot's own name out of what was typed", async () => {
  await start();

  await bot.deliver(personalMessage("<at>Vorbild</at>  book <at>Lars</at>", { entities: [botMention] }));

  expect(bot.sent()).toMatchObject([{ text: "you said book Lars" }]);
});

test("answers no other bot, and does not even hear itself", async () => {
  await start();

  await bot.deliver(personalMessage("hi", { from: { id: `28:${APP_ID}` } }));
  await bot.deliver(channelMessage("hi", { from: { id: `28:${APP_ID}` } }));
  await bot.deliver(channelMessage("<at>Vorbild</at> hi", { from: { id: "28:another" }, entities: [botMention] }));

  expect(bot.heard).toMatchObject([{ authorId: "app:another", sender: "machine" }]);
  expect(bot.sent()).toEqual([]);
});

test("welcomes somebody once who installs the app, and lets paused messages go out again", async () => {
  await start();
  const added = installation("add");

  await bot.deliver({ ...added, type: "conversationUpdate", id: "f:0", membersAdded: [{ id: `28:${APP_ID}` }] });
  await bot.deliver(added);
  await bot.deliver(added);
  await bot.deliver(installation("add-upgrade"));

  expect(bot.sent()).toMatchObject([{ text: "welcome" }]);
  expect(bot.resumed()).toBeGreaterThan(0);
  expect(bot.contacts.has(PERSON_ID)).toBe(true);
});

test("notes that somebody wrote or pressed something from whom a word is awaited, and only then", async () => {
  await start();
  await bot.deliver(personalMessage("hi"));
  bot.awaited.add(PERSON_ID);

  await bot.deliver(installation("add"));
  await bot.deliver(personalMessage("hello", { id: "2" }));

  expect(bot.answered).toEqual([PERSON_ID]);
});

test("notes that somebody turns up in another zone, unless they chose theirs", async () => {
  await start();
  const from = (zone: string, id: string) => personalMessage("hi", { id, localTimezone: zone, entities: [] });
  await bot.deliver(from("Europe/Berlin", "1"));
  await bot.deliver(from("America/New_York", "2"));
  await bot.deliver(from("America/New_York", "3"));
  const known = bot.people.get(PERSON_ID);
  if (known) bot.people.set(PERSON_ID, { ...known, chosen: ["zone"] });
  await bot.deliver(from("Asia/Tokyo", "4"));

  expect(bot.moved).toEqual([`${PERSON_ID} Europe/Berlin America/New_York`]);
});

test("forgets where somebody is reached who removes the app", async () => {
  await start();
  await bot.deliver(personalMessage("hi"));

  await bot.deliver(installation("remove"));

  expect(bot.contacts.size).toBe(0);
});

test("says nothing when it is added to a team", async () => {
  await start();
  const team = channelMessage("");

  await bot.deliver(installation("add", { conversation: team.conversation, channelData: team.channelData }));

  expect(bot.sent()).toEqual([]);
  expect(bot.resumed()).toBe(1);
});

test.each(["messageReaction", "messageUpdate", "messageDelete", "conversationUpdate", "event", "typing"])(
  "accepts %s quietly",
  async (type) => {
    await start();

    await expect(bot.deliver(channelMessage("", { type }))).resolves.toEqual({ status: 200 });
    await expect(bot.deliver(personalMessage("", { type }))).resolves.toEqual({ status: 200 });

    expect([bot.sent(), bot.heard]).toEqual([[], []]);
  },
);

test("tells the person in their language that Microsoft 365 does not answer", async () => {
  const message = async () => Promise.reject(new AppError("GRAPH_THROTTLED", "429"));
  await start({ conversation: { ...echo, message } });
  bot.people.set(PERSON_ID, person({ id: PERSON_ID, language: "de", formOfAddress: "du", chosen: ["language"] }));

  const answer = await bot.deliver(personalMessage("buchen"));

  expect(answer.status).toBe(200);
  expect(bot.sent()[0]?.text).toContain("Microsoft 365 antwortet gerade nicht. Versuch es");
  expect(bot.logged).toMatchObject([{ code: "GRAPH_THROTTLED", activity: "message" }]);
});

test("owns up to its own mistakes, and logs no word of the person's", async () => {
  const message = async () => Promise.reject(new TypeError("cannot read 'my secret text'"));
  await start({ conversation: { ...echo, message } });

  await bot.deliver(personalMessage("my secret text"));

  expect(bot.sent()[0]?.text).toContain("went wrong on my side");
  expect(bot.logged).toMatchObject([{ code: "INTERNAL", error: "TypeError", activity: "message" }]);
  expect(JSON.stringify(bot.logged)).not.toContain("secret");
});

test("apologises even when nothing is known of the person", async () => {
  const people = { ...(await import("#tests/adapters/bot/bot.ts")).peopleInMemory().store };
  await start({ people: { ...people, recall: async () => Promise.reject(new Error("no database")) } });

  await bot.deliver(personalMessage("hallo", { locale: "de-AT" }));

  expect(bot.sent()[0]?.text).toContain("schiefgegangen");
});

test("says to Teams that the answer could not be sent, and does not run the command again", async () => {
  let runs = 0;
  const message = async (turn: Parameters<typeof echo.message>[0]) => {
    runs++;
    await turn.reply({ text: "done" });
  };
  await start({ conversation: { ...echo, message } }, () => ({ status: 503, headers: { "retry-after": "0" } }));
  const said = personalMessage("book");

  await expect(bot.deliver(said)).resolves.toMatchObject({ status: 503 });
  await expect(bot.deliver(said)).resolves.toMatchObject({ status: 503 });

  expect(runs).toBe(1);
  expect(bot.sent()).toHaveLength(3); // the tries for the answer, and none for an apology
});

test("answers no mention that was only typed", async () => {
  await start();

  await bot.deliver(channelMessage("<at>Vorbild</at> hi"));

  expect(bot.heard).toHaveLength(1);
  expect(bot.sent()).toEqual([]);
});

test("accepts that somebody blocked the bot before it could answer", async () => {
  const blocked = { status: 403, body: { error: { code: "ConversationBlockedByUser" } } };
  await start({}, () => blocked);

  await expect(bot.deliver(personalMessage("hi"))).resolves.toEqual({ status: 200 });
});

test.each([
  ["nothing", undefined, "body"],
  ["a text", "hello", "body"],
  ["an empty object", {}, "type"],
  ["a list", [], "body"],
  ["no conversation", personalMessage("x", { conversation: null }), "conversation"],
  ["a text that is a number", personalMessage("x", { text: 5 }), "text"],
  ["a serviceUrl that is none", personalMessage("x", { serviceUrl: "nowhere" }), "serviceUrl"],
])("answers 400 to %s, naming what is wrong", async (_what, body, named) => {
  await start();

  const answer = await bot.handle({ authorization: "Bearer x", body });

  expect(answer).toMatchObject({ status: 400, body: { error: expect.stringContaining(named) } });
});

test("answers 401 to a wrong token and 403 to another tenant, and hears neither", async () => {
  await start();

  const wrongToken = await bot.deliver(channelMessage("hi"), { aud: "another" });
  const foreign = await bot.deliver(channelMessage("hi", { channelData: { tenant: { id: "another" } } }));

  expect(wrongToken).toEqual({ status: 401, body: { error: "TOKEN_REFUSED" } });
  expect(foreign).toEqual({ status: 403, body: { error: "TENANT_REFUSED" } });
  expect(bot.heard).toEqual([]);
  expect(bot.logged).toMatchObject([{ code: "TOKEN_REFUSED" }, { code: "TENANT_REFUSED" }]);
  expect(bot.refused()).toBe(2);
  expect(JSON.stringify(bot.logged)).not.toContain("eyJ");
});

test.each([
  ["the keys cannot be had", new AppError("TOKEN_UNAVAILABLE", "no keys"), 503],
  ["it is our own mistake", new TypeError("oops"), 500],
])("notices that what may be a post is turned away because %s", async (_why, error, status) => {
  await start({ authentication: { admit: () => Promise.reject(error) } });

  const answer = await bot.deliver(channelMessage("hi"));

  expect([answer.status, bot.refused()]).toEqual([status, 1]);
});

test("counts nothing as turned away that was let in", async () => {
  await start({ hear: () => Promise.reject(new AppError("ACTIVITY_INVALID", "too late")) });

  await bot.deliver(channelMessage("hi"));

  expect(bot.refused()).toBe(0);
});

test("who asks without end is told so, in the way of what they did, and nothing is done for them", async () => {
  await start({ waitFor: (id) => (id === PERSON_ID ? 1 : 0) });
  const action = { action: { type: "Action.Execute", verb: "help", data: {} } };
  const said = "That was too fast for me. Please try again in a minute.";

  await bot.deliver(personalMessage("hello"));
  const pressed = await bot.deliver(invoke("adaptiveCard/action", action));
  const searched = await bot.deliver(invoke("composeExtension/query", { parameters: [] }));
  await bot.deliver(personalMessage("hello", { from: { id: "29:anna", aadObjectId: "anna" } }));

  expect(bot.sent().map(({ text }) => text)).toEqual([said, "you said hello"]);
  expect(pressed.body).toMatchObject({ statusCode: 200, value: said });
  expect(searched.body).toMatchObject({ composeExtension: { text: said } });
});
