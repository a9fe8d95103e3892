import { expect, test } from "@jest/globals";
import { type Delivery, deliver, type LedgerEntry, type Settlement, type Standing } from "#domain/attention/index.ts";
import { AppError } from "#shared/errors.ts";
import { planned, UNHINDERED } from "#tests/support/deliveries.ts";
import { instant } from "#tests/support/fakes.ts";

const now = instant("2026-11-24T08:00Z");

test("what is planned is sent once, with its facts", async () => {
  const { state, deliverNow } = planned();

  await deliverNow();
  await deliverNow();

  expect(state.sent).toMatchObject([{ entryId: "e", kind: "leaders.nudge", facts: { slot: "x" } }]);
  expect(state.entry.state).toBe("sent");
});

test("an unasked message without a clear answer is in doubt and never sent again", async () => {
  const { state, deliverNow, round } = planned({ kind: "in_doubt", reason: "timeout" });

  await deliverNow();
  await round();

  expect(state.entry).toMatchObject({ state: "in_doubt", reason: "timeout" });
  expect(state.sent).toHaveLength(1);
});

test("word on an appointment without a clear answer is sent again, three times at most", async () => {
  const { state, round } = planned({ kind: "in_doubt", reason: "timeout" }, { class: "appointment" });

  for (let rounds = 0; rounds < 5; rounds++) await round();

  expect(state.sent).toHaveLength(3);
  expect(state.entry.state).toBe("in_doubt");
});

test("a person who blocks the bot is not written to again", async () => {
  const { state, deliverNow } = planned({ kind: "blocked" });

  await deliverNow();

  expect(state.contact).toBeNull();
  expect(state.entry).toMatchObject({ state: "failed", reason: "blocked" });
  expect(state.paused).toBeNull();
});

test("any other refusal pauses all sending and drops nobody's address", async () => {
  const { deps, state, round } = planned({ kind: "refused", reason: "BotDisabledByAdmin" });
  const told: string[] = [];
  // Long before the directory answers, the sender would be taken for crashed.
  const onPause = async (reason: string) => void told.push(reason, state.entry.state);

  await deliver({ ...deps, onPause }, state.entry);
  await round();

  expect([state.paused, told]).toEqual(["BotDisabledByAdmin", ["BotDisabledByAdmin", "planned"]]);
  expect(state.contact).not.toBeNull();
  expect(state.entry.state).toBe("planned");
  expect(state.sent).toHaveLength(1);
});

test("what is refused lets the others go first for an hour, and is given up after three times", async () => {
  const { deps, state, deliverNow } = planned({ kind: "refused", reason: "403 BotNotInConversationRoster" });
  const settlements: Settlement[] = [];
  const settle = deps.ledger.settle;
  deps.ledger.settle = async (id, settlement, at) => {
    settlements.push(settlement);
    await settle(id, settlement, at);
  };

  for (let resumed = 0; resumed < 3; resumed++) {
    await deliverNow();
    state.paused = null;
  }

  const waits = { kind: "planned", isTry: true, until: now.add({ hours: 1 }) };
  expect(settlements).toEqual([waits, waits, { kind: "failed", reason: "403 BotNotInConversationRoster" }]);
  expect(state.entry).toMatchObject({ state: "failed", tries: 2 });
});

test("a message that cannot be delivered is given up alone, and nothing else waits for it", async () => {
  const { state, deliverNow } = planned({ kind: "undeliverable", reason: "404 ConversationNotFound" });

  await deliverNow();

  expect(state.entry).toMatchObject({ state: "failed", reason: "404 ConversationNotFound" });
  expect(state.paused).toBeNull();
});

test("a throttled message waits and is sent later", async () => {
  const { state, deliverNow, round } = planned({ kind: "later", afterSeconds: 3 });

  await deliverNow();
  await round();

  expect(state.sent).toHaveLength(2);
});

test("being throttled does not use up the tries of a word on an appointment", async () => {
  const { state, round } = planned({ kind: "later", afterSeconds: 3 }, { class: "appointment" });

  for (let rounds = 0; rounds < 5; rounds++) await round();

  expect(state.sent).toHaveLength(5);
  expect(state.entry.state).toBe("planned");
});

test.each<[string, Partial<Standing>, Partial<LedgerEntry>, object]>([
  ["is too late", {}, { notAfter: now.subtract({ hours: 1 }) }, { state: "dropped", reason: "too_late" }],
  ["a quiet period holds", { quietPeriod: true }, {}, { state: "planned", reason: "quiet_period" }],
  ["somebody does not want", { refused: true }, {}, { state: "dropped", reason: "refused" }],
  ["is one too many today", { sentBefore: [now] }, {}, { state: "dropped", reason: "budget" }],
])("nothing is asked of Graph, and nothing prepared, for what %s", async (_what, standing, changes, expected) => {
  const { deps, state } = planned(undefined, changes);
  state.standing = { ...UNHINDERED, ...standing };
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
  expect(state.entry).toMatchObject(expected);
});

test("what there is to say is asked again soon when it cannot be found out", async () => {
  const { deps, state } = planned();
  const unknown = async () => Promise.reject(new AppError("CONNECTOR_UNREACHABLE", "no answer"));

  await deliver({ ...deps, preparations: { "leaders.nudge": unknown } }, state.entry);

  expect(state.entry).toMatchObject({ state: "planned", reason: "unknown" });
  expect(state.sent).toEqual([]);
});

test("what was withdrawn, or met a pause, since it was taken goes back without a question to anybody", async () => {
  const { deps, state } = planned();
  const released: string[] = [];
  const ledger = { ...deps.ledger, release: async (ids: readonly string[]) => void released.push(...ids) };
  const availability = { at: () => Promise.reject(new Error("nobody asks")) };
  state.paused = "BotDisabledByAdmin";

  await deliver({ ...deps, ledger, availability }, state.entry);

  expect([released, state.sent]).toEqual([["e"], []]);
});

test.each([
  ["away", { state: "dropped", reason: "away" }],
  ["busy", { state: "planned", reason: "busy" }],
] as const)("somebody who is %s is not disturbed", async (available, expected) => {
  const { deps, state } = planned();

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
  const [nudge, word] = [planned(), planned(undefined, { class: "appointment" })];

  await deliver({ ...nudge.deps, availability }, nudge.state.entry);
  await deliver({ ...word.deps, availability }, word.state.entry);

  expect(nudge.state.entry).toMatchObject({ state: "planned", reason: "unknown" });
  expect(word.state.entry.state).toBe("sent");
});

test("a message says what was found out at the last moment, and nothing when there is nothing to say", async () => {
  const [said, unsaid] = [planned(), planned()];

  await deliver(
    { ...said.deps, preparations: { "leaders.nudge": async ({ facts }) => ({ ...facts, offers: 3 }) } },
    said.state.entry,
  );
  await deliver({ ...unsaid.deps, preparations: { "leaders.nudge": async () => null } }, unsaid.state.entry);

  expect(said.state.sent).toMatchObject([{ facts: { slot: "x", offers: 3 } }]);
  expect(said.state.entry.facts).toEqual({ slot: "x", offers: 3 });
  expect(unsaid.state.entry).toMatchObject({ state: "dropped", reason: "nothing_to_say" });
});

test.each<Delivery>([
  { kind: "later", afterSeconds: 3 },
  { kind: "postponed", afterSeconds: 30 },
  { kind: "refused", reason: "403 BotDisabledByAdmin" },
])("what came back from the connector with %o is dropped when its reason is gone by then", async (delivery) => {
  const { deps, state } = planned(delivery);
  let isPaused = false;
  const preparations = { "leaders.nudge": async ({ facts }: LedgerEntry) => (isPaused ? null : facts) };

  await deliver({ ...deps, preparations }, state.entry);
  isPaused = true;
  state.paused = null;
  await deliver({ ...deps, preparations }, state.entry);

  expect(state.sent).toHaveLength(1);
  expect(state.entry).toMatchObject({ state: "dropped", reason: "nothing_to_say" });
});

test("what changed while the message was being prepared is heeded", async () => {
  const { deps, state } = planned();
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
  const { deps, state } = planned({ kind: "postponed", afterSeconds: 30 });
  const settlements: Settlement[] = [];
  const ledger = { ...deps.ledger, settle: async (_id: string, to: Settlement) => void settlements.push(to) };

  const delivery = await deliver({ ...deps, ledger }, state.entry);

  expect(delivery?.kind).toBe("postponed");
  expect(JSON.stringify(settlements)).toBe('[{"kind":"planned","isTry":false,"until":"2026-11-24T08:00:30Z"}]');
});

test("somebody without an address gets nothing, and the ledger says why", async () => {
  const { state, deliverNow } = planned();
  state.contact = null;

  await deliverNow();

  expect(state.sent).toEqual([]);
  expect(state.entry).toMatchObject({ state: "dropped", reason: "no_contact" });
});
