import { expect, test } from "@jest/globals";
import { instant } from "#tests/support/fakes.ts";
import { buttonsOf, expectGoodCard, partsOf } from "./card-rules.ts";
import { chat, leader } from "./chat.ts";

const goal = { id: "g1", text: "Onboard in four weeks", since: instant("2026-11-03T08:00Z"), standing: null };

test("after the slot come goals, kinds of acts and how often, then everything that was agreed", async () => {
  const { hear, say, state } = chat();
  await say("start");
  await say("yes");

  const [goals] = await hear("Tuesday 9:30");
  const [another] = await say("New people find their way in 4 weeks");
  const [acts] = await hear("that's all");
  const [often] = await hear("1 and 3");
  const [summary] = await hear("2");

  for (const message of [goals, acts, often, summary]) if (message) expectGoodCard(message);
  expect(goals?.text).toContain("next on Tue 24 Nov, 09:30");
  expect(another).toContain("Another one?");
  expect(state.leader).toMatchObject({ likes: ["post", "thanks"], perWeek: 2, everyWeeks: 1 });
  expect(state.leader?.goals.map(({ text }) => text)).toEqual(["New people find their way in 4 weeks"]);
  expect(summary?.text).toContain("Goals: “New people find their way in 4 weeks”");
  expect(summary?.text).toContain("Slot: Tuesday and Thursday at 09:30 (Europe/Berlin)");
  expect(summary?.text).toContain("You like: a post of your own and thanking somebody");
  expect(state.dialogue).toBeNull();
});

test.each(["dunno", "in the morning please", "weiß nicht"])("“%s” is no slot, and is asked for again", async (text) => {
  const { hear, say, state } = chat();
  await say("start");
  await say("yes");

  const [again] = await hear(text);
  await say("Friday at half past four");

  expect(again?.text).toContain("I need a weekday and a time");
  if (again) expectGoodCard(again);
  expect(`${state.leader?.cadence.time}`).toBe("16:30:00");
});

test("every question can be left out, typed or pressed", async () => {
  const { press, say, state } = chat();
  await say("start");
  await say("yes");

  const [goals] = await say("skip");
  const [acts] = await say("no");
  const often = await press("leaders.next", { step: "acts" });
  const [summary] = await say("later");

  expect(goals).toContain("Tuesday at 09:30");
  expect(acts).toContain("Which kinds of acts");
  expect(often.text).toContain("How many small acts");
  expect(summary).toContain("Goals: none yet");
  expect(state.leader).toMatchObject({ perWeek: 1, likes: [], goals: [] });
});

test("asks for du or Sie in German only, and goes on in the form that was chosen", async () => {
  const { say, state } = chat({ person: { language: "de" } });
  for (const text of ["start", "ja", "dienstags 9:30", "weiter", "weiter"]) await say(text);

  const [asked] = await say("weiter");
  const [summary] = await say("lieber du");

  expect(asked).toContain("Lieber per du oder per Sie?");
  expect(state.person.formOfAddress).toBe("du");
  expect(summary).toContain("Gern, dann per du.");
  expect(summary).toContain("Du magst: alle Arten gleich gern");
});

test("whoever named the slot with the start is asked nothing more", async () => {
  const { say, state } = chat();
  await say("start Tuesday 9:30");

  const [answer] = await say("yes");

  expect(answer).toContain("“my wishes” shows what else you can set.");
  expect(state.dialogue).toBeNull();
});

test("the goals of a card take the place of those before, and an empty field is no goal", async () => {
  const standing = { text: "stands at half", at: instant("2026-11-20T08:00Z") };
  const { hear, press, state } = chat({ leader: leader({ goals: [{ ...goal, standing }] }) });

  const [asked] = await hear("my goals");
  const done = await press("leaders.setGoals", {
    joining: false,
    goal1: goal.text,
    goal2: " Fewer  mails ",
    goal3: "",
  });

  if (asked) expectGoodCard(asked);
  expect(asked?.text).toContain("1  Onboard in four weeks (20 November 2026: stands at half)");
  expect(partsOf(asked?.card).filter(({ type }) => type === "Input.Text")).toMatchObject([
    { value: goal.text },
    {},
    {},
  ]);
  expect(state.leader?.goals).toMatchObject([{ id: "g1", standing }, { text: "Fewer mails" }]);
  expect(done.text).toBe("Noted, in your words.");
});

test.each([
  ["1: Onboard in three weeks", ["Onboard in three weeks", "Fewer mails"]],
  ["without 1", ["Fewer mails"]],
  ["ohne Ziel 2", ["Onboard in four weeks"]],
  ["no goals", []],
  ["Visit each plant; hold one open hour", null],
  ["3 new plants", ["Onboard in four weeks", "Fewer mails", "3 new plants"]],
])("goals can be changed in writing: %s", async (text, expected) => {
  const goals = [goal, { ...goal, id: "g2", text: "Fewer mails" }];
  const { say, state } = chat({ leader: leader({ goals }) });
  await say("my goals");

  const [answer] = await say(text);

  const now = state.leader?.goals.map((one) => one.text);
  expect(now).toEqual(expected ?? ["Onboard in four weeks", "Fewer mails"]);
  if (expected === null) expect(answer).toContain("more than 3 goals");
});

test.each([
  ["goal 1 stands at half", "stands at half"],
  ["my goal is on track", "is on track"],
  ["Ziel 1 steht bei der Hälfte", "steht bei der Hälfte"],
])("%s", async (text, standing) => {
  const { say, state } = chat({ leader: leader({ goals: [goal] }) });

  const [answer] = await say(text);

  expect(state.leader?.goals[0]?.standing?.text).toBe(standing);
  expect(answer).toContain("Onboard in four weeks");
});

test("asks where a goal stands, and which is meant", async () => {
  const { say, state } = chat({ leader: leader({ goals: [goal, { ...goal, id: "g2", text: "Fewer mails" }] }) });

  const [which] = await say("goal");
  const [asked] = await say("goal 2");
  await say("half of them are gone");

  expect(which).toContain("Which goal?");
  expect(asked).toContain("“Fewer mails”");
  expect(state.leader?.goals[1]?.standing?.text).toBe("half of them are gone");
});

test("a sentence is a goal, a pause with a date is a pause", async () => {
  const { say, state } = chat({ leader: leader() });
  await say("my goals");

  const [answer] = await say("pause until 12 January");

  expect(answer).toContain("Paused.");
  expect(state.leader?.goals).toEqual([]);
});

test.each([
  ["twice a week", 2, 1],
  ["jede zweite Woche", 1, 2],
  ["Einmal pro Woche", 1, 1],
])("how often can be said at any time: %s", async (text, perWeek, everyWeeks) => {
  const { say, state } = chat({ leader: leader({ perWeek: 0 }) });

  await say(text);

  expect(state.leader).toMatchObject({ perWeek, everyWeeks });
});

test("less is one step down, to none at last", async () => {
  const { say, state } = chat({ leader: leader({ perWeek: 2 }) });

  const answers = [...(await say("less")), ...(await say("weniger")), ...(await say("less often"))];

  expect(answers).toEqual([
    "Once a week. Next: Tue 24 Nov, 09:30.",
    "Every second week. Next: Tue 1 Dec, 09:30.",
    "No reminders come. “how often” brings them back, and “idea” always has one.",
  ]);
  expect(state.leader?.nextDueAt).toBeNull();
});

test.each([
  ["acts 3", ["thanks"]],
  ["my acts answers and thanks", ["answer", "thanks"]],
  ["meine Taten alle", []],
])("the kinds of acts can be said at once: %s", async (text, likes) => {
  const { say, state } = chat({ leader: leader({ likes: ["post"] }) });

  await say(text);

  expect(state.leader?.likes).toEqual(likes);
});

test("the cards do the same as typing", async () => {
  const { press, state } = chat({ leader: leader() });

  await press("leaders.setActs", { joining: false, acts: "question,thanks" });
  await press("leaders.setOften", { joining: false, often: "fortnightly" });

  expect(state.leader).toMatchObject({ likes: ["thanks", "question"], perWeek: 1, everyWeeks: 2 });
});

test("what was done is remembered, and not what it was", async () => {
  const { say, state } = chat({ leader: leader() });

  const [answer] = await say("done: thanked the night shift in person");

  expect(state.leader?.toldActAt).not.toBeNull();
  expect(JSON.stringify(state)).not.toContain("night shift");
  expect(answer).toContain("not what");
});

test("keep wakes a leader who had fallen silent", async () => {
  const { say, state } = chat({ leader: leader({ state: "silent", nextDueAt: null }) });

  const [answer] = await say("keep");

  expect(state.leader?.state).toBe("active");
  expect(answer).toBe("Good, as before. Next: Tue 24 Nov, 09:30.");
});

test("what was agreed can be seen, and each line has its button", async () => {
  const { hear } = chat({ leader: leader({ goals: [goal] }) });

  const [summary] = await hear("my wishes");

  expect(buttonsOf(summary ?? { text: "" }).map(({ verb }) => verb)).toEqual([
    "leaders.askGoals",
    "leaders.askSlot",
    "leaders.askActs",
    "leaders.askOften",
    "leaders.stop",
  ]);
  expect(summary?.text).toContain("Or type “my goals”, “my slot”, “my acts”, “how often” or “stop”.");
});

test.each(["my goals", "my acts", "how often", "my wishes", "less", "keep", "done"])(
  "whoever is no leader learns how to become one: %s",
  async (text) => {
    const { say, state } = chat();

    expect(await say(text)).toEqual(["You get no reminders from me. “start” would begin them."]);
    expect(state.leader).toBeNull();
  },
);
