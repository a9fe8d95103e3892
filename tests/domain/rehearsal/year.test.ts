import { expect, test } from "@jest/globals";
import { ORDINARY_PLAN, type Plan } from "#domain/rehearsal/index.ts";
import { seeded } from "#domain/rehearsal/random.ts";
import { NO_FAULTS, openScene } from "#domain/rehearsal/scene.ts";
import { scheduleYear } from "#domain/rehearsal/year.ts";
import { person } from "#tests/support/fakes.ts";
import { rehearsalDeps, smallExtent } from "#tests/support/rehearsal.ts";

/** Lars, who is no leader, for five weeks. */
async function play(changes: Partial<Plan>) {
  const plan = { ...ORDINARY_PLAN, faults: NO_FAULTS, ...changes };
  const stage = await openScene(rehearsalDeps, "2027-01-04", []);
  await stage.enter(person(), { away: [], meetings: [] });
  const residents = [{ person: person(), site: "Hamburg" }];
  scheduleYear(stage, plan, { ...smallExtent, weeks: 5 }, { residents, leaders: [] }, seeded(7));
  await stage.playUntil(stage.now().add({ hours: 36 * 24 }));
  return { stage, arrivals: stage.world.chronicle.arrivals.map(({ at, kind }) => `${at} ${kind}`) };
}

test("announces what the plan says, on its own days, and in the hours of whoever gets it", async () => {
  const [digest] = ORDINARY_PLAN.announcements;
  const announcements = digest ? [{ ...digest, time: Temporal.PlainTime.from("05:00") }] : [];

  const { arrivals } = await play({ announcements });

  expect(arrivals.filter((arrival) => arrival.endsWith("insight.digest"))).toEqual([
    "2027-01-05T07:00:00Z insight.digest",
    "2027-02-02T07:00:00Z insight.digest",
  ]);
});

test("a quiet period holds back what would be said in it", async () => {
  const quietPeriods = [{ from: Temporal.PlainDate.from("2027-01-04"), until: Temporal.PlainDate.from("2027-01-10") }];

  const { arrivals, stage } = await play({ quietPeriods });

  expect(arrivals.filter((arrival) => arrival < "2027-01-11" && !arrival.endsWith("sessions.notice"))).toEqual([]);
  expect(await stage.office.quietPeriods.since()).toBeNull();
});

test("the connector refuses until an admin has looked, and the service is down now and then", async () => {
  const faults = { ...NO_FAULTS, refusedPerWeek: 1, outagesPerWeek: 1 };
  const announcements = [1, 2, 3, 4, 5].flatMap((weekday) =>
    ORDINARY_PLAN.announcements.map((one) => ({ ...one, weekday, everyWeeks: 1, share: 1 })),
  );

  const { stage } = await play({ faults, announcements });

  expect(await stage.office.ledger.pauseReason()).toBeNull();
  expect(stage.world.isRefusing).toBe(false);
});
