import { expect, test } from "@jest/globals";
import type { LedgerEntry } from "#domain/attention/index.ts";
import { offersOf, prepareNudge } from "#domain/leaders/index.ts";
import { person } from "#tests/support/fakes.ts";
import { leader } from "#tests/support/leaders.ts";
import { offering } from "#tests/support/offers.ts";

const entry = { id: "e1", facts: { slot: "2026-11-24T08:30:00Z" } } as unknown as LedgerEntry;

test("a nudge keeps what it was planned for, and the names of what it offers", async () => {
  const { deps, kept } = offering([]);

  const facts = await prepareNudge(offersOf(deps))(entry, person());

  expect(facts).toEqual({ slot: "2026-11-24T08:30:00Z", offers: ["e1.1", "e1.2", "e1.3"] });
  expect([...kept.keys()]).toEqual(["e1.1", "e1.2", "e1.3"]);
});

test("with nothing to offer there is nothing to say", async () => {
  const picky = leader({ notThese: ["question", "thanks", "idea", "goal", "card"] });
  const { deps } = offering([], { leaders: { find: async () => picky } });

  expect(await prepareNudge(offersOf(deps))(entry, person())).toBeNull();
});
