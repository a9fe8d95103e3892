import {
  type Delivery,
  type DeliveryDeps,
  deliver,
  type LedgerEntry,
  type LedgerStore,
  type Notice,
  type Settlement,
  type Standing,
  sendWaiting,
  type Verdict,
} from "#domain/attention/index.ts";
import type { Contact } from "#domain/people/index.ts";
import { contact, instant, person, silent } from "#tests/support/fakes.ts";

const now = instant("2026-11-24T08:00Z");

/** Nothing that an entry could meet: what is left is its own time and the person's. */
export const UNHINDERED: Standing = { sentBefore: [], refused: false, quietPeriod: false };

/** Nothing stops the service. */
export const running = new AbortController().signal;

/** One planned nudge for Lars, who can be reached; the connector answers as told. It is Tuesday, 09:00 in Berlin. */
export function planned(delivery: Delivery = { kind: "sent", activityId: "1" }, changes: Partial<LedgerEntry> = {}) {
  const state = {
    entry: {
      id: "e",
      personId: "lars",
      class: "unasked",
      kind: "leaders.nudge",
      key: "k",
      facts: { slot: "x" },
      notAfter: now.add({ hours: 4 }),
      state: "planned",
      plannedAt: now,
      sentAt: null,
      reason: null,
      tries: 0,
      ...changes,
    } as LedgerEntry,
    paused: null as string | null,
    contact: contact as Contact | null,
    standing: UNHINDERED,
    sent: [] as Notice[],
  };
  const isWaiting = () => state.entry.state === "planned" && state.paused === null;
  const ledger = {
    pause: async (reason: string) => {
      state.paused = reason;
    },
    // What waits for a later moment is not handed out at this one.
    take: async () => (isWaiting() && state.entry.reason === null ? [state.entry] : []),
    release: async () => {},
    standing: async () => (isWaiting() ? state.standing : null),
    async claim(
      _id: string,
      decide: (entry: LedgerEntry, standing: Standing) => Verdict,
      _now: Temporal.Instant,
      besides = {},
    ) {
      if (state.entry.state !== "planned") return null;
      const verdict = decide(state.entry, state.standing);
      if (verdict.kind === "drop") state.entry = { ...state.entry, state: "dropped", reason: verdict.reason };
      if (verdict.kind === "wait") state.entry = { ...state.entry, reason: verdict.reason };
      if (verdict.kind !== "send") return null;
      state.entry = { ...state.entry, state: "sending", facts: { ...state.entry.facts, ...besides } };
      return state.entry;
    },
    async settle(_id: string, settlement: Settlement) {
      const reason = "reason" in settlement ? settlement.reason : null;
      const tries = state.entry.tries + (settlement.kind === "planned" && settlement.isTry ? 1 : 0);
      state.entry = { ...state.entry, state: settlement.kind, reason, tries };
    },
  } as unknown as LedgerStore;
  const people = {
    recall: async () => ({ person: person(), contact: state.contact, dialogue: null, awaited: false }),
    forgetContact: async () => {
      state.contact = null;
    },
  };
  const messenger = {
    send: async (_to: Contact, notice: Notice) => {
      state.sent.push(notice);
      return delivery;
    },
  };
  const deps: DeliveryDeps = {
    ...{ ledger, people, messenger, clock: () => now, log: silent, preparations: {} },
    availability: { at: async () => "free" },
    holidays: { isHoliday: () => false, regionOfZone: () => null },
    isAgreed: () => true,
  };
  return { state, deps, deliverNow: () => deliver(deps, state.entry), round: () => sendWaiting(deps, running) };
}
