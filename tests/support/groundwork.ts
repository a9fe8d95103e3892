import type { Gate, Leader, MessengersDeps, Proposal } from "#domain/leaders/index.ts";
import type { Colleague, Directory, Role } from "#domain/people/index.ts";
import type { AuditLog } from "#domain/privacy/index.ts";
import { isBefore } from "#shared/time.ts";
import { fakeLedger, instant, noTransaction, nothingPersonal } from "./fakes.ts";

/** The ordinary case: Petra proposed Lars, Mira speaks to him, and all is said but that she did. */
export function proposal(changes: Partial<Proposal> = {}): Proposal {
  return {
    id: "p1",
    leaderId: "lars",
    proposedBy: "petra",
    proposedAt: instant("2026-11-20T08:00Z"),
    messenger: {
      personId: "mira",
      agreed: true,
      delivered: ["Rüstzeit halbiert", "200 Fragen beantwortet"],
      since: "2019",
    },
    asked: [],
    message: {
      claim: "Offene Fragen sparen Zeit",
      reason: "Jeder fragt nur einmal",
      fact: "4 statt 8 Wochen",
      source: "Werk Amberg",
    },
    link: "Einarbeitung in vier Wochen",
    spokenAt: null,
    state: "open",
    ...changes,
  };
}

export interface GroundworkOptions {
  readonly proposals?: readonly Proposal[];
  readonly roles?: Readonly<Record<string, readonly Role[]>>;
  readonly volunteers?: Readonly<Record<string, readonly string[]>>;
  /** Departments by person. */
  readonly departments?: Readonly<Record<string, string>>;
  readonly leaders?: readonly string[];
  readonly colleagues?: readonly Colleague[];
  /** When proposals got ready that were when it begins: now, unless it is said. */
  readonly readyAt?: Readonly<Record<string, Temporal.Instant>>;
  readonly now?: Temporal.Instant;
}

/** Groundwork in memory: Petra is an owner, Jonas a champion, and Lars works in EM. */
export function groundworkWorld(options: GroundworkOptions = {}) {
  const { now = instant("2026-11-23T08:00Z") } = options;
  const { colleagues = [], departments = { lars: "EM" }, roles = { petra: ["owner"], jonas: ["champion"] } } = options;
  const proposals = new Map((options.proposals ?? []).map((one) => [one.id, one]));
  const volunteers = new Map(Object.entries(options.volunteers ?? {}));
  const gates = new Map<string, Gate>();
  const readyAt = new Map(Object.entries(options.readyAt ?? {}));
  const ledger = fakeLedger();
  const notes: Parameters<AuditLog["note"]>[0][] = [];
  const world = { proposals, volunteers, gates, notes, added: ledger.added, ended: [] as string[], woken: 0 };
  const newest = () => [...proposals.values()].sort((a, b) => Temporal.Instant.compare(b.proposedAt, a.proposedAt));
  const isOpen = (id: string) => proposals.get(id)?.state === "open";

  function changeOpen(id: string, how: (open: Proposal) => Proposal | null): Proposal | null {
    const open = isOpen(id) ? proposals.get(id) : undefined;
    const changed = open ? how(open) : null;
    if (changed) proposals.set(id, changed);
    return changed;
  }

  const deps: MessengersDeps & { readonly directory: Pick<Directory, "find" | "search"> } = {
    gates: {
      ...nothingPersonal,
      gateOf: async (id) => gates.get(id) ?? null,
      open: async (gate) => void (gates.has(gate.leaderId) || gates.set(gate.leaderId, gate)),
      find: async (id) => proposals.get(id) ?? null,
      current: async (id) => newest().find(({ leaderId }) => leaderId === id) ?? null,
      by: async (id, since, limit) =>
        newest()
          .filter(({ proposedBy }) => proposedBy === id)
          .filter(({ id, state }) => state === "open" || isBefore(since, readyAt.get(id) ?? now))
          .slice(0, limit),
      entrustedTo: async (id) =>
        newest().filter(({ messenger, state }) => state === "open" && messenger?.personId === id),
      async add(one) {
        if (newest().some(({ leaderId }) => leaderId === one.leaderId)) return false;
        proposals.set(one.id, one);
        return true;
      },
      async change(id, how, also) {
        const changed = changeOpen(id, how);
        if (changed) await also?.(noTransaction, changed);
        return changed;
      },
      async complete(id, how, gate, also) {
        const completed = changeOpen(id, how);
        if (!completed) return null;
        const ready: Proposal = { ...completed, state: "ready" };
        proposals.set(id, ready);
        readyAt.set(id, gate.openedAt);
        if (!gates.has(gate.leaderId)) gates.set(gate.leaderId, gate);
        await also(noTransaction, ready);
        return ready;
      },
      withdraw: async (id) => isOpen(id) && proposals.delete(id),
      async expire(before) {
        for (const { id, proposedAt } of newest()) {
          if (Temporal.Instant.compare(proposedAt, before) < 0) proposals.delete(id);
        }
      },
    },
    messengers: {
      ...nothingPersonal,
      volunteer: async (id, knows) => void volunteers.set(id, knows),
      withdraw: async (id) => volunteers.delete(id),
      all: async () => [...volunteers].map(([personId, knows]) => ({ personId, knows })),
    },
    directory: {
      find: async (id) => ({
        ...{ id, name: id, givenName: id, language: null, zone: null, country: null },
        ...colleagues.find((one) => one.id === id),
        department: departments[id] ?? null,
      }),
      search: async (name, limit) => {
        const words = name.toLowerCase().split(/\s+/);
        return colleagues.filter((one) => words.every((word) => one.name.toLowerCase().includes(word))).slice(0, limit);
      },
    },
    leaders: { find: async (id) => (options.leaders?.includes(id) ? ({} as Leader) : null) },
    ledger,
    outbox: {
      wake: () => {
        world.woken += 1;
      },
    },
    audit: { note: async (entry) => void notes.push(entry) },
    refusals: { end: async (kind, id) => void world.ended.push(`${kind} ${id}`) },
    roles: { of: async (id) => new Set(roles[id] ?? []) },
    clock: () => now,
  };
  return { ...world, deps, state: world };
}
