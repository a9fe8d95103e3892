import { expect, test } from "@jest/globals";
import { type HourOutcome, hourJson, hourLines } from "#adapters/terminal/rehearsed-hours.ts";

const outcome: HourOutcome = {
  extent: {
    ...{ experts: 120, askers: 1_500, sessions: 5_000, weeks: 52, seed: 7 },
    from: Temporal.PlainDate.from("2027-01-04"),
  },
  rehearsal: {
    ...{ asked: 4_320, booked: 5_054, kept: 4_464 },
    invariants: {
      ...{ double_bookings: 0, over_appointments: 3, outside_hours: 0, on_holiday: 0, over_capacity: 0, same_pair: 0 },
      ...{ in_line: 0, never_with: 0, event_without_session: 0, session_without_event: 0, gini: 0.15 },
    },
  },
};

test("tells how many hours came of asking, each rule, and how fair it was", () => {
  const lines = hourLines(outcome);

  expect(lines[1]).toBe("120 experts, whom 1,500 people asked 4,320 times: 5,054 private hours booked, 4,464 kept");
  expect(lines).toContain("      3  over an appointment");
  expect(lines).toContain("      0  of two in one reporting line");
  expect(lines.at(-1)).toBe("How unevenly equal experts gave them, at most (Gini, 0.2 is fair): 0.15");
});

test("prints an object with the keys that others rely on", () => {
  expect(hourJson(outcome)).toEqual({ experts: 120, askers: 1_500, ...outcome.rehearsal });
});
