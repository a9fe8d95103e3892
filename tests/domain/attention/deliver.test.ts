import { expect, test } from "@jest/globals";
import {
  type Delivery,
  deliver,
  deliverWaiting,
  type LedgerEntry,
  type LedgerStore,
  type Notice,
  type Settlement,
  type Verdict,
} from "#domain/attention/index.ts";
import type { Contact, PeopleStore } from "#domain/people/index.ts";
import { contact, instant, person, silent } from "#tests/support/fakes.ts";

const now = instant("2026-11-24T08:00Z");

/** One planned nudge for Lars, who can be reached; the connector answers as told. */
function world(delivery: Delivery = { kind: "sent", activityId: "1" }, changes: Partial<LedgerEntry> = {}) {
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
    sent: [] as Notice[],
  };
  const ledger = {
    find: async () => state.entry,
    pauseReason: async () => state.paused,
    pause: async (reason: string) => {
      state.paused = reason;
    },
    planned: async (after: string | null) =>
      state.entry.state === "planned" && after === null ? [state.entry.id] : [],
    async claim(_id: string, decide: (entry: LedgerEntry, sent: readonly Temporal.Instant[]) => Verdict) {
      const verdict = decide(state.entry, []);
      if (verdict.kind === "drop") state.entry = { ...state.entry, state: "dropped", reason: verdict.reason };
      if (verdict.kind !== "send") return null;
      state.entry = { ...state.entry, state: "sending" };
      return state.entry;
    },
    async settle(_id: string, settlement: Settlement) {
      const reason = "reason" in settlement ? settlement.reason : null;
      const tries = state.entry.tries + (settlement.kind === "planned" && settlement.doubtful ? 1 : 0);
      state.entry = { ...state.entry, state: settlement.kind, reason, tries };
    },
  } as unknown as LedgerStore;
  const people = {
    find: async () => person(),
    contact: async () => state.contact,
    forgetContact: async () => {
      state.contact = null;
    },
  } as unknown as PeopleStore;
  const messenger = {
    send: async (_to: Contact, notice: Notice) => {
      state.sent.push(notice);
      return delivery;
    },
  };
  return { state, deps: { ledger, people, messenger, clock: () => now, log: silent } };
}

test("what is planned is sent once, with its facts", async () => {
  const { state, deps } = world();

  await deliver(deps, "e");
  await deliver(deps, "e");

  expect(state.sent).toMatchObject([{ entryId: "e", kind: "leaders.nudge", facts: { slot: "x" } }]);
  expect(state.entry.state).toBe("sent");
});

test("an unasked message without a clear answer is in doubt and never sent again", async () => {
  const { state, deps } = world({ kind: "in_doubt", reason: "timeout" });

  await deliver(deps, "e");
  await deliverWaiting(deps);

  expect(state.entry).toMatchObject({ state: "in_doubt", reason: "timeout" });
  expect(state.sent).toHaveLength(1);
});

test("word on an appointment without a clear answer is sent again, three times at most", async () => {
  const { state, deps } = world({ kind: "in_doubt", reason: "timeout" }, { class: "appointment" });

  for (let round = 0; round < 5; round++) await deliverWaiting(deps);

  expect(state.sent).toHaveLength(3);
  expect(state.entry.state).toBe("in_doubt");
});

test("a person who blocks the bot is not written to again", async () => {
  const { state, deps } = world({ kind: "blocked" });

  await deliver(deps, "e");

  expect(state.contact).toBeNull();
  expect(state.entry).toMatchObject({ state: "failed", reason: "blocked" });
  expect(state.paused).toBeNull();
});

test("any other refusal pauses all sending and drops nobody's address", async () => {
  const { state, deps } = world({ kind: "refused", reason: "BotDisabledByAdmin" });

  await deliver(deps, "e");
  await deliverWaiting(deps);

  expect(state.paused).toBe("BotDisabledByAdmin");
  expect(state.contact).not.toBeNull();
  expect(state.entry.state).toBe("planned");
  expect(state.sent).toHaveLength(1);
});

test("a message that cannot be delivered is given up alone, and nothing else waits for it", async () => {
  const { state, deps } = world({ kind: "undeliverable", reason: "404 ConversationNotFound" });

  await deliver(deps, "e");

  expect(state.entry).toMatchObject({ state: "failed", reason: "404 ConversationNotFound" });
  expect(state.paused).toBeNull();
});

test("a throttled message waits and is sent later", async () => {
  const { state, deps } = world({ kind: "later", afterSeconds: 3 });

  await deliver(deps, "e");
  await deliverWaiting(deps);

  expect(state.sent).toHaveLength(2);
});

test("being throttled does not use up the tries of a word on an appointment", async () => {
  const { state, deps } = world({ kind: "later", afterSeconds: 3 }, { class: "appointment" });

  for (let round = 0; round < 5; round++) await deliverWaiting(deps);

  expect(state.sent).toHaveLength(5);
  expect(state.entry.state).toBe("planned");
});

test("a connector that asks for time is not asked for the others in the same round", async () => {
  const { deps, state } = world({ kind: "later", afterSeconds: 3 });
  const ledger = { ...deps.ledger, planned: async (after: string | null) => (after === null ? ["e", "e", "e"] : []) };

  await deliverWaiting({ ...deps, ledger });

  expect(state.sent).toHaveLength(1);
});

test("somebody without an address gets nothing, and the ledger says why", async () => {
  const { state, deps } = world();
  state.contact = null;

  await deliver(deps, "e");

  expect(state.sent).toEqual([]);
  expect(state.entry).toMatchObject({ state: "dropped", reason: "no_contact" });
});
