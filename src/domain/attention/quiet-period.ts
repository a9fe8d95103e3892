import type { PersonId } from "#domain/people/index.ts";
import type { Clock } from "#shared/time.ts";
import type { Outbox, QuietPeriodStore } from "./ports.ts";

export interface QuietPeriodDeps {
  readonly quietPeriods: QuietPeriodStore;
  readonly outbox: Outbox;
  readonly clock: Clock;
  /** Remembers who did it. */
  note(action: string, actorId: PersonId): Promise<void>;
}

/** Tells nobody anything unasked from now on, until somebody ends it. False when that is so already. */
export async function beginQuietPeriod({ quietPeriods, note, clock }: QuietPeriodDeps, by: PersonId): Promise<boolean> {
  const begun = await quietPeriods.begin(clock());
  if (begun) await note("attention.quietPeriodBegan", by);
  return begun;
}

/** Goes on with what is still worth saying. False when there was no quiet period. */
export async function endQuietPeriod({ quietPeriods, note, outbox }: QuietPeriodDeps, by: PersonId): Promise<boolean> {
  const ended = await quietPeriods.end();
  if (ended) {
    await note("attention.quietPeriodEnded", by);
    outbox.wake();
  }
  return ended;
}
