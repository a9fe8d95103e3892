import { expect, test } from "@jest/globals";
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
import { UNHINDERED } from "#domain/attention/verdict.ts";
import type { Contact } from "#domain/people/index.ts";
import { AppError } from "#shared/errors.ts";
import { contact, instant, person, silent } from "#tests/support/fakes.ts";

const now = instant("2026-11-24T08:00Z");

const running = new AbortController().signal;

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
    standing: UNHINDERED,
    sent: [] as Notice[],
  };
  const ledger = {
    pauseReason: async () => state.paused,
    pause: async (reason: string) => {
      state.paused = reason;
    },
    // What waits for a later moment is not handed out at this one.
    take: async () => (state.entry.state === "planned" && state.entry.reason === null ? [state.entry] : []),
    release: async () => {},
    async claim(
      _id: string,
      decide: (entry: LedgerEntry, standing: Standing) => Verdict,
      _now: Temporal.Instant,
      facts = state.entry.facts,
    ) {
      if (state.entry.state !== "planned") return null;
      const verdict = decide(state.entry, state.standing);
      if (verdict.kind === "drop") state.entry = { ...state.entry, state: "dropped", reason: verdict.reason };
      if (verdict.kind === "wait") state.entry = { ...state.entry, reason: verdict.reason };
      if (verdict.kind !== "send") return null;
      state.entry = { ...state.entry, state: "sending", facts };
      return state.entry;
    },
    async settle(_id: string, settlement: Settlement) {
      const reason = "reason" in settlement ? settlement.reason : null;
      const tries = state.entry.tries + (settlement.kind === "planned" && settlement.doubtful ? 1 : 0);
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
  };
  return { state, deps, deliverNow: () => deliver(deps, state.entry), round: () => sendWaiting(deps, running) };
}

test("what is planned is sent once, with its facts", async () => {
  const { state, deliverNow } = world();

  await deliverNow();
  await deliverNow();

  expect(state.sent).toMatchObject([{ entryId: "e", kind: "leaders.nudge", facts: { slot: "x" } }]);
  expect(state.entry.state).toBe("sent");
});

test("an unasked message without a clear answer is in doubt and never sent again", async () => {
  const { state, deliverNow, round } = world({ kind: "in_doubt", reason: "timeout" });

  await deliverNow();
  await round();

  expect(state.entry).toMatchObject({ state: "in_doubt", reason: "timeout" });
  expect(state.sent).toHaveLength(1);
});

test("word on an appointment without a clear answer is sent again, three times at most", async () => {
  const { state, round } = world({ kind: "in_doubt", reason: "timeout" }, { class: "appointment" });

  for (let rounds = 0; rounds < 5; rounds++) await round();

  expect(state.sent).toHaveLength(3);
  expect(state.entry.state).toBe("in_doubt");
});

test("a person who blocks the bot is not written to again", async () => {
  const { state, deliverNow } = world({ kind: "blocked" });

  await deliverNow();

  expect(state.contact).toBeNull();
  expect(state.entry).toMatchObject({ state: "failed", reason: "blocked" });
  expect(state.paused).toBeNull();
});

test("any other refusal pauses all sending and drops nobody's address", async () => {
  const { state, deliverNow, round } = world({ kind: "refused", reason: "BotDisabledByAdmin" });

  await deliverNow();
  await round();

  expect(state.paused).toBe("BotDisabledByAdmin");
  expect(state.contact).not.toBeNull();
  expect(state.entry.state).toBe("planned");
  expect(state.sent).toHaveLength(1);
});

test("a message that cannot be delivered is given up alone, and nothing else waits for it", async () => {
  const { state, deliverNow } = world({ kind: "undeliverable", reason: "404 ConversationNotFound" });

  await deliverNow();

  expect(state.entry).toMatchObject({ state: "failed", reason: "404 ConversationNotFound" });
  expect(state.paused).toBeNull();
});

test("a throttled message waits and is sent later", async () => {
  const { state, deliverNow, round } = world({ kind: "later", afterSeconds: 3 });

  await deliverNow();
  await round();

  expect(state.sent).toHaveLength(2);
});

test("being throttled does not use up the tries of a word on an appointment", async () => {
  const { state, round } = world({ kind: "later", afterSeconds: 3 }, { class: "appointment" });

  for (let rounds = 0; rounds < 5; rounds++) await round();

  expect(state.sent).toHaveLength(5);
  expect(state.entry.state).toBe("planned");
});

test("says when the connector will have us again", async () => {
  expect(await world({ kind: "later", afterSeconds: 3 }).round()).toEqual({ afterSeconds: 3 });
  expect(await world({ kind: "in_doubt", reason: "timeout" }).round()).toEqual({ afterSeconds: null });
  expect(await world().round()).toBeNull();
});

/** So many planned nudges; a call is answered when the test says so. */
function crowd(size: number) {
  const { deps, state } = world();
  const waiting = Array.from({ length: size }, (_, index): LedgerEntry => ({ ...state.entry, id: `${index}` }));
  const calls: ((delivery: Delivery) => void)[] = [];
  const released: string[] = [];
  const ledger = {
    ...deps.ledger,
    take: async () => waiting.splice(0, 60),
    release: async (ids: readonly string[]) => void released.push(...ids),
    claim: async (id: string) => ({ ...state.entry, id }),
    settle: async () => {},
  };
  const messenger = { send: () => new Promise<Delivery>((answer) => calls.push(answer)) };
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return { deps: { ...deps, ledger, messenger }, calls, released, waiting, settled };
}

test("has many under way at once, and each of a crowd is sent once", async () => {
  const { deps, calls, settled } = crowd(120);
  const round = sendWaiting(deps, running);
  await settled();
  const atOnce = calls.length;

  for (let answered = 0; answered < calls.length; answered++) {
    calls[answered]?.({ kind: "sent", activityId: null });
    await settled();
  }

  expect(atOnce).toBe(50);
  expect(await round).toBeNull();
  expect(calls).toHaveLength(120);
});

test.each<Delivery>([
  { kind: "later", afterSeconds: 3 },
  { kind: "in_doubt", reason: "timeout" },
  { kind: "refused", reason: "BotDisabledByAdmin" },
])("begins nothing more when the connector answers %o, and puts back what it had taken", async (delivery) => {
  const { deps, calls, released, settled } = crowd(120);
  const round = sendWaiting(deps, running);
  await settled();

  for (const answer of calls) answer(delivery);
  await round;

  expect(calls).toHaveLength(50);
  expect(released).toHaveLength(10);
});

test("begins nothing more when the service stops, and waits for what is under way", async () => {
  const { deps, calls, settled } = crowd(120);
  const stopping = new AbortController();
  const round = sendWaiting(deps, stopping.signal);
  await settled();

  stopping.abort();
  for (const answer of calls) answer({ kind: "sent", activityId: null });
  await round;

  expect(calls).toHaveLength(50);
});

test("a message without words is given up, and the others are sent", async () => {
  const { deps, released, waiting } = crowd(3);
  const sent: string[] = [];
  const settled: string[] = [];
  const ledger = { ...deps.ledger, settle: async (id: string, { kind }: Settlement) => void settled.push(id + kind) };
  const messenger = {
    async send(_to: Contact, { entryId }: Notice): Promise<Delivery> {
      if (entryId === "1") throw new Error("no words");
      sent.push(entryId);
      return { kind: "sent", activityId: null };
    },
  };

  await sendWaiting({ ...deps, ledger, messenger }, running);

  expect(sent).toEqual(["0", "2"]);
  expect(settled.sort()).toEqual(["0sent", "1failed", "2sent"]);
  expect([released, waiting]).toEqual([[], []]);
});

test("nothing is asked of Graph, and nothing prepared, for what may not go out anyway", async () => {
  const { deps, state } = world(undefined, { notAfter: now.subtract({ hours: 1 }) });
  const asked: string[] = [];
  const availability = {
    at: async () => {
      asked.push("calendar");
      return "free" as const;
    },
  };
  const preparations = { "leaders.nudge": async () => ({ asked: asked.push("facts") }) };

  await deliver({ ...deps, availability, preparations }, state.entry);

  expect(asked).toEqual([]);
  expect(state.entry).toMatchObject({ state: "dropped", reason: "too_late" });
});

test.each([
  ["away", { state: "dropped", reason: "away" }],
  ["busy", { state: "planned", reason: "busy" }],
] as const)("somebody who is %s is not disturbed", async (available, expected) => {
  const { deps, state } = world();

  await deliver({ ...deps, availability: { at: async () => available } }, state.entry);

  expect(state.sent).toEqual([]);
  expect(state.entry).toMatchObject(expected);
});

test("when the calendar does not answer the message waits, but word on an appointment does not ask it", async () => {
  const availability = {
    at: async () => {
      throw new AppError("GRAPH_UNREACHABLE", "down");
    },
  };
  const [nudge, word] = [world(), world(undefined, { class: "appointment" })];

  await deliver({ ...nudge.deps, availability }, nudge.state.entry);
  await deliver({ ...word.deps, availability }, word.state.entry);

  expect(nudge.state.entry).toMatchObject({ state: "planned", reason: "unknown" });
  expect(word.state.entry.state).toBe("sent");
});

test("a message says what was found out at the last moment, and nothing when there is nothing to say", async () => {
  const [said, unsaid] = [world(), world()];

  await deliver(
    { ...said.deps, preparations: { "leaders.nudge": async ({ facts }) => ({ ...facts, offers: 3 }) } },
    said.state.entry,
  );
  await deliver({ ...unsaid.deps, preparations: { "leaders.nudge": async () => null } }, unsaid.state.entry);

  expect(said.state.sent).toMatchObject([{ facts: { slot: "x", offers: 3 } }]);
  expect(said.state.entry.facts).toEqual({ slot: "x", offers: 3 });
  expect(unsaid.state.entry).toMatchObject({ state: "dropped", reason: "nothing_to_say" });
});

test("what changed while the message was being prepared is heeded", async () => {
  const { deps, state } = world();
  const preparations = {
    "leaders.nudge": async ({ facts }: LedgerEntry) => {
      state.standing = { ...UNHINDERED, refused: true };
      return facts;
    },
  };

  await deliver({ ...deps, preparations }, state.entry);

  expect(state.sent).toEqual([]);
  expect(state.entry).toMatchObject({ state: "dropped", reason: "refused" });
});

test("a message whose own conversation is full waits alone, for as long as that takes", async () => {
  const { deps, state } = world({ kind: "postponed", afterSeconds: 30 });
  const settlements: Settlement[] = [];
  const ledger = { ...deps.ledger, settle: async (_id: string, to: Settlement) => void settlements.push(to) };

  const delivery = await deliver({ ...deps, ledger }, state.entry);

  expect(delivery?.kind).toBe("postponed");
  expect(JSON.stringify(settlements)).toBe('[{"kind":"planned","doubtful":false,"until":"2026-11-24T08:00:30Z"}]');
});

test("somebody without an address gets nothing, and the ledger says why", async () => {
  const { state, deliverNow } = world();
  state.contact = null;

  await deliverNow();

  expect(state.sent).toEqual([]);
  expect(state.entry).toMatchObject({ state: "dropped", reason: "no_contact" });
});
