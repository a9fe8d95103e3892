import type { EnrolDeps, Gate, InviteDeps, Leader, LeaderStore } from "#domain/leaders/index.ts";
import type { AuditLog } from "#domain/privacy/index.ts";
import { instant, nothingPersonal } from "#tests/support/fakes.ts";

/** Lars, each Tuesday at 09:30 in Berlin. */
export function leader(changes: Partial<Leader> = {}): Leader {
  return {
    personId: "lars",
    state: "active",
    cadence: { weekday: 2, time: Temporal.PlainTime.from("09:30"), zone: "Europe/Berlin" },
    perWeek: 1,
    everyWeeks: 1,
    likes: [],
    notThese: [],
    goals: [],
    agreedAt: instant("2026-11-03T08:00Z"),
    nextDueAt: instant("2026-11-24T08:30Z"),
    pausedUntil: null,
    answeredAt: null,
    toldActAt: null,
    ...changes,
  };
}

type Entry = Parameters<AuditLog["note"]>[0];

/** Everything that somebody becomes a leader with, in memory; no leader is kept without a gate, as in the database. */
export function enrolling(known: Leader | null, now: () => Temporal.Instant) {
  const state = {
    leader: known,
    gate: known && ({ leaderId: known.personId, kind: "ownWish", proposalId: null, openedAt: known.agreedAt } as Gate),
    audit: [] as Entry[],
    refused: false,
    withdrawn: [] as string[],
    /** When the leader was due as the last message was taken back. */
    dueAtWithdrawal: undefined as Temporal.Instant | null | undefined,
  };
  const deps: EnrolDeps & Pick<InviteDeps, "refusals"> & { readonly leaders: LeaderStore } = {
    leaders: {
      ...nothingPersonal,
      find: async () => state.leader,
      async save(saved) {
        if (!state.gate) throw new Error("a leader without a gate");
        state.leader = saved;
      },
      async change(_personId, how) {
        const changed = state.leader && how(state.leader);
        state.leader = changed ?? state.leader;
        return changed;
      },
      takeDue: async () => 0,
      active: async () => new Set(),
    },
    gates: {
      gateOf: async () => state.gate,
      async open(gate) {
        state.gate ??= gate;
      },
    },
    ledger: {
      async withdraw(_personId, kind) {
        state.withdrawn.push(kind);
        state.dueAtWithdrawal = state.leader?.nextDueAt ?? null;
      },
    },
    refusals: {
      has: async () => state.refused,
      async add() {
        state.refused = true;
      },
      async end() {
        state.refused = false;
      },
    },
    audit: { note: async (entry) => void state.audit.push(entry) },
    clock: now,
  };
  return { deps, state };
}
