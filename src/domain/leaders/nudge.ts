import type { Intention, LedgerStore } from "#domain/attention/index.ts";
import type { Log } from "#shared/log.ts";
import type { Clock } from "#shared/time.ts";
import type { Enqueue } from "#shared/transaction.ts";
import { nextNudge } from "./cadence.ts";
import type { Leader } from "./leader.ts";
import type { Acts, LeaderStore } from "./ports.ts";

export interface NudgeDeps {
  readonly leaders: LeaderStore;
  readonly acts: Acts;
  readonly ledger: LedgerStore;
  readonly enqueue: Enqueue;
  readonly clock: Clock;
  readonly log: Log;
}

/** The kind of a nudge in the ledger. */
export const NUDGE = "leaders.nudge";

const BATCH = 100;

/** A leader who was visible this recently needs no nudge. */
const ACT_COUNTS_FOR = Temporal.Duration.from({ hours: 6 * 24 });

/** How far back "your last visible act" looks: as long as real author ids are kept. */
const ACTS_KEPT = Temporal.Duration.from({ hours: 90 * 24 });

/** A slot missed by more is dropped, never caught up. */
const LATE_MAX = Temporal.Duration.from({ hours: 4 });

/**
 * Plans a nudge for every leader whose slot has come and who was not visible of late, and moves everybody's next
 * due time on. Ledger row, due time and delivery job are written in one transaction for each batch.
 *
 * @returns how many nudges were planned
 */
export async function planDueNudges(deps: NudgeDeps): Promise<number> {
  const now = deps.clock();
  let planned = 0;
  for (;;) {
    const taken = await deps.leaders.takeDue(now, BATCH, async (tx, due) => {
      const lastActs = await deps.acts.lastActs(
        tx,
        due.map(({ personId }) => personId),
        now.subtract(ACTS_KEPT),
      );
      const intentions = due.flatMap((leader) => nudgeFor(leader, lastActs.get(leader.personId) ?? null, now) ?? []);
      await deps.ledger.add(tx, intentions, now);
      await deps.enqueue(
        tx,
        intentions.map(({ id }) => ({ name: "attention.deliver", data: { entryId: id } })),
      );
      planned += intentions.length;
      return due.map((leader) => ({
        ...leader,
        pausedUntil: null,
        nextDueAt: nextNudge(leader.cadence, now).toInstant(),
      }));
    });
    if (taken === 0) break;
    deps.log.info({ due: taken, planned }, "planned nudges");
  }
  return planned;
}

/** The nudge for a leader whose slot has come, or null when silence is better. */
function nudgeFor(leader: Leader, lastAct: Temporal.Instant | null, now: Temporal.Instant): Intention | null {
  const slot = leader.nextDueAt;
  if (!slot || Temporal.Instant.compare(slot.add(LATE_MAX), now) < 0) return null;
  if (lastAct && Temporal.Instant.compare(lastAct.add(ACT_COUNTS_FOR), now) > 0) return null;
  return {
    id: crypto.randomUUID(),
    personId: leader.personId,
    class: "unasked",
    kind: NUDGE,
    key: `${NUDGE}:${leader.personId}:${slot}`,
    facts: { slot: `${slot}`, agreedAt: `${leader.agreedAt}`, lastActAt: lastAct && `${lastAct}` },
    notAfter: slot.add(LATE_MAX),
  };
}
