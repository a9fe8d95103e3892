import type { PersonId } from "#domain/people/index.ts";
import { type EnrolDeps, enrolled, saveDue, withdrawNudges } from "./enrol.ts";
import type { Leader } from "./leader.ts";

type AnswerDeps = Pick<EnrolDeps, "leaders" | "ledger" | "clock">;

/** Notes that somebody wrote or pressed something; leaders who had fallen silent get nudges again. */
export async function noteAnswer(deps: AnswerDeps, personId: PersonId): Promise<void> {
  const leader = await enrolled(deps, personId);
  if (leader) await saveAwake(deps, { ...leader, answeredAt: deps.clock() });
}

/** Notes that a leader did something visible which nobody could hear. Null when the person is not enrolled. */
export async function tellAct(deps: AnswerDeps, personId: PersonId): Promise<Leader | null> {
  const leader = await enrolled(deps, personId);
  if (!leader) return null;
  const now = deps.clock();
  const told = await saveAwake(deps, { ...leader, answeredAt: now, toldActAt: now });
  await withdrawNudges(deps, personId);
  return told;
}

/** Saves what a leader said; who was silent gets their slot back. */
export async function saveAwake(deps: Pick<AnswerDeps, "leaders" | "clock">, leader: Leader): Promise<Leader> {
  if (leader.state === "silent") return saveDue(deps, leader, deps.clock());
  await deps.leaders.save(leader);
  return leader;
}
