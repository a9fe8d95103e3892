import { expect, test } from "@jest/globals";
import { allKinds, notThisKind, takeOffer } from "#domain/leaders/index.ts";
import { enrolling, leader } from "#tests/support/leaders.ts";
import { now, offering, suggestion } from "#tests/support/offers.ts";

function choosing(known = leader() as ReturnType<typeof leader> | null) {
  const { deps, state } = enrolling(known, () => now);
  const { kept, deps: offers } = offering([]);
  kept.set("before.1", suggestion());
  return { deps: { ...deps, suggestions: offers.suggestions }, state, kept };
}

test("notes what a leader chose", async () => {
  const { deps, kept } = choosing();

  const taken = await takeOffer(deps, "lars", "before.1");

  expect(taken).toMatchObject({ kind: "thanks", aboutId: "anna" });
  expect(kept.get("before.1")?.choice).toBe("taken");
  expect(await takeOffer(deps, "mira", "before.1")).toBeNull();
});

test("a kind that is not wanted is out at once, and comes back on request", async () => {
  const { deps, state } = choosing();

  const kinds = [await notThisKind(deps, "lars", "before.1"), await notThisKind(deps, "lars", "before.1")];
  const without = state.leader?.notThese;
  const again = await allKinds(deps, "lars");

  expect(kinds).toEqual(["thanks", "thanks"]);
  expect(without).toEqual(["thanks"]);
  expect([again, state.leader?.notThese]).toEqual([true, []]);
});

test("there is nothing to leave out for somebody who is no leader, or of what was never offered", async () => {
  expect(await notThisKind(choosing(null).deps, "lars", "before.1")).toBeNull();
  expect(await notThisKind(choosing().deps, "lars", "made-up")).toBeNull();
  expect(await allKinds(choosing(null).deps, "lars")).toBe(false);
});
