import type { PersonId } from "#domain/people/index.ts";
import { changeEnrolled, dueFrom, type EnrolDeps, withdrawNudges } from "./enrol.ts";
import type { Leader } from "./leader.ts";

type AnswerDeps = Pick<EnrolDeps, "leaders" | "ledger" | "clock">;

/** Notes that somebody wrote or pressed something; leaders who had fallen silent get nudges again. */
export async function noteAnswer(deps: AnswerDeps, personId: PersonId): Promise<void> {
  const now = deps.clock();
  await changeEnrolled(deps, personId, (leader) => awake({ ...leader, answeredAt: now }, now));
}

/** Notes that a leader did something visible which nobody could hear. Null when the person is not enrolled. */
export async function tellAct(deps: AnswerDeps, personId: PersonId): Promise<Leader | null> {
  const now = deps.clock();
  const signs = { answeredAt: now, toldActAt: now };
  const told = await changeEnrolled(deps, personId, (leader) => awake({ ...leader, ...signs }, now));
  if (told) await withdrawNudges(deps, personId);
  return told;
}

/** The leader who said something; who was silent gets their slot back. */
export function awake(leader: Leader, now: Temporal.Instant): Leader {
  return leader.state === "silent" ? dueFrom(leader, now) : leader;
}
