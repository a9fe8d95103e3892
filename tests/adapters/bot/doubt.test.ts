import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readLeave } from "#adapters/bot/coach-phrases.ts";
import { saysLater } from "#adapters/bot/groundwork-names.ts";
import { saysNext } from "#adapters/bot/leaders-steps.ts";
import type { Command, Question } from "#adapters/bot/turn.ts";
import { wordsFor } from "#adapters/bot/words/catalogue.ts";
import { triggers } from "#adapters/bot/words/triggers.ts";
import { dialogues } from "#tests/domain/coach/dialogues.ts";
import { proposal } from "#tests/support/groundwork.ts";
import { expectGoodCard } from "./card-rules.ts";
import { chat, expert, leader } from "./chat.ts";

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The real bot, of which only is noted whether a text went to a command or, as an answer, to the open question. */
function listener() {
  const { bot, state, talks, turn } = chat({ roles: ["owner"] });
  const heard = { as: "" };
  const questions: Writable<Question>[] = talks.flatMap((talk) => talk.questions);
  const commands: Writable<Command>[] = talks.flatMap((talk) => talk.commands);
  for (const question of questions) {
    question.answer = async () => {
      heard.as = "answer";
      return true;
    };
    question.again = async () => {};
  }
  for (const command of commands) {
    command.run = async () => {
      heard.as = "command";
    };
  }
  return {
    open: questions.filter(({ freeText }) => freeText !== false),
    async hear({ name }: Question, text: string) {
      state.dialogue = { name, state: {} };
      heard.as = "asked";
      await bot.message(turn(text));
      return heard.as;
    },
  };
}

const phrases = Object.values(triggers).flatMap((catalogue) =>
  Object.entries(catalogue).flatMap(([name, texts]) =>
    texts.filter((text) => !text.startsWith("…")).map((text) => ({ name, text })),
  ),
);

test("no trigger of the bot is ever taken as an answer, whatever text is asked for", async () => {
  const { hear, open } = listener();

  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...open),
      fc.constantFrom(...phrases.filter(({ name }) => name !== "no")),
      fc.constantFrom("", " please", " bitte", "!", "."),
      async (question, { name, text }, after) => {
        fc.pre(!question.takes?.some((taken) => taken === name) && (text !== "?" || after === ""));
        expect(await hear(question, text + after)).not.toBe("answer");
      },
    ),
    { numRuns: 1_500 },
  );
});

test.each(phrases.filter(({ name }) => name === "skip"))("“$text” leaves every question out", ({ text }) => {
  expect([saysNext(text), saysLater(text), readLeave(text)]).toEqual([true, true, "skip"]);
});

test("what leaders said to the coach is taken as it was said", async () => {
  const { hear, open } = listener();
  const asked = open.find(({ name }) => name === "coach.question") as Question;

  for (const text of dialogues.flatMap(({ answers }) => answers).filter((said) => said !== "" && !readLeave(said))) {
    expect([text, await hear(asked, text)]).toEqual([text, "answer"]);
  }
});

test.each([
  ["New people find their way in 4 weeks", "answer"],
  ["Wir hören Kunden öfter zu", "answer"],
  ["Help new colleagues to ask without fear", "answer"],
  ["Stop the monthly report that nobody in the plants has read for years", "answer"],
  ["help", "command"],
  ["stopp", "command"],
  ["pause until 12 January", "command"],
  ["coach our new plant", "asked"],
  ["Vorschlag für unser neues Werk", "asked"],
  ["Stop sending me these", "asked"],
  ["please stop sending me all these reminders every single week", "asked"],
  ["Hören Sie bitte auf mir zu schreiben", "asked"],
  ["Schreib mir bitte nicht mehr", "command"],
  ["Löschen Sie bitte alles, was Sie über mich wissen", "command"],
  ["Goal 3 of the division", "asked"],
  ["goal 3 stands at half", "command"],
  [`Stop ${"the report that nobody reads ".repeat(20)}`, "answer"],
  ["yes", "asked"],
  ["Was meinen Sie damit?", "asked"],
  ["?!", "asked"],
  ["Why does nobody in sales post?", "answer"],
])("“%s” as a goal: %s", async (text, expected) => {
  const { hear, open } = listener();

  expect(await hear(open.find(({ name }) => name === "leaders.goals") as Question, text)).toBe(expected);
});

test.each([
  ["en", "my goals", "Did Susanne Keller say yes?"],
  ["de", "meine Ziele", "Hat Susanne Keller ja gesagt?"],
] as const)(
  "a question about somebody else is refused and stored nowhere, the open question stays (%s)",
  async (language, ask, text) => {
    const { say, state } = chat({ leader: leader(), person: { language } });
    await say(ask);
    const { dialogue } = state;

    expect((await say(text))[0]).toBe(wordsFor({ language, formOfAddress: "sie" }).forbidden.refuse("reminders"));

    expect(state.leader?.goals).toEqual([]);
    expect(state.dialogue).toEqual(dialogue);
  },
);

test("what may be a goal or a command is asked about, and is then whichever it was", async () => {
  const { hear, say, state } = chat({ leader: leader() });
  await say("my goals");

  const [asked] = await hear("Coach my team leads each month");
  expect(state.leader?.goals).toEqual([]);
  expect(asked?.text).toBe(
    "Is that your answer, or do you mean the command “coach”?\n1  My answer\n2  The command\nOr type “1” or “2”.",
  );
  expectGoodCard(asked ?? { text: "" });
  await say("1");

  expect(state.leader?.goals).toMatchObject([{ text: "Coach my team leads each month" }]);
});

test("the command is done when it was meant, in German too", async () => {
  const { say, state } = chat({ leader: leader(), person: { language: "de", formOfAddress: "du" } });
  await say("meine Ziele");

  const [asked] = await say("coach unser neues Werk");
  expect(asked).toMatch(/^Ist das deine Antwort, oder meinst du den Befehl „Eigene Worte“\?/i);
  const [first] = await say("2");

  expect(state.leader?.goals).toEqual([]);
  expect(first).toContain("unser neues Werk");
});

test("whoever says it in other words meant it as an answer, and another command is one", async () => {
  const { say, state } = chat({ leader: leader() });
  await say("my goals");
  await say("Coach my team leads");

  expect((await say("help"))[0]).toContain("You can say");
  await say("My team leads are coached each month");

  expect(state.leader?.goals).toMatchObject([{ text: "My team leads are coached each month" }]);
});

test("“stop” among the choices stops", async () => {
  const { say, state } = chat({ leader: leader() });
  await say("my goals");
  await say("stop sending me these");

  expect((await say("2"))[0]).toMatch(/^Stopped/);
  expect(state.leader).toMatchObject({ state: "stopped", goals: [] });
});

test("a proposal of somebody else is no outcome of the one that asks for it", async () => {
  const groundwork = { proposals: [proposal({ proposedBy: "lars", leaderId: "jonas" })] };
  const { groundwork: world, say } = chat({ groundwork, roles: ["owner"], person: { language: "de" } });
  for (const text of ["meine Vorschläge", "1", "4"]) await say(text);

  const [asked] = await say("Susanne Keller vorschlagen");

  expect(asked).toContain("den Befehl „… vorschlagen“");
  expect(JSON.stringify([...world.state.proposals.values()])).not.toContain("Susanne");
});

test("a draft that begins like a command is asked about, and the whole command needs no question", async () => {
  const { hear, state } = chat({ experts: [expert("mira", ["lean"])] });
  await hear("suggest");
  expect((await hear("Done: the line in hall 3 runs again"))[0]?.text).toContain("the command “done”");
  await hear("1");
  await hear("suggest");
  await hear("suggest our changeover times went down");

  expect(state.drafts).toEqual(["Done: the line in hall 3 runs again", "our changeover times went down"]);
});

test("the buttons carry what was said: a card that nobody asked is out of date, and who types elsewhere says it again", async () => {
  const { press, say, state } = chat({ leader: leader() });
  const text = "Coach my team leads";

  expect((await press("doubt.answer", { id: "1", text })).text).toContain("out of date");
  await say("my goals");
  state.dialogue = { name: "doubt", state: { id: "1", phrase: "coach", asked: state.dialogue } };
  expect(await say("1")).toEqual(["Please say it once more."]);
  state.dialogue = { name: "doubt", state: { id: "2", phrase: "coach", asked: state.dialogue } };
  expect((await press("doubt.answer", { id: "1", text: "Coach nobody" })).text).toContain("out of date");
  await press("doubt.answer", { id: "2", text });

  expect(state.leader?.goals).toMatchObject([{ text }]);
});

test("what is said instead is heard as before: to leave the question, to begin anew, or that it was neither", async () => {
  const { say, state } = chat({ leader: leader() });
  const doubted = async () => {
    await say("my goals");
    await say("Coach my team leads");
  };
  const due = state.leader?.nextDueAt;

  await doubted();
  expect(await say("skip")).toEqual([expect.stringContaining("goals")]);
  await doubted();
  expect(await say("no")).toEqual(["Please say it once more."]);
  expect((await say("Coach my plant managers"))[0]).toContain("Is that your answer");
  await say("1");

  expect(state.leader?.nextDueAt).toEqual(due);
  expect(state.leader?.goals.map(({ text }) => text)).toEqual(["Coach my plant managers"]);
});
