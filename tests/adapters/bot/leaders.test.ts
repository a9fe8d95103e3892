import { expect, test } from "@jest/globals";
import { instant } from "#tests/support/fakes.ts";
import { buttonsOf, expectGoodCard } from "./card-rules.ts";
import { chat, expert, leader } from "./chat.ts";

test("asks before the first reminder, then for a slot, and enrols on the answer", async () => {
  const { hear, say, state } = chat();

  const [asked] = await hear("start");
  const [picking] = await hear("yes please");
  const [done] = await say("Tuesday 9:30");

  expect(asked && buttonsOf(asked).map(({ verb }) => verb)).toEqual(["leaders.begin", "leaders.decline"]);
  if (asked && picking) [asked, picking].forEach(expectGoodCard);
  expect(state.leader?.cadence).toMatchObject({ weekday: 2, zone: "Europe/Berlin" });
  expect(`${state.leader?.cadence.time}`).toBe("09:30:00");
  expect(done).toContain("Tuesday at 09:30 (Europe/Berlin), next on Tue 24 Nov, 09:30");
});

test.each([
  "dienstags 9:30",
  "Dienstag um 9.30 Uhr",
  "di 9:30",
  "Tue 9:30 am",
  "9:30 Tuesdays",
  "jeden Dienstag, 9 Uhr 30",
])("reads the weekly slot in: %s", async (text) => {
  const { say, state } = chat({ person: { language: "de" } });
  await say("start");
  await say("ja");

  await say(text);

  expect(state.leader?.cadence.weekday).toBe(2);
  expect(`${state.leader?.cadence.time}`).toBe("09:30:00");
});

test("enrols nobody without a yes", async () => {
  const { say, state } = chat();

  await say("start Tuesday 9:30");
  const before = state.leader;
  const [declined] = await say("no");

  expect(before).toBeNull();
  expect(state.leader).toBeNull();
  expect(declined).toContain("no reminders");
});

test("a yes is enough when the slot was named with the start", async () => {
  const { say, state } = chat();
  await say("start Tuesday 9:30");

  await say("ok");

  expect(state.leader?.cadence.weekday).toBe(2);
});

test("the card does the same as typing", async () => {
  const { press, say, state } = chat();
  await say("start");

  const picking = await press("leaders.begin");
  const done = await press("leaders.slot", { weekday: "4", time: "08:15" });

  expectGoodCard(picking);
  expectGoodCard(done);
  expect(state.leader?.cadence.weekday).toBe(4);
  expect(done.text).toContain("Thursday at 08:15");
});

test("asks again when the card comes back without a time", async () => {
  const { press, state } = chat();

  const again = await press("leaders.slot", { weekday: "4", time: "" });

  expect(again.text).toContain("I need a weekday and a time");
  expect(buttonsOf(again).map(({ verb }) => verb)).toEqual(["leaders.slot"]);
  expect(state.leader).toBeNull();
});

test.each(["Sunday 10:00", "Tuesday 22:00", "Monday 7:30"])("keeps quiet hours quiet: %s", async (text) => {
  const { say, state } = chat({ leader: leader() });

  const [answer] = await say(`my slot ${text}`);
  await say("Wednesday 8:00");

  expect(answer).toContain("quiet from 18:00 to 08:00");
  expect(state.leader?.cadence.weekday).toBe(3);
});

test("a half answer is asked for the other half", async () => {
  const { say, state } = chat();
  await say("start");
  await say("yes");

  const [answer] = await say("Tuesday");

  expect(answer).toContain("a weekday and a time");
  expect(state.leader).toBeNull();
});

test("starting again after a stop needs no second interview", async () => {
  const { say, state } = chat({ leader: leader({ state: "stopped", nextDueAt: null }) });

  const [answer] = await say("start");

  expect(state.leader?.state).toBe("active");
  expect(answer).toContain("Tuesday at 09:30");
});

test("my slot tells the slot and takes a new one", async () => {
  const { hear, say, state } = chat({ leader: leader() });

  const [shown] = await hear("my slot");
  await say("Friday 10:00");

  expect(shown?.text).toContain("Your slot is Tuesday at 09:30");
  if (shown) expectGoodCard(shown);
  expect(state.leader?.cadence.weekday).toBe(5);
});

test("next week skips this week's", async () => {
  const { say } = chat({ leader: leader() });

  expect(await say("next week")).toEqual(["Not this week. Next: Tue 1 Dec, 09:30."]);
});

test.each([
  ["pause", "2026-12-21T08:00:00Z"],
  ["pause until 12 January", "2027-01-11T23:00:00Z"],
  ["Pause bis 12. Januar", "2027-01-11T23:00:00Z"],
  ["pause for two weeks", "2026-12-07T08:00:00Z"],
  ["Pause einen Monat", "2026-12-23T08:00:00Z"],
  ["pause until next week", "2026-11-29T23:00:00Z"],
  ["pause next week", "2026-12-06T23:00:00Z"],
])("%s ends at %s", async (text, end) => {
  const { say, state } = chat({ leader: leader() });

  const [answer] = await say(text);

  expect(`${state.leader?.pausedUntil}`).toBe(end);
  expect(answer).toMatch(/^Paused\. Next: Tue/);
});

test.each(["pause for 7 months", "pause for 30 weeks"])("no pause is longer than half a year: %s", async (text) => {
  const { say, state } = chat({ leader: leader() });

  const [answer] = await say(text);

  expect(state.leader?.pausedUntil).toBeNull();
  expect(answer).toContain("six months at most");
});

test("stop stops, closes the open question, and says what is left", async () => {
  const { say, state } = chat({ leader: leader() });
  await say("my slot");

  const [answer] = await say("stop");

  expect(state.leader?.state).toBe("stopped");
  expect(state.dialogue).toBeNull();
  expect(answer).toBe(
    "Stopped. I won't write again unless you do. “start” brings me back, “delete” removes what I stored (2 items).",
  );
});

test("stop does not promise silence to somebody whom others can book", async () => {
  const { say } = chat({ leader: leader(), experts: [expert("lars", ["lean"])] });

  expect((await say("stop"))[0]).toContain("except about conversations");
});

test("whoever is not enrolled is told so", async () => {
  const { press, say } = chat();

  expect(await say("next week")).toEqual(["You get no reminders from me. “start” would begin them."]);
  expect(await say("pause")).toEqual(["You get no reminders from me. “start” would begin them."]);
  expect((await say("stop"))[0]).toMatch(/^There were no reminders to stop\./);
  expect((await press("leaders.skip")).text).toContain("no reminders");
});

test("a paused slot says until when", async () => {
  const pausedUntil = instant("2026-12-21T08:00Z");
  const { say } = chat({ leader: leader({ pausedUntil, nextDueAt: instant("2026-12-22T08:30Z") }) });

  expect((await say("my slot"))[0]).toContain("it's paused, next on Tue 22 Dec, 09:30");
});

test.each([
  "please stop sending me all these reminders every single week",
  "don't send me any more messages",
  "Hör bitte auf",
  "Hören Sie bitte auf, mir dauernd Erinnerungen zu schicken",
  "Schreiben Sie mir bitte nie wieder",
  "Ich möchte, dass du aufhörst",
])("who wants silence has it, in whatever words: %s", async (text) => {
  const { say, state } = chat({ leader: leader() });

  await say(text);

  expect(state.leader?.state).toBe("stopped");
});
