import { expect, test } from "@jest/globals";
import { z } from "zod";
import { conversation } from "#adapters/bot/conversation.ts";
import { question } from "#adapters/bot/question.ts";
import { wordsFor } from "#adapters/bot/words/catalogue.ts";
import type { Verb } from "#adapters/bot/words/words.ts";
import type { LedgerEntry } from "#domain/attention/index.ts";
import type { FoundingOptions } from "#tests/support/founding.ts";
import { hashtag } from "#tests/support/garden-stores.ts";
import { proposal } from "#tests/support/groundwork.ts";
import { noExtension } from "#tests/support/no-extension.ts";
import { draft } from "#tests/support/own-words.ts";
import { monday } from "#tests/support/sessions.ts";
import { expectGoodCard } from "./card-rules.ts";
import { chat, expert, leader, setAsidePost } from "./chat.ts";
import { newest } from "./newest.ts";

const setAside = [setAsidePost];
const experts = [expert("mira", ["hashtags", "lean"])];

/** What Lars, an owner, has proposed. */
const groundwork = {
  proposals: [proposal({ proposedBy: "lars", leaderId: "jonas" })],
  departments: { jonas: "EM" },
  volunteers: { anna: ["EM"] },
};

/** One draft without a hashtag, and five with one, all of today. */
const coach = {
  drafts: [
    draft({ savedAt: monday, ignored: ["burst"] }),
    ...[1, 2, 3, 4, 5].map((id) =>
      draft({ id: `d${id + 1}`, tag: "em_lean", savedAt: monday.subtract({ minutes: id }) }),
    ),
  ],
};

/** Lars looks after two tags; a third is retired, and a fourth would mean the same as the first. */
const founding: FoundingOptions = {
  tags: [
    hashtag(),
    hashtag({ name: "hr_onboarding" }),
    hashtag({ name: "em_kanban", retiredAt: monday.subtract({ hours: 24 }) }),
  ],
  alike: { em_setup: [{ tag: "em_ruesten", why: "translation" }] },
  roles: { lars: ["owner"] },
};

/** What the bot was asked before a button of this verb is on the screen. */
const before: Readonly<Record<Verb, readonly string[]>> = {
  "leaders.begin": ["start"],
  "hashtags.take": ["suggest our changeover times went down"],
  "hashtags.none": ["suggest our changeover times went down"],
  "leaders.accept": ["start"],
  "leaders.refuse": ["start"],
  "leaders.next": ["start", "yes", "Tuesday 9:30"],
  "leaders.askGoals": [],
  "leaders.setGoals": ["start", "yes", "Tuesday 9:30"],
  "leaders.askSlot": [],
  "leaders.askActs": [],
  "leaders.setActs": ["start Tuesday 9:30", "yes", "my acts"],
  "leaders.askOften": [],
  "leaders.setOften": [],
  "leaders.setAddress": [],
  "leaders.keep": [],
  "leaders.less": [],
  "sessions.begin": [],
  "leaders.decline": ["start"],
  "leaders.slot": ["start", "yes"],
  "leaders.skip": [],
  "leaders.pause": [],
  "leaders.stop": [],
  "attention.why": [],
  "attention.beginQuiet": ["quiet period"],
  "attention.noQuiet": ["quiet period"],
  "attention.endQuiet": ["quiet period", "yes"],
  "sessions.topic": ["book"],
  "sessions.take": ["book hashtags"],
  "sessions.askThem": ["book hashtags"],
  "sessions.none": ["book hashtags"],
  "sessions.cancel": [],
  "sessions.move": [],
  "sessions.moveTo": ["book lean", "1", "move"],
  "sessions.moveAsSuggested": [],
  "sessions.stay": ["book lean", "1", "move"],
  "sessions.accept": [],
  "sessions.otherTime": [],
  "sessions.counter": [],
  "sessions.refuse": [],
  "sessions.notThisMonth": [],
  "sessions.agree": [],
  "sessions.disagree": [],
  "sessions.withdraw": [],
  "sessions.invite": [],
  "sessions.takeOffer": [],
  "sessions.declineOffer": [],
  "sessions.withdrawOffer": [],
  "sessions.endSeries": [],
  "sessions.thank": [],
  "sessions.helped": [],
  "sessions.notReally": [],
  "sessions.volunteer": [],
  "sessions.offerHelp": [],
  "sessions.startCheck": [],
  "volunteering.open": [],
  "volunteering.save": [],
  "volunteering.pause": [],
  "volunteering.resume": [],
  "volunteering.never": [],
  "volunteering.named": ["volunteer lean", "never with"],
  "volunteering.leave": [],
  "groundwork.leader": [],
  "groundwork.person": ["propose Anna"],
  "groundwork.which": ["my proposals"],
  "groundwork.part": ["my proposals", "1"],
  "groundwork.say": ["my proposals", "1", "4"],
  "groundwork.messenger": ["my proposals", "1", "1"],
  "groundwork.self": ["my proposals", "1", "1"],
  "groundwork.find": [],
  "groundwork.ask": ["find someone else"],
  "groundwork.spoken": ["my proposals", "1", "9"],
  "groundwork.later": ["my proposals", "1", "9"],
  "groundwork.pitch": [],
  "groundwork.withdraw": [],
  "groundwork.withdrawNow": ["withdraw"],
  "groundwork.override": [],
  "groundwork.overrideNow": ["override"],
  "groundwork.offer": [],
  "groundwork.speak": [],
  "groundwork.dontSpeak": [],
  "opportunities.take": ["idea"],
  "opportunities.notThis": ["idea"],
  "opportunities.another": [],
  "coach.start": [],
  "coach.skip": ["coach"],
  "coach.tag": ["my drafts", "1"],
  "coach.noTag": ["my drafts", "1"],
  "coach.sent": ["my drafts", "1", "1"],
  "coach.leave": ["my drafts", "1", "1"],
  "coach.cut": ["my drafts", "1", "1"],
  "coach.change": ["my drafts", "1", "1"],
  "coach.replace": ["my drafts", "1", "1", "change"],
  "coach.askTag": ["my drafts", "1", "1"],
  "coach.back": ["my drafts", "1", "1", "change"],
  "coach.place": ["my drafts", "1", "1"],
  "coach.open": ["my drafts"],
  "coach.drop": ["my drafts"],
  "coach.spread": ["my drafts", "2"],
  "coach.dontSpread": ["my drafts", "2"],
  "departments.rename": ["department em becomes emob"],
  "departments.keep": ["department em becomes emob"],
  "hashtags.found": [],
  "hashtags.anyway": ["found #em_setup"],
  "hashtags.myself": ["found #em_kaizen for my team"],
  "hashtags.takeUp": [],
  "hashtags.purpose": [],
  "hashtags.setPurpose": ["purpose #em_ruesten"],
  "hashtags.coHost": [],
  "hashtags.setCoHost": ["co-host #em_ruesten"],
  "hashtags.next": ["purpose #em_ruesten"],
  "hashtags.join": [],
  "hashtags.dontJoin": [],
  "hashtags.page": [],
  "hashtags.mine": [],
  "hashtags.asleep": [],
  "hashtags.awake": [],
  "hashtags.rest": [],
  "hashtags.retire": [],
  "hashtags.handOver": [],
  "hashtags.handTo": ["hand over #em_ruesten", "Anna"],
  "hashtags.adopt": [],
  "hashtags.dontAdopt": [],
  "hashtags.merge": [],
  "hashtags.dontMerge": [],
  "hashtags.unmerge": [],
  "hashtags.follow": [],
  "hashtags.unfollow": [],
  "hashtags.follows": [],
  "hashtags.less": [],
  "privacy.delete": ["delete"],
  "privacy.keep": ["delete"],
  "posts.restore": ["set aside"],
  "doubt.answer": ["coach", "coach our new plant"],
  "doubt.command": ["coach", "coach our new plant"],
};

const slot = { start: "2026-11-25T09:30:00Z", end: "2026-11-25T10:00:00Z" };
const meeting = { sessionId: "s1", withId: "mira", joinUrl: null, ...slot };
const asked = { requestId: "r1", format: "half", topic: "lean", language: "en", slots: [slot] };
const request = newest("sessions.request", asked);
const counter = newest("sessions.progress", { requestId: "r1", what: "counter", topic: "lean", ...slot });
const offer = newest("sessions.offer", { offerId: "o1", withId: "mira", format: "half", slots: [slot] });
const helped = newest("sessions.question", meeting);

/** The message that a button of this verb came with, of its own accord. */
const message: Partial<Record<Verb, LedgerEntry>> = {
  "sessions.moveAsSuggested": newest("sessions.suggested", {
    ...{ ...meeting, proposedStart: slot.start, proposedEnd: slot.end },
  }),
  ...{ "sessions.accept": request, "sessions.otherTime": request, "sessions.counter": request },
  ...{ "sessions.refuse": request, "sessions.agree": counter, "sessions.disagree": counter },
  ...{ "sessions.takeOffer": offer, "sessions.declineOffer": offer, "sessions.helped": helped },
};

test.each(
  Object.entries(before).flatMap(([verb, said]) =>
    (["en", "de"] as const).map((language) => [verb, language, said] as const),
  ),
)("whatever %s does can be typed (%s)", async (verb, language, said) => {
  const entry = message[verb as Verb];
  const options = { experts, setAside, groundwork, coach, founding, ...(entry && { entry }) };
  const { say } = chat({ ...options, roles: ["owner"], person: { language } });
  for (const text of said) await say(text);

  const [answer] = await say(wordsFor({ language, formOfAddress: "sie" }).typed[verb as Verb]);

  expect(answer).toBeDefined();
  expect(answer).not.toMatch(/didn't understand|nicht verstanden|dropped|vom Tisch/);
});

test("every verb of the catalogue has an action, and every action a card in return", async () => {
  const { press, talks } = chat({ experts, leader: leader() });
  const own = ["doubt.answer", "doubt.command"] as const;
  const verbs = [...talks.flatMap(({ actions }) => actions).map(({ verb }) => verb), ...own];

  expect([...verbs].sort()).toEqual(Object.keys(before).sort());
  for (const verb of verbs) expectGoodCard(await press(verb));
});

test("a verb that no card has is an error of the caller", async () => {
  await expect(chat().press("leaders.promote")).rejects.toMatchObject({ code: "ACTIVITY_INVALID" });
});

test.each([
  ["Tags make knowledge easy to find.", "Is that your answer, or do you mean the command “tags”?"],
  ["Knowledge is easy to find with tags.", "kept: Knowledge is easy to find with tags."],
  ["tags", "a command"],
])("a question for sentences takes “%s” for what it is", async (text, expected) => {
  const { turn } = chat();
  const replies: string[] = [];
  const reply = async (message: { text: string }) => void replies.push(message.text);
  const tags = { name: "tags" as const, accepts: () => true, run: () => reply({ text: "a command" }) };
  const claim = question({
    name: "claim",
    state: z.object({}),
    freeText: "sentences",
    message: () => ({ text: "?" }),
    answer: async ({ text: said }) => {
      await reply({ text: `kept: ${said}` });
      return true;
    },
  });
  const bot = conversation({
    talks: [{ commands: [tags], actions: [], questions: [claim] }],
    extension: noExtension,
  });

  await bot.message({ ...turn(text), reply, dialogue: { name: "claim", state: {} } });

  expect(replies.map((text) => text.split("\n")[0])).toEqual([expected]);
});

test("stop wins over whatever question is open", async () => {
  for (const question of ["start", "book", "delete", "suggest", "volunteer"]) {
    const { say, state } = chat({ experts });
    await say(question);

    const [answer] = await say("stop");

    expect(answer).toMatch(/no reminders to stop/);
    expect(state.dialogue).toBeNull();
    expect(state.erased).toBe(0);
  }
});

test("unknown input gets a short answer with the nearest thing that can be said", async () => {
  const { say } = chat();

  expect(await say("cancelling")).toEqual(["I didn't understand that. Did you mean “cancel”? “help” lists the rest."]);
  expect(await say("the quarterly report is due and I wonder who reads it")).toEqual([
    "I didn't understand that. “help” lists what you can say.",
  ]);
  expect(await say("")).toEqual(["I didn't understand that. “help” lists what you can say."]);
});

test("a question that an earlier version left open is no obstacle", async () => {
  const { say, state } = chat();
  state.dialogue = { name: "sessions.slots", state: { anything: 1 } };

  const [help] = await say("help");
  state.dialogue = { name: "no.longer.known", state: {} };
  const [again] = await say("help");

  expect(help).toContain("You can say");
  expect(again).toBe(help);
});

test("no person's words are kept in an open question", async () => {
  const { say, state } = chat({ experts });
  for (const text of [
    "book hashtags because my boss is watching",
    "book because of my boss",
    "suggest",
    "volunteer",
    "delete",
    "start",
  ]) {
    await say(text);

    expect(JSON.stringify(state.dialogue ?? {})).not.toContain("boss");
  }
});

test("welcomes in the person's language", async () => {
  const { bot, turn } = chat({ person: { language: "de" } });
  const said: string[] = [];

  await bot.welcome({ ...turn(""), reply: async ({ text }) => void said.push(text) });

  expect(said).toEqual([expect.stringMatching(/^Guten Tag, ich bin Vorbild\./)]);
});
