import type { PersonId } from "#domain/people/index.ts";
import { isBefore, later } from "#shared/time.ts";
import { awake } from "./answer.ts";
import { dueAfter, nextNudge } from "./cadence.ts";
import { changeEnrolled, dueFrom, type EnrolDeps, withdrawNudges } from "./enrol.ts";
import type { Goal, Leader } from "./leader.ts";

export type ChangeDeps = Pick<EnrolDeps, "leaders" | "ledger" | "clock">;

/** Most small acts a week that a leader can set themselves: as many as unasked messages in a week. */
export const PER_WEEK_MAX = 2;
/** Most goals; who has more has none. */
export const GOALS_MAX = 3;

/** What a leader can set at any time. */
export type Wishes = Pick<Leader, "cadence" | "perWeek" | "everyWeeks" | "likes" | "notThese">;

/** Changes what a leader wants; from now on, and with a pause kept. Null when the person is not enrolled. */
export async function changeWishes(
  deps: ChangeDeps,
  personId: PersonId,
  wishes: Partial<Wishes>,
): Promise<Leader | null> {
  const now = deps.clock();
  const changed = await changeEnrolled(deps, personId, (leader) => {
    const wished = { ...leader, ...wishes };
    return hasOtherSlots(leader, wished) ? inOtherSlots(wished, now) : awake(wished, now);
  });
  // Only now: what is planned from here on knows the wishes.
  if (changed?.perWeek === 0) await withdrawNudges(deps, personId);
  return changed;
}

function hasOtherSlots(leader: Leader, { cadence, everyWeeks, perWeek }: Wishes): boolean {
  return cadence !== leader.cadence || everyWeeks !== leader.everyWeeks || perWeek !== leader.perWeek;
}

/** The first slot ahead and after the pause; the weeks between count from the last slot, if there was one. */
function inOtherSlots(leader: Leader, now: Temporal.Instant): Leader {
  const { agreedAt, cadence, everyWeeks, pausedUntil } = leader;
  const began = isBefore(nextNudge(cadence, agreedAt).toInstant(), now);
  const due = dueFrom(leader, now, began ? everyWeeks : 1);
  const afterPause = pausedUntil && dueFrom(leader, pausedUntil).nextDueAt;
  return afterPause && due.nextDueAt ? { ...due, nextDueAt: later(due.nextDueAt, afterPause) } : due;
}

/** Takes the slot along to where somebody moved: the same day and hour there. One that was agreed elsewhere stays. */
export async function followZone(
  deps: Pick<ChangeDeps, "leaders">,
  personId: PersonId,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await changeEnrolled(deps, personId, (leader) => {
    if (leader.cadence.zone !== from) return null;
    const moved = { ...leader, cadence: { ...leader.cadence, zone: to } };
    const there = leader.nextDueAt?.toZonedDateTimeISO(from).toPlainDateTime().toZonedDateTime(to).toInstant();
    return { ...moved, nextDueAt: there ? dueAfter(moved, there.subtract({ nanoseconds: 1 })) : null };
  });
}

/** The next step down: one slot a week, then every second week, then none. */
export function less({ everyWeeks, perWeek }: Leader): Pick<Wishes, "perWeek" | "everyWeeks"> {
  if (perWeek > 1) return { perWeek: 1, everyWeeks: 1 };
  return everyWeeks === 1 && perWeek === 1 ? { perWeek: 1, everyWeeks: 2 } : { perWeek: 0, everyWeeks: 1 };
}

/** Replaces the goals by those in a leader's own words; what stays word for word keeps its age and where it stands. */
export async function setGoals(deps: ChangeDeps, personId: PersonId, texts: readonly string[]): Promise<Leader | null> {
  const now = deps.clock();
  return changeEnrolled(deps, personId, (leader) => {
    const goals = texts
      .slice(0, GOALS_MAX)
      .map((text) => leader.goals.find((known) => known.text === text) ?? newGoal(text, now));
    return awake({ ...leader, goals }, now);
  });
}

const newGoal = (text: string, since: Temporal.Instant): Goal => ({
  id: crypto.randomUUID(),
  text,
  since,
  standing: null,
});

/** Notes where a goal stands, in the leader's words. Null when there is no such goal. */
export async function setStanding(
  deps: ChangeDeps,
  personId: PersonId,
  goalId: string,
  text: string,
): Promise<Leader | null> {
  const standing = { text, at: deps.clock() };
  return changeEnrolled(deps, personId, (leader) => {
    if (!leader.goals.some(({ id }) => id === goalId)) return null;
    const goals = leader.goals.map((goal) => (goal.id === goalId ? { ...goal, standing } : goal));
    return awake({ ...leader, goals }, standing.at);
  });
}
