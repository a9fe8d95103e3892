import { expect, test } from "@jest/globals";
import { inventMailbox, makeTimes, trueHours } from "#domain/rehearsal/hours-mailbox.ts";
import { seeded } from "#domain/rehearsal/random.ts";
import { person } from "#tests/support/fakes.ts";

const DAY_MS = 86_400_000;
const monday = Temporal.Instant.from("2027-03-08T00:00Z").epochMilliseconds;
const weeks = (count: number) => ({ first: monday / DAY_MS, weeks: count });

test("times that overlap or touch are one, whatever their order", () => {
  const times = makeTimes();

  for (const [start, end] of [
    [50, 60],
    [10, 20],
    [15, 30],
    [55, 58],
    [100, 110],
  ] as const)
    times.put(start, end);

  expect(times.during(0, 200)).toEqual([10, 30, 50, 60, 100, 110]);
  expect(times.during(29, 51)).toEqual([10, 30, 50, 60]);
  expect(times.during(30, 50)).toEqual([]);
});

test("meetings stay at their wall-clock time when the clocks change", () => {
  const { busy } = inventMailbox(person(), [], weeks(6), seeded(7));

  const all = busy.during(monday, monday + 42 * DAY_MS);
  const starts = all.filter((_, index) => index % 2 === 0);
  const shown = (at: number) => {
    const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO("Europe/Berlin");
    return `${local.dayOfWeek} ${local.toPlainTime()}`;
  };

  expect(starts.length).toBeGreaterThan(6);
  expect(new Set(starts.map(shown)).size).toBeLessThanOrEqual(10);
});

test("who is away is busy, and who says nothing works as they told the bot", () => {
  const away = { start: Temporal.Instant.from("2027-03-10T00:00Z"), end: Temporal.Instant.from("2027-03-12T00:00Z") };
  const mailbox = inventMailbox(person(), [away], weeks(1), seeded(7));
  const hours = { start: Temporal.PlainTime.from("07:00"), end: Temporal.PlainTime.from("15:00") };

  const untold = trueHours({ ...mailbox, workingHours: null }, person({ hours }));

  expect(mailbox.busy.during(away.start.epochMilliseconds, away.end.epochMilliseconds)[0]).toBeLessThanOrEqual(
    away.start.epochMilliseconds,
  );
  expect(untold).toEqual({ days: [1, 2, 3, 4, 5], ...hours, zone: "Europe/Berlin" });
});
