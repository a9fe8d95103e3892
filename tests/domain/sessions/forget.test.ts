import { expect, test } from "@jest/globals";
import { forgetHours } from "#domain/sessions/forget.ts";
import type { DemandStore, SessionStore } from "#domain/sessions/index.ts";
import { instant } from "#tests/support/fakes.ts";

const days = (count: number) => Temporal.Duration.from({ hours: 24 * count });

test("forgets once a day hours and wishes of longer ago than is agreed", async () => {
  const forgotten: string[] = [];
  const forget = (what: string) => async (before: Temporal.Instant) => void forgotten.push(`${what} ${before}`);
  const task = forgetHours({
    clock: () => instant("2026-11-23T08:00Z"),
    sessions: { forget: forget("sessions") } as SessionStore,
    demand: { forget: forget("demand") } as DemandStore,
    kept: () => ({ sessions: days(90), wantedHours: days(30) }),
  });

  await task();
  await task();

  expect(forgotten).toEqual(["sessions 2026-08-25T00:00:00Z", "demand 2026-10-24T00:00:00Z"]);
});
