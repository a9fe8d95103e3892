import type { Intention } from "#domain/attention/index.ts";
import { NUDGE } from "#domain/leaders/index.ts";
import { scheduleAppointments } from "./appointments.ts";
import { daysIn } from "./diary.ts";
import { habitsOf } from "./habits.ts";
import type { Announcement, Extent, Faults, Plan } from "./plan.ts";
import type { LeaderToBe, Resident } from "./population.ts";
import type { Random } from "./random.ts";
import type { Stage } from "./stage.ts";

/** Announcements that are written in one transaction. */
const BATCH = 500;
const TOLD_WITHIN = Temporal.Duration.from({ hours: 10 });
/** How long an admin takes to find out why nothing is sent. */
const ADMIN_HOURS_MAX = 6;
const OUTAGE_HOURS_MAX = 9;

/** Puts everything on the stage's calendar that happens in these weeks. */
export function scheduleYear(
  stage: Stage,
  plan: Plan,
  extent: Extent,
  { residents, leaders }: { readonly residents: readonly Resident[]; readonly leaders: readonly LeaderToBe[] },
  random: Random,
): void {
  scheduleQuietPeriods(stage, plan);
  scheduleFaults(stage, plan.faults, extent, random.split("faults"));
  for (const announcement of plan.announcements) {
    scheduleAnnouncement(stage, announcement, extent, residents, random.split(announcement.kind));
  }
  scheduleAppointments(stage, extent, residents, random.split("appointments"));
  const habits = habitsOf(stage, leaders, random.split("habits"));
  for (const leader of leaders) habits.begin(leader, extent);
  stage.world.onArrival = (arrival) => {
    if (arrival.kind === NUDGE) habits.react(arrival);
  };
}

function scheduleQuietPeriods({ at, office, world }: Stage, { quietPeriods }: Plan): void {
  for (const { from, until } of quietPeriods) {
    const { end, start } = daysIn("UTC", from, until);
    at(start, async () => {
      world.isQuietPeriod = true;
      await office.quietPeriods.begin(start);
    });
    at(end, async () => {
      world.isQuietPeriod = false;
      await office.quietPeriods.end();
    });
  }
}

function scheduleFaults(stage: Stage, faults: Faults, { from, weeks }: Extent, random: Random): void {
  const { at, office, world } = stage;
  for (let week = 0; week < weeks; week++) {
    const when = from
      .toZonedDateTime("UTC")
      .add({ weeks: week, minutes: random.below(7 * 24 * 60) })
      .toInstant();
    if (random.chance(faults.refusedPerWeek)) {
      at(when, () => {
        world.isRefusing = true;
      });
      at(when.add({ hours: 1 + random.below(ADMIN_HOURS_MAX) }), async () => {
        world.isRefusing = false;
        await office.ledger.resume();
      });
    }
    if (random.chance(faults.outagesPerWeek)) {
      const outage = when.add({ minutes: random.below(24 * 60) });
      at(outage, stage.stopService);
      at(outage.add({ hours: 1 + random.below(OUTAGE_HOURS_MAX) }), stage.startService);
    }
  }
}

function scheduleAnnouncement(
  { at, office }: Stage,
  { everyWeeks, kind, share, time, weekday, zone }: Announcement,
  { from, weeks }: Extent,
  residents: readonly Resident[],
  random: Random,
): void {
  const monday = from.subtract({ days: from.dayOfWeek - 1 });
  for (let week = 0; week < weeks; week += everyWeeks) {
    const day = monday.add({ weeks: week, days: weekday - 1 });
    const when = day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
    at(when, async () => {
      const meant = residents.filter(() => random.chance(share));
      for (let start = 0; start < meant.length; start += BATCH) {
        const intentions = meant.slice(start, start + BATCH).map(({ person }) => announce(kind, person.id, day, when));
        await office.transaction((tx) => office.ledger.add(tx, intentions, when));
      }
    });
  }
}

function announce(kind: string, personId: string, day: Temporal.PlainDate, when: Temporal.Instant): Intention {
  const key = `${kind}:${personId}:${day}`;
  return { id: key, personId, class: "unasked", kind, key, facts: {}, notAfter: when.add(TOLD_WITHIN) };
}
