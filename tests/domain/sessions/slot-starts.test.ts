import { expect, test } from "@jest/globals";
import fc from "fast-check";

import { openStarts, openTime } from "#domain/sessions/slot-starts.ts";
import { defaultSlotRules, isOpen, type Side, type SlotSearch } from "#domain/sessions/slots.ts";
import { GRAIN_MINUTES, slowIsOpen, slowStarts } from "#tests/support/slow-slots.ts";

const RUNS = 15;
const WINDOW_MINUTES_MAX = 2 * 24 * 60;
/** Half-hour and quarter-hour offsets, changes of an hour and of half an hour, at midnight, and none. */
const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "America/Santiago",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Asia/Tokyo",
  "UTC",
];
/** Ordinary days, and nights in which clocks change in Berlin, New York, Lord Howe and Santiago. */
const BEGINNINGS = [
  "2026-11-23T00:00Z",
  "2026-10-24T12:00Z",
  "2026-03-28T12:00Z",
  "2026-11-01T00:00Z",
  "2026-04-04T00:00Z",
  "2026-09-05T12:00Z",
];

const grains = (most: number) =>
  fc.integer({ min: 0, max: most / GRAIN_MINUTES }).map((count) => count * GRAIN_MINUTES);
const zone = fc.constantFrom(...ZONES);
const clockTime = (minutes: number) => Temporal.PlainTime.from("00:00").add({ minutes });
/** Long enough for two people on different continents to have some in common, often over midnight. */
const hours = fc
  .tuple(grains(24 * 60 - GRAIN_MINUTES), grains(12 * 60))
  .map(([start, more]) => ({ start: clockTime(start), end: clockTime(start + 10 * 60 + more) }));
const weekdays = (most: number) => fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: most });
const workdays = weekdays(2).map((off) => [1, 2, 3, 4, 5, 6, 7].filter((day) => !off.includes(day)));

function search(): fc.Arbitrary<SlotSearch> {
  return fc.constantFrom(...BEGINNINGS).chain((text) => {
    const from = Temporal.Instant.from(text);
    const stretch = (most: number) =>
      fc.tuple(grains(WINDOW_MINUTES_MAX), grains(most)).map(([after, length]) => {
        const start = from.add({ minutes: after });
        return { start, end: start.add({ minutes: length }) };
      });
    const window = grains(WINDOW_MINUTES_MAX / 2).map((minutes) => ({
      start: from,
      end: from.add({ minutes: WINDOW_MINUTES_MAX / 2 + minutes }),
    }));
    const stretches = fc.array(stretch(180), { maxLength: 3 });
    const busy = stretches.map((list) =>
      list.flatMap(({ start, end }) => [start.epochMilliseconds, end.epochMilliseconds]),
    );
    const side: fc.Arbitrary<Side> = fc.record({
      time: fc.record({
        personId: fc.constant("p"),
        kind: fc.constant("known" as const),
        ...{ busy, tentative: busy, elsewhere: busy },
        workingHours: fc.option(
          fc.tuple(workdays, hours, zone).map(([days, daily, name]) => ({ days, ...daily, zone: name })),
        ),
      }),
      zone,
      hours: fc.option(hours),
      tentativeIsFree: fc.boolean(),
      elsewhereIsFree: fc.boolean(),
      likes: fc.constant(null),
      isDayOff: fc.integer({ min: 3, max: 31 }).map((every) => (day: Temporal.PlainDate) => day.day % every === 1),
    });
    return fc.record({
      ...{ expert: side, asker: side, window, full: stretches },
      minutes: fc.constantFrom(15, 30, 45, 60),
      wish: fc.record({ notWeekdays: weekdays(1), partOfDay: fc.option(hours), zone }),
      rules: fc.record({
        step: fc.constantFrom(15, 30).map((minutes) => Temporal.Duration.from({ minutes })),
        buffer: fc.constantFrom(5, 15).map((minutes) => Temporal.Duration.from({ minutes })),
        horizon: fc.constant(defaultSlotRules.horizon),
      }),
      limit: fc.constant(5),
    });
  });
}

test("the searches below are ones in which something is found", () => {
  const found = fc.sample(search(), { numRuns: 100, seed: 1 }).filter((wanted) => starts(wanted).length > 0);

  expect(found.length).toBeGreaterThan(30);
});

const starts = (wanted: SlotSearch) =>
  openStarts(openTime(wanted), wanted).map((start) => `${Temporal.Instant.fromEpochMilliseconds(start)}`);

test("finds just the starts that somebody finds who looks at every moment", () => {
  fc.assert(
    fc.property(search(), (wanted) => {
      expect(starts(wanted)).toEqual(slowStarts(wanted));
    }),
    { numRuns: RUNS },
  );
});

test("says of every slot, on the clock or not, whether it is open", () => {
  fc.assert(
    fc.property(search(), grains(WINDOW_MINUTES_MAX), (wanted, after) => {
      const start = wanted.window.start.add({ minutes: after });
      const slot = { start, end: start.add({ minutes: wanted.minutes }) };

      expect(isOpen(wanted, slot)).toBe(slowIsOpen(wanted, slot));
      for (const open of openStarts(openTime(wanted), wanted).slice(0, 3)) {
        const begin = Temporal.Instant.fromEpochMilliseconds(open);
        expect(isOpen(wanted, { start: begin, end: begin.add({ minutes: wanted.minutes }) })).toBe(true);
      }
    }),
    { numRuns: 10 * RUNS },
  );
});
