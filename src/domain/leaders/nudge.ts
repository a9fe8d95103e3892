import type { Intention, LedgerStore, Outbox } from "#domain/attention/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { Log } from "#shared/log.ts";
import { type Clock, isBefore, later } from "#shared/time.ts";
import type { Transaction } from "#shared/transaction.ts";
import {
  IGNORED_ASK,
  IGNORED_HALF,
  LATE_MAX,
  lastSignOf,
  SECOND_WEEK,
  type SlotFacts,
  type SlotVerdict,
  verdictOnSlot,
} from "./back-off.ts";
import { dueAfter } from "./cadence.ts";
import type { Leader } from "./leader.ts";
import type { Acts, LeaderStore } from "./ports.ts";

export interface NudgeDeps {
  readonly leaders: Pick<LeaderStore, "takeDue">;
  readonly acts: Acts;
  readonly ledger: Pick<LedgerStore, "add" | "sentSince">;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly log: Log;
}

/** The kinds of a nudge, and of the question that replaces it when nudges are ignored, in the ledger. */
export const NUDGE = "leaders.nudge";
export const QUESTION = "leaders.question";

const BATCH = 100;

/** How far back "your last visible act" looks: as long as real author ids are kept. */
const ACTS_KEPT = Temporal.Duration.from({ hours: 90 * 24 });

/**
 * Plans what is to be said to every leader whose slot has come, and moves everybody's next due time on. Ledger row and
 * due time are written in one transaction for each batch, and nothing outside is asked: whether the leader can be
 * disturbed is found out when it is delivered.
 *
 * @returns how many messages were planned
 */
export async function planDueNudges(deps: NudgeDeps): Promise<number> {
  const now = deps.clock();
  let planned = 0;
  for (;;) {
    const taken = await deps.leaders.takeDue(now, BATCH, async (tx, due) => {
      const factsOf = await gatherFacts(deps, tx, due, now);
      const plans = due.map((leader) => planFor(leader, factsOf(leader), now));
      const intentions = plans.flatMap(({ intention }) => intention ?? []);
      await deps.ledger.add(tx, intentions, now);
      planned += intentions.length;
      return plans.map(({ leader }) => leader);
    });
    if (taken === 0) break;
    deps.outbox.wake();
    deps.log.info({ due: taken, planned }, "planned nudges");
  }
  return planned;
}

/** Everything about all of them at once: a question to the database costs the same for one leader and for a hundred. */
async function gatherFacts(
  { acts, ledger }: NudgeDeps,
  tx: Transaction,
  due: readonly Leader[],
  now: Temporal.Instant,
): Promise<(leader: Leader) => SlotFacts> {
  const ids = due.map(({ personId }) => personId);
  const heard = await acts.lastActs(tx, ids, now.subtract(ACTS_KEPT));
  const lastActs = new Map(due.map((leader) => [leader.personId, lastActOf(leader, heard.get(leader.personId))]));
  const signs = new Map(
    due.map((leader) => [leader.personId, lastSignOf(leader, lastActs.get(leader.personId) ?? null)]),
  );
  const count = async (kind: string, since: ReadonlyMap<PersonId, Temporal.Instant>) =>
    since.size > 0 ? ledger.sentSince(tx, kind, since) : new Map<PersonId, number>();

  const ignored = await count(NUDGE, signs);
  const ignoring = (least: number) => [...signs].filter(([id]) => (ignored.get(id) ?? 0) >= least);
  const lately = now.subtract(SECOND_WEEK);
  const nudgedLately = await count(NUDGE, new Map(ignoring(IGNORED_HALF).map(([id]) => [id, lately])));
  const asked = await count(QUESTION, new Map(ignoring(IGNORED_ASK)));
  return ({ personId }) => ({
    lastActAt: lastActs.get(personId) ?? null,
    ignored: ignored.get(personId) ?? 0,
    nudgedLately: nudgedLately.has(personId),
    asked: asked.has(personId),
  });
}

function lastActOf({ toldActAt }: Leader, heard: Temporal.Instant | undefined): Temporal.Instant | null {
  return toldActAt && heard ? later(toldActAt, heard) : (heard ?? toldActAt);
}

interface Plan {
  readonly leader: Leader;
  readonly intention: Intention | null;
}

function planFor(leader: Leader, facts: SlotFacts, now: Temporal.Instant): Plan {
  const slot = leader.nextDueAt;
  if (!slot) return { leader, intention: null };
  const verdict = verdictOnSlot(slot, facts, now);
  const awake: Leader = { ...leader, state: verdict === "silence" ? "silent" : "active", pausedUntil: null };
  // After an outage there may be a later slot that is not missed yet.
  const stillOpen = now.subtract(LATE_MAX);
  return {
    leader: { ...awake, nextDueAt: dueAfter(awake, isBefore(slot, stillOpen) ? stillOpen : now, leader.everyWeeks) },
    intention: intentionFor(verdict, leader, slot, facts),
  };
}

const kinds = { nudge: NUDGE, ask: QUESTION, quiet: null, silence: null } as const satisfies Record<
  SlotVerdict,
  string | null
>;

function intentionFor(
  verdict: SlotVerdict,
  { agreedAt, personId }: Leader,
  slot: Temporal.Instant,
  { ignored, lastActAt }: SlotFacts,
): Intention | null {
  const kind = kinds[verdict];
  return (
    kind && {
      id: crypto.randomUUID(),
      personId,
      class: "unasked",
      kind,
      key: `${kind}:${personId}:${slot}`,
      facts: { slot: `${slot}`, agreedAt: `${agreedAt}`, lastActAt: lastActAt && `${lastActAt}`, ignored },
      notAfter: slot.add(LATE_MAX),
    }
  );
}
