import type { Acts, Gate } from "#domain/leaders/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { AuditEntry } from "#domain/privacy/index.ts";
import type { Office } from "#domain/rehearsal/index.ts";
import { type Clock, later } from "#shared/time.ts";
import type { Transaction } from "#shared/transaction.ts";
import { memoryLeaders } from "./leaders.ts";
import { memoryLedger } from "./ledger.ts";
import { memoryPeople } from "./people.ts";
import { type MemoryTransactions, memoryTransactions } from "./transactions.ts";

function memoryActs(): Office["acts"] {
  const latest = new Map<PersonId, Temporal.Instant>();
  return {
    note(personId, at) {
      const before = latest.get(personId);
      latest.set(personId, before ? later(before, at) : at);
    },
    async lastActs(_tx, people, since) {
      const found = people.flatMap((id) => {
        const at = latest.get(id);
        return at && Temporal.Instant.compare(at, since) > 0 ? [[id, at] as const] : [];
      });
      return new Map(found) satisfies Awaited<ReturnType<Acts["lastActs"]>>;
    },
  };
}

function memoryGates(): Office["gates"] {
  const gates = new Map<PersonId, Gate>();
  return {
    gateOf: async (leaderId) => gates.get(leaderId) ?? null,
    async open(gate) {
      if (!gates.has(gate.leaderId)) gates.set(gate.leaderId, gate);
    },
  };
}

function memoryAudit({ onCommit }: MemoryTransactions): Office["audit"] {
  const entries: AuditEntry[] = [];
  return {
    async note({ at, action, reason }, tx) {
      const write = () => void entries.push({ at, action, reason });
      if (tx) onCommit(tx, write);
      else write();
    },
    async latest(limit) {
      return entries.toSorted((a, b) => Temporal.Instant.compare(b.at, a.at)).slice(0, limit);
    },
  };
}

/**
 * All that the rules of nudging remember, in memory: behaves as the stores of the database do, as far as it goes.
 *
 * @param realClock - the machine's own time, for leases
 */
export function memoryOffice(realClock: Clock): Office {
  const refused = new Set<PersonId>();
  const transactions = memoryTransactions();
  const gates = memoryGates();
  let quietSince: Temporal.Instant | null = null;
  const changesQuiet = (
    changes: boolean,
    to: Temporal.Instant | null,
    also: (tx: Transaction) => Promise<void> = async () => {},
  ) =>
    transactions.run(async (tx) => {
      if (!changes) return false;
      await also(tx);
      transactions.onCommit(tx, () => {
        quietSince = to;
      });
      return true;
    });
  const ledger = memoryLedger({
    transactions,
    realClock,
    isRefused: (id) => refused.has(id),
    isQuietPeriod: () => quietSince !== null,
  });
  return {
    gates,
    ledger,
    leaders: memoryLeaders(gates, transactions),
    people: memoryPeople(),
    acts: memoryActs(),
    audit: memoryAudit(transactions),
    refusals: {
      async add(kind, personId) {
        if (kind === "writing") refused.add(personId);
      },
      async end(kind, personId) {
        if (kind === "writing") refused.delete(personId);
      },
    },
    quietPeriods: {
      since: async () => quietSince,
      begin: (now, also) => changesQuiet(quietSince === null, now, also),
      end: (also) => changesQuiet(quietSince !== null, null, also),
    },
    transaction: transactions.run,
  };
}
