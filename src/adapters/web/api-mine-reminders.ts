import { isQuiet } from "#domain/attention/index.ts";
import {
  changeWishes,
  type EnrolDeps,
  enrolLeader,
  type Leader,
  nextNudge,
  PAUSE,
  pauseNudges,
  setGoals,
  stopNudges,
} from "#domain/leaders/index.ts";
import type { Person } from "#domain/people/index.ts";
import type { ApiAnswer, ApiBody } from "#shared/api.ts";
import { isBefore } from "#shared/time.ts";
import { oneLine } from "./one-line.ts";

export interface MineRemindersDeps {
  readonly enrolling: EnrolDeps;
}

type Wishes = ApiBody<"PUT /api/mine/reminders">;
type Problem = ApiAnswer<"PUT /api/mine/reminders">["problem"];
type Often = NonNullable<Wishes["often"]>;

const RHYTHMS: Readonly<Record<Often, Pick<Leader, "perWeek" | "everyWeeks">>> = {
  "2": { perWeek: 2, everyWeeks: 1 },
  "1": { perWeek: 1, everyWeeks: 1 },
  fortnightly: { perWeek: 1, everyWeeks: 2 },
  "0": { perWeek: 0, everyWeeks: 1 },
};

/** What a leader wants to be reminded of, when and how often. */
export function reminderSettings(leader: Leader, now: Temporal.Instant) {
  const { cadence, goals, likes, pausedUntil, state } = leader;
  const isPaused = pausedUntil !== null && isBefore(now, pausedUntil);
  return {
    state: state === "active" && isPaused ? ("paused" as const) : state,
    ...{ weekday: cadence.weekday, zone: cadence.zone },
    time: cadence.time.toString({ smallestUnit: "minute" }),
    often: oftenOf(leader),
    likes: [...likes],
    goals: goals.map(({ standing, text }) => ({ text, standing: standing?.text ?? null })),
    pausedUntil: isPaused ? `${pausedUntil}` : null,
  };
}

/** Does what the chat does when it is told the same. */
export async function changeReminders(
  { enrolling }: MineRemindersDeps,
  person: Person,
  { goals, likes, often, slot, state }: Wishes,
  now: Temporal.Instant,
): Promise<Problem> {
  if (state === "stopped") {
    await stopNudges(enrolling, person.id);
    return null;
  }
  const leader = await enrolling.leaders.find(person.id);
  if (!leader) return "notEnrolled";
  if (state === "active") await enrolLeader(enrolling, person.id, leader.cadence);
  if (slot && !(await moveSlot(enrolling, person, slot, now))) return "slotQuiet";
  if (state === "paused") {
    const end = now.toZonedDateTimeISO(person.zone).add(PAUSE).toInstant();
    if (!(await pauseNudges(enrolling, person.id, end))) return "notEnrolled";
  }
  if (often || likes) {
    const wishes = { ...(often && RHYTHMS[often]), ...(likes && { likes: [...new Set(likes)] }) };
    if (!(await changeWishes(enrolling, person.id, wishes))) return "notEnrolled";
  }
  if (
    goals &&
    !(await setGoals(
      enrolling,
      person.id,
      goals.map(oneLine).filter((goal) => goal !== ""),
    ))
  )
    return "notEnrolled";
  return null;
}

/** False for a slot that lies in the person's quiet hours. */
async function moveSlot(
  enrolling: EnrolDeps,
  person: Person,
  { time, weekday }: NonNullable<Wishes["slot"]>,
  now: Temporal.Instant,
): Promise<boolean> {
  const cadence = { weekday, time: Temporal.PlainTime.from(time), zone: person.zone };
  if (isQuiet(nextNudge(cadence, now).toInstant(), person)) return false;
  await enrolLeader(enrolling, person.id, cadence);
  return true;
}

function oftenOf({ everyWeeks, perWeek }: Leader): Often {
  if (perWeek === 0) return "0";
  if (everyWeeks > 1) return "fortnightly";
  return perWeek > 1 ? "2" : "1";
}
