import { expect, test } from "@jest/globals";
import { type UndeliveredDeps, undelivered } from "#domain/insight/undelivered.ts";
import type { Interval } from "#shared/time.ts";
import { instant } from "#tests/support/fakes.ts";

const asked: Interval[] = [];

/** It is Tuesday; so many people had blocked the bot last week. */
function deps(blocked: number): UndeliveredDeps {
  return {
    ledger: {
      pauseReason: async () => null,
      undelivered: async () =>
        new Map([
          ["timeout", 2],
          ["blocked", 31],
        ]),
      blockedBy: async (during) => {
        asked.push(during);
        return new Set(Array.from({ length: blocked }, (_, index) => `person ${index}`));
      },
    },
    quietPeriods: { since: async () => null },
    releases: { extend: async (_table, decide) => void decide([]) },
    pseudonym: (id) => id,
    groupMin: () => 7,
    clock: () => instant("2026-11-24T08:00Z"),
  };
}

test("names the reasons and counts nothing, but people who blocked the bot only where there are enough of them", async () => {
  const [few, many] = [await undelivered(deps(6)), await undelivered(deps(7))];

  expect([few.blockedBy, many.blockedBy]).toEqual([null, 7]);
  expect([...few.messages]).toEqual(["timeout"]);
});

test("counts people in a week that is over, so that no two answers can be subtracted", async () => {
  await undelivered(deps(7));

  expect(asked.map(({ start, end }) => `${start} ${end}`)).toContain("2026-11-16T00:00:00Z 2026-11-23T00:00:00Z");
});
