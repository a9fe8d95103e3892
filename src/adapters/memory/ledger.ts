import type { Intention, LedgerEntry, Standing } from "#domain/attention/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { Office } from "#domain/rehearsal/index.ts";
import { type Clock, isBefore } from "#shared/time.ts";
import { memoryOutbox, type Outbox, settleRow } from "./outbox.ts";
import { micros } from "./time.ts";
import type { MemoryTransactions } from "./transactions.ts";
import type { LedgerRow } from "./waiting.ts";

interface MemoryLedgerDeps {
  readonly transactions: MemoryTransactions;
  readonly isRefused: (personId: PersonId) => boolean;
  readonly isQuietPeriod: () => boolean;
  /** What the machine's own clock would say: for leases. */
  readonly realClock: Clock;
}

/** How far back the verdict looks. */
const LOOK_BACK = Temporal.Duration.from({ hours: 8 * 24 });
const HELD_BACK: readonly LedgerEntry["state"][] = ["planned", "dropped", "failed", "in_doubt"];
const REACHED: readonly LedgerEntry["state"][] = ["sent", "sending", "in_doubt"];

/** The rows by what they are asked for. */
function ledgerRows(outbox: Outbox) {
  const rows = new Map<string, LedgerRow>();
  const keys = new Set<string>();
  const byPerson = new Map<PersonId, LedgerRow[]>();
  return {
    get: (id: string) => rows.get(id),
    values: () => rows.values(),
    of: (personId: PersonId): readonly LedgerRow[] => byPerson.get(personId) ?? [],

    add(intention: Intention, now: Temporal.Instant): void {
      const { id, key, personId } = intention;
      if (keys.has(key)) return;
      const row = outbox.add({ ...intention, state: "planned", plannedAt: now, sentAt: null, reason: null, tries: 0 });
      keys.add(key);
      rows.set(id, row);
      const others = byPerson.get(personId);
      if (others) others.push(row);
      else byPerson.set(personId, [row]);
    },

    /** When something reached somebody, or may have, from a moment on. */
    reached(personId: PersonId, since: Temporal.Instant, which: (entry: LedgerEntry) => boolean): Temporal.Instant[] {
      const from = micros(since);
      const sent = (byPerson.get(personId) ?? []).flatMap(({ entry, sentMicros }) => {
        const isReached = sentMicros !== null && sentMicros >= from && REACHED.includes(entry.state) && which(entry);
        return isReached ? (entry.sentAt ?? []) : [];
      });
      return sent.toSorted(Temporal.Instant.compare);
    },
  };
}

/** Everything the bot means to say, says and said on its own, in memory. */
export function memoryLedger({
  transactions,
  isRefused,
  isQuietPeriod,
  realClock,
}: MemoryLedgerDeps): Office["ledger"] {
  const outbox = memoryOutbox(realClock);
  const rows = ledgerRows(outbox);
  let paused: string | null = null;

  function standingOf({ class: ofClass, personId }: LedgerEntry, now: Temporal.Instant): Standing {
    const sentBefore = rows.reached(personId, now.subtract(LOOK_BACK), (entry) => entry.class === ofClass);
    return { sentBefore, refused: isRefused(personId), quietPeriod: isQuietPeriod() };
  }

  return {
    nextAt: outbox.nextAt,
    all: () => rows.values().map(({ entry }) => entry),
    take: async (now, limit) => (paused === null ? outbox.take(now, limit) : []),
    recover: async (leaseSeconds) => outbox.recover(leaseSeconds),
    find: async (id) => rows.get(id)?.entry ?? null,
    pauseReason: async () => paused,
    async pause(reason) {
      paused = reason;
    },
    async resume() {
      paused = null;
    },

    async add(tx, intentions, now) {
      transactions.onCommit(tx, () => {
        for (const intention of intentions) rows.add(intention, now);
      });
    },

    async release(ids) {
      for (const row of ids.flatMap((id) => rows.get(id) ?? [])) outbox.release(row);
    },

    async standing({ id }, now) {
      const row = rows.get(id);
      return row?.entry.state === "planned" && paused === null ? standingOf(row.entry, now) : null;
    },

    // Nothing else runs meanwhile: no lock is needed.
    async claim(id, decide, now, besides) {
      const row = rows.get(id);
      if (row?.entry.state !== "planned") return null;
      if (paused !== null) {
        outbox.release(row);
        return null;
      }
      const verdict = decide(row.entry, standingOf(row.entry, now));
      if (verdict.kind === "wait") {
        const { reason, until, notAfter = row.entry.notAfter } = verdict;
        outbox.putOff(row, { reason, notAfter }, until);
      }
      if (verdict.kind === "drop") outbox.end(row, { state: "dropped", reason: verdict.reason });
      if (verdict.kind !== "send") return null;
      outbox.handOver(row, { sentAt: now, reason: null, facts: { ...row.entry.facts, ...besides } });
      return row.entry;
    },

    async sentSince(_tx, kind, since) {
      const counts = Array.from(since, ([personId, at]) => {
        const later = rows.reached(personId, at, (entry) => entry.kind === kind && !entry.sentAt?.equals(at));
        return [personId, later.length] as const;
      });
      return new Map(counts.filter(([, count]) => count > 0));
    },

    async heldBack(personId, since) {
      const found = rows
        .of(personId)
        .map(({ entry }) => entry)
        .filter(({ plannedAt, state }) => HELD_BACK.includes(state) && isBefore(since, plannedAt));
      return found.toSorted((a, b) => Temporal.Instant.compare(b.plannedAt, a.plannedAt))[0] ?? null;
    },

    async withdraw(personId, kind) {
      const waiting = rows.of(personId).filter(({ entry }) => entry.kind === kind && entry.state === "planned");
      for (const row of waiting) outbox.end(row, { state: "dropped", reason: "withdrawn" });
    },

    async settle(id, settlement, now) {
      const row = rows.get(id);
      if (row) settleRow(outbox, row, settlement, now);
    },
  };
}
