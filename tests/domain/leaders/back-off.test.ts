import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { IGNORED_ASK, IGNORED_HALF, lastSignOf, type SlotFacts, verdictOnSlot } from "#domain/leaders/back-off.ts";
import { instant } from "#tests/support/fakes.ts";
import { leader } from "#tests/support/leaders.ts";

const slot = instant("2026-11-24T08:30Z");

/** The verdict in the slot of somebody who was never visible and ignored nothing. */
function verdict({ now = slot, ...facts }: Partial<SlotFacts> & { now?: Temporal.Instant } = {}) {
  return verdictOnSlot(slot, { lastActAt: null, ignored: 0, nudgedLately: false, asked: false, ...facts }, now);
}

test.each([
  ["a moment ago", { seconds: 0 }, "quiet"],
  ["less than six days ago", { hours: 6 * 24 - 1 }, "quiet"],
  ["six days ago", { hours: 6 * 24 }, "nudge"],
])("who was visible %s: %s", (_when, ago, expected) => {
  expect(verdict({ lastActAt: slot.subtract(ago) })).toBe(expected);
});

test("six days are counted to the present, not to the slot", () => {
  const lastActAt = slot.subtract({ hours: 6 * 24 - 1 });

  expect(verdict({ lastActAt, now: slot.add({ hours: 1 }) })).toBe("nudge");
});

test.each([
  ["four hours late", { hours: 4 }, "nudge"],
  ["later than that", { hours: 4, milliseconds: 1 }, "quiet"],
])("a slot that is found %s: %s", (_when, late, expected) => {
  expect(verdict({ now: slot.add(late) })).toBe(expected);
});

test.each([
  [0, false, "nudge"],
  [1, true, "nudge"],
  [2, true, "quiet"],
  [2, false, "nudge"],
  [3, true, "quiet"],
  [3, false, "nudge"],
  [4, true, "quiet"],
  [4, false, "ask"],
  [7, false, "ask"],
])("after %i ignored nudges, one of them lately: %s, there is: %s", (ignored, nudgedLately, expected) => {
  expect(verdict({ ignored, nudgedLately })).toBe(expected);
});

test("the question is asked once: when it was ignored too there is silence, also in a slot that is found late", () => {
  expect(verdict({ ignored: 4, asked: true })).toBe("silence");
  expect(verdict({ ignored: 4, asked: true, now: slot.add({ hours: 5 }) })).toBe("silence");
});

test("a sign of them since the question makes it an old one", () => {
  expect(verdict({ ignored: 0, asked: true })).toBe("nudge");
});

const anyFacts = fc.record({
  lastActAt: fc.option(fc.integer({ min: 0, max: 90 }).map((days) => slot.subtract({ hours: days * 24 }))),
  ignored: fc.integer({ min: 0, max: 8 }),
  nudgedLately: fc.boolean(),
  asked: fc.boolean(),
  now: fc.integer({ min: 0, max: 300 }).map((minutes) => slot.add({ minutes })),
});

test("who ignores more never hears more", () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const [before, after] = [verdict(facts), verdict({ ...facts, ignored: facts.ignored + 1 })];

      if (before !== "nudge") expect(after).not.toBe("nudge");
      if (before === "silence") expect(after).toBe("silence");
    }),
  );
});

test("whatever is said, it is in time, to somebody not seen lately, and no question before four were ignored", () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const said = verdict(facts);

      const hoursLate = slot.until(facts.now).total("hours");
      const hoursSinceAct = facts.lastActAt?.until(facts.now).total("hours") ?? Number.POSITIVE_INFINITY;
      if (said === "nudge" || said === "ask") expect([hoursLate <= 4, hoursSinceAct >= 144]).toEqual([true, true]);
      if (said === "nudge") expect(facts.ignored < IGNORED_HALF || !facts.nudgedLately).toBe(true);
      expect(said === "ask" || said === "silence" ? facts.ignored >= IGNORED_ASK : true).toBe(true);
    }),
  );
});

test.each([
  ["their yes, when there was nothing since", "2026-11-03", null, null, "2026-11-03T12:00Z"],
  [
    "a word to the bot, and what follows it within an hour",
    "2026-11-03",
    "2026-11-10",
    "2026-11-05",
    "2026-11-10T13:00Z",
  ],
  ["a visible act", "2026-11-03", "2026-11-10", "2026-11-12", "2026-11-12T12:00Z"],
  ["a new yes, after all that", "2026-11-13", "2026-11-10", "2026-11-12", "2026-11-13T12:00Z"],
])("the last sign of a leader is %s", (_what, agreed, answered, act, sign) => {
  const noon = (day: string) => instant(`${day}T12:00Z`);
  const known = leader({ agreedAt: noon(agreed), answeredAt: answered === null ? null : noon(answered) });

  expect(lastSignOf(known, act === null ? null : noon(act))).toEqual(instant(sign));
});
