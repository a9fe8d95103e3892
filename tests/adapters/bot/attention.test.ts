import { expect, test } from "@jest/globals";
import type { LedgerEntry } from "#domain/attention/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { buttonsOf, expectGoodCard } from "./card-rules.ts";
import { chat, leader } from "./chat.ts";

const nudge: LedgerEntry = {
  id: "entry 1",
  personId: "lars",
  class: "unasked",
  kind: "leaders.nudge",
  key: "leaders.nudge:lars",
  facts: { slot: "2026-11-24T08:30:00Z", agreedAt: "2026-11-03T08:00:00Z", lastActAt: null },
  notAfter: instant("2026-11-24T12:30Z"),
  state: "sent",
  plannedAt: instant("2026-11-24T08:30Z"),
  sentAt: instant("2026-11-24T08:30Z"),
  reason: null,
  tries: 1,
};
const booked: LedgerEntry = {
  ...nudge,
  class: "appointment",
  kind: "sessions.booked",
  facts: { sessionId: "s", withId: "mira", start: "2026-11-25T06:30:00Z", end: "2026-11-25T07:00:00Z", joinUrl: null },
};

test("says why a nudge came, and how to have fewer", async () => {
  const { hear } = chat({ entry: nudge });

  const [why] = await hear("Warum bekomme ich das?");

  expect(why?.text).toContain(
    "You asked for it on 3 November 2026: to be reminded in your slot, this time Tue 24 Nov, 09:30. I had heard no post or reply from you.",
  );
  if (why) expectGoodCard(why);
  expect(why && buttonsOf(why).map(({ verb }) => verb)).toEqual(["leaders.skip", "leaders.pause", "leaders.stop"]);
});

test("names the last visible act if there was one", async () => {
  const entry = { ...nudge, facts: { ...nudge.facts, lastActAt: "2026-11-10T08:00:00Z" } };
  const { press } = chat({ entry, person: { language: "de" } });

  const why = await press("attention.why", { entryId: "entry 1" });

  expect(why.text).toContain("Zuletzt gehört habe ich von Ihnen am 10.\u00a0November 2026, mehr als sechs Tage davor.");
});

test.each([
  ["sessions.booked", "Because a conversation between you and Mira König was booked: Wed 25 Nov, 07:30–08:00."],
  ["sessions.cancelled", "Because Mira König cancelled the conversation with you: Wed 25 Nov, 07:30–08:00."],
  [
    "sessions.failed",
    "Because the conversation you asked for with Mira König could not be booked: Wed 25 Nov, 07:30–08:00.",
  ],
])("says why a notice came: %s", async (kind, reason) => {
  const { say } = chat({ entry: { ...booked, kind } });

  expect(await say("why")).toEqual([reason]);
});

test("tells nobody about another person's message, nor about none", async () => {
  const nothing = ["I haven't written to you on my own."];

  expect(await chat().say("why")).toEqual(nothing);
  expect(await chat({ entry: { ...nudge, personId: "anna" } }).say("why")).toEqual(nothing);
});

test.each([
  ["attention.why", "why"],
  ["leaders.skip", "next week"],
  ["leaders.pause", "pause"],
  ["leaders.stop", "stop"],
])("pressing %s and typing “%s” say the same", async (verb, phrase) => {
  const world = { entry: nudge, leader: leader() };

  const pressed = await chat(world).press(verb, { entryId: "entry 1" });
  const typed = await chat(world).say(phrase);

  expect(typed).toEqual([pressed.text]);
  expectGoodCard(pressed);
});
