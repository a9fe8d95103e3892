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

test("drafts of which there is no text yet do not count", () => {
  const [first, second, ...rest] = savedBefore(0, 1, 2, 3, 4);
  const empty = draft({ ...first, answers: [] });
  const begun = draft({ ...second, answers: ["We won."] });

  expect(burstIn([empty, begun, ...rest], now)).toEqual([]);
});

test("spreads them over the working days while they are there, and then they are a burst no more", () => {
  const spread = spreadOver(burstIn(savedBefore(0, 1, 2, 3, 4), now), tuesday);

  expect(spread.map(({ id, plannedFor }) => `${id} ${plannedFor}`)).toEqual([
    "4 2026-11-24",
    "3 2026-11-25",
    "2 2026-11-27",
    "1 2026-12-01",
    "0 2026-12-03",
  ]);
  expect(burstIn(spread, now)).toEqual([]);
});

test("a draft that was begun long ago has its day before it is gone", () => {
  const old = draft({ id: "old", expiresAt: instant("2026-11-26T08:00Z") });

  expect(spreadOver([draft(), draft(), old], tuesday).map(({ plannedFor }) => `${plannedFor}`)).toEqual([
    "2026-11-24",
    "2026-11-27",
    "2026-11-25",
  ]);
});

test("however many they are: none lost, none too late, none at a weekend, and nothing changed but the day", () => {
  const hours = fc.array(fc.integer({ min: 0, max: 23 }), { maxLength: 20 });
  fc.assert(
    fc.property(hours, fc.integer({ min: 0, max: 6 }), (ago, days) => {
      const today = tuesday.add({ days });
      const moment = now.add({ hours: 24 * (days + 1) });
      const drafts = ago.map((hour) => draft({ id: `${hour}`, savedAt: moment.subtract({ hours: hour }) }));

      const spread = spreadOver(drafts, today);

      expect(spread.every(({ plannedFor }) => (plannedFor?.dayOfWeek ?? 7) < 6)).toBe(true);
      expect(
        spread.every(
          (one) => one.plannedFor && Temporal.PlainDate.compare(one.plannedFor, today.add({ days: 13 })) < 0,
        ),
      ).toBe(true);
      expect(spread.map((one) => ({ ...one, plannedFor: null }))).toEqual(drafts);
    }),
  );
});
