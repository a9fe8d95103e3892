import { expect, test } from "@jest/globals";
import type { MergeOffer, MergeStore } from "#domain/hashtags/index.ts";

const now = Temporal.Instant.from("2026-11-23T08:00:00.000001Z");
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const nothing = async () => {};

/** An offer of two tags of the test's own. */
export function offer(id: string, changes: Partial<MergeOffer> = {}): MergeOffer {
  return {
    ...{ id, from: `${id}_a`, into: `${id}_b`, offeredAt: now },
    ...{ asked: [`anna of ${id}`, `bert of ${id}`], agreed: [], state: "open", refusedBy: null },
    ...changes,
  };
}

/** What is promised of offers to merge, wherever they are kept. */
export function mergesContract(under: () => MergeStore): void {
  test("finds an offer by its tags, either way round", async () => {
    const merges = under();
    const one = offer("found");

    const offered = await merges.offer(one, nothing);

    expect(offered).toBe(true);
    expect(plain(await merges.between("found_a", "found_b"))).toEqual(plain(one));
    expect(plain(await merges.between("found_b", "found_a"))).toEqual(plain(one));
    expect(await merges.between("found_a", "found_c")).toBeNull();
    expect(await merges.pairs()).toContainEqual(expect.objectContaining({ from: "found_a", into: "found_b" }));
  });

  test("offers two tags once, whoever is faster and whichever comes first, and tells the hosts once", async () => {
    const merges = under();
    const [there, back] = [offer("once"), offer("twice", { from: "once_b", into: "once_a" })];
    let told = 0;

    const outcomes = await Promise.all(
      [there, back, there].map((one) =>
        merges.offer(one, async () => {
          told += 1;
        }),
      ),
    );

    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(told).toBe(1);
  });

  test("offers again what could not be told", async () => {
    const merges = under();
    const failing = merges.offer(offer("untold"), () => Promise.reject(new Error("no ledger")));
    await expect(failing).rejects.toThrow("no ledger");

    expect(await merges.offer(offer("untold"), nothing)).toBe(true);
  });

  test("keeps what both hosts say at the same time", async () => {
    const merges = under();
    await merges.offer(offer("both"), nothing);
    const agree = (host: string) =>
      merges.change("both", (one) => {
        const agreed = [...one.agreed, host];
        return { ...one, agreed, state: agreed.length === one.asked.length ? "merged" : "open" };
      });

    await Promise.all([agree("anna of both"), agree("bert of both"), merges.change("both", () => null)]);

    const found = await merges.between("both_a", "both_b");
    expect([found?.state, found?.agreed.toSorted()]).toEqual(["merged", ["anna of both", "bert of both"]]);
    expect(await merges.change("none", (one) => one)).toBeNull();
  });

  test("keeps all that is changed of an offer", async () => {
    const merges = under();
    await merges.offer(offer("turned"), nothing);
    const turned = { ...offer("turned"), from: "turned_b", into: "turned_a", offeredAt: now.add({ hours: 1 }) };
    const wanted = { ...turned, asked: ["anna"], agreed: ["anna"], state: "declined", refusedBy: "bert" } as const;

    const changed = await merges.change("turned", () => wanted);

    expect(plain([changed, await merges.between("turned_a", "turned_b")])).toEqual(plain([wanted, wanted]));
  });
}
