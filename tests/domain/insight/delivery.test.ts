import { expect, test } from "@jest/globals";
import { delivery, releaseDelivery } from "#domain/insight/delivery.ts";
import type { Outcome } from "#domain/insight/index.ts";
import { settledWeeks } from "#domain/insight/week.ts";
import { instant } from "#tests/support/fakes.ts";
import { each, members, programmeWorld } from "#tests/support/programme.ts";

const nothing = { blocked: null, notInstalled: null, quiet: null, failed: null, inDoubt: null };

async function lastWeek(outcomes: ReadonlyMap<Outcome, ReadonlyMap<string, number>>) {
  const { deps } = programmeWorld({ outcomes: () => outcomes });
  for (const week of settledWeeks(instant("2026-11-25T08:00Z"), 1)) await releaseDelivery(deps, week);
  return delivery(deps);
}

test("counts messages of a week by what became of them, where enough people were concerned", async () => {
  const weeks = await lastWeek(
    new Map<Outcome, ReadonlyMap<string, number>>([
      ["sent", each(members("reached", 20), 2)],
      ["blocked", each(members("gone", 8))],
      ["failed", each(members("unlucky", 6))],
    ]),
  );

  expect(weeks.at(-1)).toEqual({ ...nothing, week: "2026-11-16", sent: 40, blocked: 8 });
});

test("hides an end that few of the others met, too", async () => {
  const reached = members("reached", 20);

  const weeks = await lastWeek(
    new Map([
      ["sent", each(reached)],
      ["quiet", each(reached.slice(0, 15))],
    ] as const),
  );

  expect(weeks.at(-1)).toEqual({ ...nothing, week: "2026-11-16", sent: 20 });
});

test("has a line for each of the last eight weeks", async () => {
  const weeks = await lastWeek(new Map());

  expect([weeks.length, weeks[0]?.week, weeks.at(-1)?.week]).toEqual([8, "2026-09-28", "2026-11-16"]);
  expect(weeks.every(({ sent }) => sent === null)).toBe(true);
});
