import { expect, test } from "@jest/globals";
import { type RehearsalOutcome, rehearsalJson, rehearsalText } from "#adapters/terminal/rehearsal.ts";

const outcome: RehearsalOutcome = {
  extent: { people: 10_000, leaders: 300, weeks: 1, seed: 7, from: Temporal.PlainDate.from("2027-01-04") },
  rehearsal: {
    messages: 1_234,
    weeks: [
      {
        ...{ week: "2027-01-04", messages: 1_234, nudges: 33, questions: 1, others: 1_200, leaders: 34 },
        dropped: { away: 2, holiday: 3 },
        examples: [{ at: "2027-01-05T09:30[Europe/Berlin]", name: "Lars Brandt", kind: "leaders.nudge" }],
      },
    ],
    invariants: {
      ...{ budget_breaches: 0, in_quiet_time: 0, on_holiday: 2, while_away: 0, after_stop: 0, after_block: 0 },
      ...{ without_ledger_row: 0, without_gate: 0, double_sends: 0, lost_sends_not_in_doubt: 0, in_doubt: 5 },
    },
  },
  cases: [
    { name: "two messages for one slot", passed: true },
    { name: "a pause ignored", passed: false },
  ],
  hours: null,
  seconds: 12.345,
};

test("tells who got what by week, each rule and each known failure", () => {
  const lines = rehearsalText(outcome).split("\n");

  expect(lines[0]).toBe("10,000 people, 300 leaders, from 2027-01-04 for 1 weeks, seed 7: 1,234 messages");
  expect(lines[3]?.split(/\s{2,}/)).toEqual(["2027-01-04", "34", "33", "1", "1,200", "5", "Tue 09:30 Lars Brandt"]);
  expect(lines).toContain("      2  on a public holiday");
  expect(lines).toContain("      0  sent twice");
  expect(lines).toContain("In doubt, after a crash or without an answer, and never sent again: 5");
  expect(lines).toContain("  never  two messages for one slot");
  expect(lines).toContain("  FOUND  a pause ignored");
  expect(lines.at(-1)).toBe("12.3 s");
});

test("prints one object with the keys that others rely on", () => {
  const json = JSON.parse(rehearsalJson(outcome));

  expect(Object.keys(json)).toEqual([
    ...["people", "leaders", "weeks", "seed", "messages", "by_week", "invariants", "cases", "seconds"],
  ]);
  expect(json).toMatchObject({ people: 10_000, weeks: 1, by_week: outcome.rehearsal.weeks, seconds: 12.345 });
});
