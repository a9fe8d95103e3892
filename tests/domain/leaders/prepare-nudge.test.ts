import { expect, test } from "@jest/globals";
import type { LedgerEntry } from "#domain/attention/index.ts";
import { type Leader, offersOf, prepareNudge, prepareQuestion } from "#domain/leaders/index.ts";
import { instant, noTransaction, person } from "#tests/support/fakes.ts";
import { leader } from "#tests/support/leaders.ts";
import { offering } from "#tests/support/offers.ts";

const slot = instant("2026-11-24T08:30Z");
const entry = { id: "e1", plannedAt: slot, facts: { slot: "2026-11-24T08:30:00Z" } } as unknown as LedgerEntry;

test("a nudge keeps what it was planned for, and the names of what it offers", async () => {
  const { deps, kept } = offering([]);

  const facts = await prepareNudge(looking(leader()), offersOf(deps))(entry, person());

  expect(facts).toEqual({ slot: "2026-11-24T08:30:00Z", offers: ["e1.1", "e1.2", "e1.3"] });
  expect([...kept.keys()]).toEqual(["e1.1", "e1.2", "e1.3"]);
});

test("with nothing to offer there is nothing to say", async () => {
  const picky = leader({ notThese: ["question", "thanks", "idea", "goal", "card"] });
  const { deps } = offering([], { leaders: { find: async () => picky } });

  expect(await prepareNudge(looking(picky), offersOf(deps))(entry, person())).toBeNull();
});

const late = slot.add({ hours: 2 });

/** Two hours after the slot. */
function looking(known: Leader | null, heard: Temporal.Instant | null = null): Parameters<typeof prepareNudge>[0] {
  return {
    leaders: { find: async () => known },
    acts: {
      lastActs: async (_tx, [id = ""], since) =>
        new Map(heard && Temporal.Instant.compare(heard, since) > 0 ? [[id, heard]] : []),
    },
    clock: () => late,
    transaction: (work) => work(noTransaction),
  };
}

test.each<[string, Leader | null, Temporal.Instant | null]>([
  ["erased themselves", null, null],
  ["stopped", leader({ state: "stopped", nextDueAt: null }), null],
  ["paused", leader({ pausedUntil: late.add({ hours: 1 }) }), null],
  ["wants none a week any more", leader({ perWeek: 0, nextDueAt: null }), null],
  ["told of an act", leader({ toldActAt: slot.add({ hours: 1 }) }), null],
  ["was seen to act", leader(), slot.add({ hours: 1 })],
])("a nudge or question that waited is not for a leader who meanwhile %s", async (_what, known, heard) => {
  const { deps } = offering([]);

  const nudge = await prepareNudge(looking(known, heard), offersOf(deps))(entry, person());
  const question = await prepareQuestion(looking(known, heard))(entry, person());

  expect([nudge, question]).toEqual([null, null]);
});

test("whether nudges are welcome is asked who said nothing since, and nobody else", async () => {
  const before = looking(leader({ answeredAt: slot }), slot.subtract({ hours: 6 * 24 }));
  const since = looking(leader({ answeredAt: slot.add({ minutes: 1 }) }));

  const answers = [await prepareQuestion(before)(entry, person()), await prepareQuestion(since)(entry, person())];

  expect(answers).toEqual([entry.facts, null]);
});
