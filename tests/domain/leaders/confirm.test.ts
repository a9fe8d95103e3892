import { expect, test } from "@jest/globals";
import type { Intention, LedgerEntry } from "#domain/attention/index.ts";
import { CONFIRMATION, type Leader, planConfirmations, prepareConfirmation } from "#domain/leaders/index.ts";
import { noTransaction, person } from "#tests/support/fakes.ts";
import { leader } from "#tests/support/leaders.ts";
import { ago, heardNothingBut, now, shownPost } from "#tests/support/offers.ts";

function confirming() {
  const added: Intention[] = [];
  const state = { now, woken: 0, looks: 0, told: [] as string[] };
  const deps: Parameters<typeof planConfirmations>[0] = {
    heard: heardNothingBut({
      firstReplies: async ({ start, end }) => {
        state.looks += 1;
        expect([start, end]).toEqual([state.now.subtract({ hours: 24 }), state.now]);
        return [
          {
            post: shownPost({ authorId: "lars", sourceId: "p" }),
            byId: "anna",
            reply: shownPost({ sourceId: "r" }),
            at: ago(2),
          },
        ];
      },
    }),
    ledger: {
      add: async (_tx, intentions) => void added.push(...intentions),
      sentSince: async (_tx, kind, since) => {
        expect(kind).toBe(CONFIRMATION);
        expect([...since.values()].map(String)).toEqual(
          [...since.values()].map(() => `${state.now.subtract({ hours: 168 })}`),
        );
        return new Map(state.told.filter((id) => since.has(id)).map((id) => [id, 1]));
      },
    },
    outbox: {
      wake() {
        state.woken += 1;
      },
    },
    clock: () => state.now,
    transaction: (work) => work(noTransaction),
  };
  return { deps, added, state };
}

test("tells a leader of the first reply, for three days and no longer, once for the post", async () => {
  const { deps, added, state } = confirming();

  await planConfirmations(deps)();

  expect(added).toMatchObject([
    {
      personId: "lars",
      class: "unasked",
      kind: "leaders.confirmation",
      key: 'leaders.confirmation:["teams","19:werk","p"]',
      facts: {
        what: "firstReply",
        post: '["teams","19:werk","p"]',
        reply: '["teams","19:werk","r"]',
        withId: "anna",
        at: `${ago(2)}`,
      },
      notAfter: ago(2).add({ hours: 72 }),
    },
  ]);
  expect(state.woken).toBe(1);
});

test("looks once an hour", async () => {
  const { deps, state } = confirming();
  const task = planConfirmations(deps);

  await task();
  await task();
  state.now = now.add({ minutes: 30 });
  await task();

  expect(state.looks).toBe(2);
});

test("of several news a leader gets one, and rather that an answer helped", async () => {
  const post = shownPost({ authorId: "lars", sourceId: "answer" });
  const { deps, added } = confirming();
  const heard = {
    ...deps.heard,
    thankedAnswers: async () => [{ post, byId: "tom", reply: shownPost({ sourceId: "t" }), at: ago(1) }],
  };

  await planConfirmations({ ...deps, heard })();

  expect(added.map(({ facts }) => facts["what"])).toEqual(["thanked"]);
});

test("who was told something this week is told nothing more", async () => {
  const { deps, added, state } = confirming();
  state.told.push("lars");

  await planConfirmations(deps)();

  expect(added).toEqual([]);
});

const leaders = { find: async (): Promise<Leader | null> => leader() };

test.each<[string, Leader | null]>([
  ["is none any more", null],
  ["stopped", leader({ state: "stopped" })],
  ["paused", leader({ pausedUntil: now.add({ hours: 1 }) })],
  ["wants none a week", leader({ perWeek: 0 })],
])("says nothing to a leader who meanwhile %s", async (_what, known) => {
  const { deps } = confirming();
  const there = {
    ...deps,
    leaders: { find: async () => known },
    heard: heardNothingBut({ find: async () => [shownPost(), shownPost()] }),
  };
  const entry = {
    facts: { post: '["teams","19:werk","p"]', reply: '["teams","19:werk","r"]' },
  } as unknown as LedgerEntry;

  expect(await prepareConfirmation(there)(entry, person())).toBeNull();
});

test("says nothing when the post or the reply is gone, or another confirmation was faster", async () => {
  const { deps, state } = confirming();
  const facts = { what: "firstReply", post: '["teams","19:werk","p"]', reply: '["teams","19:werk","r"]' };
  const entry = { facts } as unknown as LedgerEntry;
  const finding = (...sourceIds: readonly string[]) => ({
    ...deps,
    leaders,
    heard: heardNothingBut({
      find: async (names) =>
        names.filter(({ sourceId }) => sourceIds.includes(sourceId)).map((name) => shownPost(name)),
    }),
  });
  const there = finding("p", "r");

  const answers = [
    await prepareConfirmation(finding("r"))(entry, person()),
    await prepareConfirmation(finding("p"))(entry, person()),
    await prepareConfirmation(there)(entry, person()),
    await prepareConfirmation(there)({ ...entry, facts: {} }, person()),
  ];
  state.told.push("lars");
  const late = await prepareConfirmation(there)(entry, person());

  expect(answers).toEqual([null, null, entry.facts, null]);
  expect(late).toBeNull();
});
