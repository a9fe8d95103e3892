import type { Intention, LedgerStore, Outbox } from "#domain/attention/index.ts";
import type { Log } from "#shared/log.ts";
import { type Clock, isBefore, later } from "#shared/time.ts";
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

/** What nobody could tell in time is told with the next news; of a slot that long nobody followed anything in, no more. */
const TOLD_WEEKS_MAX = 2;

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
      const isLate = ({ nextDueAt }: DigestSlot) => !isBefore(now, nextDueAt.add(LATE_MAX));
      const intentions = due.filter((slot) => !isLate(slot)).map(intentionFor);
      await ledger.add(tx, intentions, now);
      planned += intentions.length;
      return due.map((slot) => ({
        ...slotAfter(slot, now),
        toldUntil: isLate(slot) ? slot.toldUntil : slot.nextDueAt,
      }));
    });
    if (taken === 0) break;
    outbox.wake();
    log.info({ due: taken, planned }, "planned news of tags");
  }
  return planned;
}

function intentionFor({ everyWeeks, nextDueAt, personId, toldUntil }: DigestSlot): Intention {
  const earliest = nextDueAt.subtract({ hours: everyWeeks * TOLD_WEEKS_MAX * 7 * 24 });
  return {
    id: crypto.randomUUID(),
    personId,
    class: "unasked",
    kind: DIGEST,
    key: `${DIGEST}:${personId}:${nextDueAt}`,
    facts: { slot: `${nextDueAt}`, since: `${later(toldUntil, earliest)}` },
    notAfter: nextDueAt.add(LATE_MAX),
  };
}
