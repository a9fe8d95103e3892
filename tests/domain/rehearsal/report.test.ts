import { expect, test } from "@jest/globals";
import { NUDGE, QUESTION } from "#domain/leaders/index.ts";
import { weeksOf } from "#domain/rehearsal/report.ts";
import { arrival, ledgerEntry } from "#tests/support/arrivals.ts";
import { person } from "#tests/support/fakes.ts";

const from = Temporal.PlainDate.from("2027-01-04");

test("says by week who got what, and what was better not said", () => {
  const arrivals = [
    arrival({ at: "2027-01-05T08:30:00Z", entryId: "1" }),
    arrival({ at: "2027-01-07T08:30:00Z", entryId: "2", kind: "insight.digest" }),
    arrival({ at: "2027-01-10T23:59:59Z", entryId: "3", kind: QUESTION, person: person({ id: "mara" }) }),
    arrival({ at: "2027-01-11T00:00:00Z", entryId: "4" }),
  ];
  const dropped = ledgerEntry({ id: "5", state: "dropped", reason: "away", plannedAt: "2027-01-05T08:30:00Z" });

  const [first, second, third] = weeksOf(arrivals, [dropped], { from, weeks: 3 });

  expect(first).toMatchObject({
    ...{ week: "2027-01-04", messages: 3, nudges: 1, questions: 1, others: 1, leaders: 2, dropped: { away: 1 } },
    examples: [
      { at: "2027-01-05T09:30[Europe/Berlin]", name: "Lars Brandt", kind: NUDGE },
      { name: "Lars Brandt", kind: QUESTION },
    ],
  });
  expect([second?.messages, third?.messages]).toEqual([1, 0]);
});
