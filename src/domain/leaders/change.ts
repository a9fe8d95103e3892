import type { PersonId } from "#domain/people/index.ts";
import { later } from "#shared/time.ts";
import { saveAwake } from "./answer.ts";
import { type EnrolDeps, enrolled, saveDue, withdrawNudges } from "./enrol.ts";
import type { Leader } from "./leader.ts";

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
  const leader = await enrolled(deps, personId);
  if (!leader) return null;
  const changed = { ...leader, ...wishes };
  if (!("cadence" in wishes || "perWeek" in wishes || "everyWeeks" in wishes)) return saveAwake(deps, changed);
  const now = deps.clock();
  if (changed.perWeek === 0) await withdrawNudges(deps, personId);
  return saveDue(deps, changed, leader.pausedUntil ? later(leader.pausedUntil, now) : now);
}

/** The next step down: one slot a week, then every second week, then none. */
export function less({ everyWeeks, perWeek }: Leader): Pick<Wishes, "perWeek" | "everyWeeks"> {
  if (perWeek > 1) return { perWeek: 1, everyWeeks: 1 };
  return everyWeeks === 1 && perWeek === 1 ? { perWeek: 1, everyWeeks: 2 } : { perWeek: 0, everyWeeks: 1 };
}

/** Replaces the goals by those in a leader's own words; what stays word for word keeps its age and where it stands. */
export async function setGoals(deps: ChangeDeps, personId: PersonId, texts: readonly string[]): Promise<Leader | null> {
  const leader = await enrolled(deps, personId);
  if (!leader) return null;
  const since = deps.clock();
  const goals = texts
    .slice(0, GOALS_MAX)
    .map(
      (text) =>
        leader.goals.find((known) => known.text === text) ?? { id: crypto.randomUUID(), text, since, standing: null },
    );
  return saveAwake(deps, { ...leader, goals });
}

/** Notes where a goal stands, in the leader's words. Null when there is no such goal. */
export async function setStanding(
  deps: ChangeDeps,
  personId: PersonId,
  goalId: string,
  text: string,
): Promise<Leader | null> {
  const leader = await enrolled(deps, personId);
  if (!leader?.goals.some(({ id }) => id === goalId)) return null;
  const standing = { text, at: deps.clock() };
  const goals = leader.goals.map((goal) => (goal.id === goalId ? { ...goal, standing } : goal));
  return saveAwake(deps, { ...leader, goals });
}
