import { expect, test } from "@jest/globals";
import {
  type Delivery,
  type LedgerEntry,
  type Notice,
  type RoundEnd,
  type Settlement,
  sendWaiting,
} from "#domain/attention/index.ts";
import type { Contact } from "#domain/people/index.ts";
import { planned, running } from "#tests/support/deliveries.ts";

/** So many planned nudges; a call is answered when the test says so. */
function crowd(size: number) {
  const { deps, state } = planned();
  const waiting = Array.from({ length: size }, (_, index): LedgerEntry => ({ ...state.entry, id: `${index}` }));
  const calls: ((delivery: Delivery) => void)[] = [];
  const released: string[] = [];
  const ledger = {
    ...deps.ledger,
    take: async (_now: Temporal.Instant, limit: number) => waiting.splice(0, limit),
    release: async (ids: readonly string[]) => void released.push(...ids),
    claim: async (id: string) => ({ ...state.entry, id }),
    settle: async () => {},
  };
  const messenger = { send: () => new Promise<Delivery>((answer) => calls.push(answer)) };
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  const people = { ...deps.people, forgetContact: async () => {} };
  return { deps: { ...deps, ledger, people, messenger }, calls, released, waiting, settled };
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

test("what expires first, as the ledger has it, goes out first", async () => {
  const { deps, waiting } = crowd(80);
  const begun: string[] = [];
  const messenger = {
    async send(_to: Contact, { entryId }: Notice): Promise<Delivery> {
      begun.push(entryId);
      return { kind: "sent", activityId: null };
    },
  };
  const names = waiting.map(({ id }) => id);

  await sendWaiting({ ...deps, messenger }, running);

  expect(begun).toEqual(names);
});

test.each<[Delivery, RoundEnd]>([
  [{ kind: "later", afterSeconds: 3 }, { afterSeconds: 3 }],
  [{ kind: "refused", reason: "BotDisabledByAdmin" }, { afterSeconds: null }],
])("begins nothing more when the connector answers %o, and puts back what it had taken", async (delivery, end) => {
  const { deps, calls, released, settled } = crowd(120);
  const round = sendWaiting(deps, running);
  await settled();

  for (const answer of calls.slice(0, 5)) answer({ kind: "sent", activityId: null });
  await settled();
  for (const answer of calls) answer(delivery);

  expect(await round).toEqual(end);
  expect(calls).toHaveLength(55);
  expect(released).toEqual(Array.from({ length: 20 }, (_, index) => `${55 + index}`));
});

test("a message in doubt holds nobody up; several in a row end the round until somebody wakes the sender", async () => {
  const { deps, calls, settled } = crowd(120);
  const round = sendWaiting(deps, running);
  await settled();
  const answers = ["in_doubt", "in_doubt", "in_doubt", "in_doubt", "sent"].map((kind) =>
    kind === "sent" ? ({ kind, activityId: null } as const) : ({ kind: "in_doubt", reason: "502" } as const),
  );

  for (const [index, answer] of [...answers, ...answers].entries()) {
    calls[index]?.(answer);
    await settled();
  }
  const goingOn = calls.length;
  for (let answered = 10; answered < calls.length; answered++) {
    calls[answered]?.({ kind: "in_doubt", reason: "502" });
    await settled();
  }

  expect(goingOn).toBe(60);
  expect(await round).toEqual({ afterSeconds: null });
  expect(calls).toHaveLength(64);
});

test.each<Delivery>([
  { kind: "blocked" },
  { kind: "undeliverable", reason: "404 ConversationNotFound" },
  { kind: "postponed", afterSeconds: 30 },
])("goes on with the others when the connector answers %o: it concerns one message alone", async (delivery) => {
  const { deps, calls, settled } = crowd(60);
  const round = sendWaiting(deps, running);
  await settled();

  for (let answered = 0; answered < calls.length; answered++) {
    calls[answered]?.(delivery);
    await settled();
  }

  expect(await round).toBeNull();
  expect(calls).toHaveLength(60);
});

test.each<[string, readonly Delivery[]]>([
  [
    "a shorter time",
    [
      { kind: "later", afterSeconds: 30 },
      { kind: "later", afterSeconds: 3 },
    ],
  ],
  [
    "no time",
    [
      { kind: "later", afterSeconds: 30 },
      { kind: "in_doubt", reason: "timeout" },
    ],
  ],
  [
    "a longer time",
    [
      { kind: "later", afterSeconds: 3 },
      { kind: "later", afterSeconds: 30 },
    ],
  ],
])(
  "of all times that the connector asks for the longest counts, also when it names %s last",
  async (_last, answers) => {
    const { deps, calls, settled } = crowd(2);
    const round = sendWaiting(deps, running);
    await settled();

    for (const [index, answer] of answers.entries()) {
      calls[index]?.(answer);
      await settled();
    }

    expect(await round).toEqual({ afterSeconds: 30 });
  },
);

test("ends at once when nothing waits", async () => {
  const { deps, calls, released } = crowd(0);

  expect(await sendWaiting(deps, running)).toBeNull();
  expect([calls, released]).toEqual([[], []]);
});

test("a ledger that cannot be read fails the round", async () => {
  const { deps } = crowd(3);
  const ledger = { ...deps.ledger, take: () => Promise.reject(new Error("no database")) };

  await expect(sendWaiting({ ...deps, ledger }, running)).rejects.toThrow("no database");
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
