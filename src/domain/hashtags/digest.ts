import type { Intention, LedgerStore, Outbox } from "#domain/attention/index.ts";
import type { Log } from "#shared/log.ts";
import { type Clock, isBefore } from "#shared/time.ts";
import { slotAfter } from "./digest-slot.ts";
import type { DigestSlot } from "./hashtag.ts";
import type { FollowStore } from "./ports.ts";

interface DigestDeps {
  readonly follows: Pick<FollowStore, "takeDue">;
  readonly ledger: Pick<LedgerStore, "add">;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly log: Log;
}

/** The kind of somebody's news of the tags that they follow, in the ledger. */
export const DIGEST = "hashtags.digest";

const BATCH = 100;

/** News of a week may come on one of the next days: a reminder, which may not, goes before them. */
const LATE_MAX = Temporal.Duration.from({ hours: 48 });

/**
 * Plans the news of everybody whose slot has come, and moves it on, in one transaction for each batch. What there is to
 * tell, and whether there is anything, is found out when it is delivered.
 *
 * @returns how many messages were planned
 */
export async function planDueDigests({ clock, follows, ledger, log, outbox }: DigestDeps): Promise<number> {
  const now = clock();
  let planned = 0;
  for (;;) {
    const taken = await follows.takeDue(now, BATCH, async (tx, due) => {
      const intentions = due.filter(({ nextDueAt }) => isBefore(now, nextDueAt.add(LATE_MAX))).map(intentionFor);
      await ledger.add(tx, intentions, now);
      planned += intentions.length;
      return due.map((slot) => slotAfter(slot, now));
    });
    if (taken === 0) break;
    outbox.wake();
    log.info({ due: taken, planned }, "planned news of tags");
  }
  return planned;
}

function intentionFor({ everyWeeks, nextDueAt, personId }: DigestSlot): Intention {
  return {
    id: crypto.randomUUID(),
    personId,
    class: "unasked",
    kind: DIGEST,
    key: `${DIGEST}:${personId}:${nextDueAt}`,
    facts: { slot: `${nextDueAt}`, everyWeeks },
    notAfter: nextDueAt.add(LATE_MAX),
  };
}
