import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { burstIn, spreadOver } from "#domain/coach/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { draft } from "#tests/support/own-words.ts";

const now = instant("2026-11-23T08:00Z");
const tuesday = Temporal.PlainDate.from("2026-11-24");

/** Drafts that were saved so many hours ago, and are named after them. */
const savedBefore = (...hours: readonly number[]) =>
  hours.map((ago) => draft({ id: `${ago}`, savedAt: now.subtract({ hours: ago }) }));

test("five drafts of one day are a burst, the oldest first; four are not", () => {
  expect(burstIn(savedBefore(0, 3, 1, 4, 2), now).map(({ id }) => id)).toEqual(["4", "3", "2", "1", "0"]);
  expect(burstIn(savedBefore(0, 1, 2, 3), now)).toEqual([]);
});

test("a day is the 24 hours before: what is older does not count", () => {
  expect(burstIn(savedBefore(0, 1, 2, 3, 23), now)).toHaveLength(5);
  expect(burstIn(savedBefore(0, 1, 2, 3, 24), now)).toEqual([]);
});

test("what has its day already does not count", () => {
  const [first, ...rest] = savedBefore(0, 1, 2, 3, 4);

  expect(burstIn([draft({ ...first, plannedFor: tuesday }), ...rest], now)).toEqual([]);
});

test("spreads them over as many weeks, and then they are a burst no more", () => {
  const spread = spreadOver(burstIn(savedBefore(0, 1, 2, 3, 4), now), tuesday);

  expect(spread.map(({ id, plannedFor }) => `${id} ${plannedFor}`)).toEqual([
    "4 2026-11-24",
    "3 2026-12-01",
    "2 2026-12-08",
    "1 2026-12-15",
    "0 2026-12-22",
  ]);
  expect(burstIn(spread, now)).toEqual([]);
});

test("however many they are: one a week, none lost, and nothing of them changed but the day", () => {
  const hours = fc.array(fc.integer({ min: 0, max: 48 }), { maxLength: 20 });
  fc.assert(
    fc.property(hours, (ago) => {
      const drafts = savedBefore(...ago);

      const spread = spreadOver(drafts, tuesday);

      expect(new Set(spread.map(({ plannedFor }) => `${plannedFor}`)).size).toBe(drafts.length);
      expect(spread.every(({ plannedFor }) => plannedFor?.dayOfWeek === 2)).toBe(true);
      expect(spread.map((one) => ({ ...one, plannedFor: null }))).toEqual(drafts);
    }),
  );
});
