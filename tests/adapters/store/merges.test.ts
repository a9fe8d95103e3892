import { expect, test } from "@jest/globals";
import { gardenStore } from "#adapters/store/garden.ts";
import { mergeStore } from "#adapters/store/merges.ts";
import type { MergeOffer } from "#domain/hashtags/index.ts";
import { onBothDatabases } from "#tests/support/databases.ts";

const now = Temporal.Instant.from("2026-11-23T08:00:00.000001Z");
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const nothing = async () => {};

/** An offer of two tags of the test's own. */
function offer(id: string, changes: Partial<MergeOffer> = {}): MergeOffer {
  return {
    ...{ id, from: `${id}_a`, into: `${id}_b`, offeredAt: now },
    ...{ asked: [`anna of ${id}`, `bert of ${id}`], agreed: [], state: "open" },
    ...changes,
  };
}

onBothDatabases((database) => {
  test("finds an offer by its id and by its tags, either way round", async () => {
    const merges = mergeStore(database());
    const one = offer("found");

    const offered = await merges.offer(one, nothing);

    expect(offered).toBe(true);
    expect(plain(await merges.find("found"))).toEqual(plain(one));
    expect(plain(await merges.between("found_a", "found_b"))).toEqual(plain(one));
    expect(plain(await merges.between("found_b", "found_a"))).toEqual(plain(one));
    expect([await merges.find("none"), await merges.between("found_a", "found_c")]).toEqual([null, null]);
  });

  test("offers two tags once, whoever is faster and whichever comes first, and tells the hosts once", async () => {
    const merges = mergeStore(database());
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
    const merges = mergeStore(database());
    const failing = merges.offer(offer("untold"), () => Promise.reject(new Error("no ledger")));
    await expect(failing).rejects.toThrow("no ledger");

    expect(await merges.offer(offer("untold"), nothing)).toBe(true);
  });

  test("keeps what both hosts say at the same time", async () => {
    const merges = mergeStore(database());
    await merges.offer(offer("both"), nothing);
    const agree = (host: string) =>
      merges.change("both", (one) => {
        const agreed = [...one.agreed, host];
        return { ...one, agreed, state: agreed.length === one.asked.length ? "merged" : "open" };
      });

    await Promise.all([agree("anna of both"), agree("bert of both"), merges.change("both", () => null)]);

    const found = await merges.find("both");
    expect([found?.state, found?.agreed.toSorted()]).toEqual(["merged", ["anna of both", "bert of both"]]);
    expect(await merges.change("none", (one) => one)).toBeNull();
  });

  test("lists what was merged of late to who was asked, the newest first", async () => {
    const [merges, garden] = [mergeStore(database()), gardenStore(database())];
    for (const [index, id] of ["first", "second", "undone", "declined"].entries()) {
      await merges.offer(offer(id, { asked: ["host"] }), nothing);
      await garden.found({ name: `${id}_a`, founderId: "host", purpose: null, at: now });
      const state = id === "undone" || id === "declined" ? id : "merged";
      await merges.change(id, (one) => ({ ...one, state }));
      await garden.become(`${id}_a`, `${id}_b`, "merged", now.add({ hours: index }));
    }

    const recent = async (since: Temporal.Instant) => (await merges.recent("host", since)).map(({ id }) => id);

    expect(await recent(now.subtract({ hours: 1 }))).toEqual(["second", "first"]);
    expect(await recent(now)).toEqual(["second"]);
    expect(await merges.recent("nobody", now.subtract({ hours: 1 }))).toEqual([]);
  });

  test("exports what somebody was asked, and erases it; an open offer goes, and may be made again", async () => {
    const merges = mergeStore(database());
    const hosts = { asked: ["gone", "stays"] };
    await merges.offer(offer("still open", hosts), nothing);
    await merges.offer(offer("over", { ...hosts, agreed: ["gone", "stays"], state: "merged" }), nothing);

    const exported = await merges.export("gone");
    const erased = [await merges.erase("gone"), await merges.erase("gone")];

    expect(exported).toMatchObject([
      { table: "tag_merge", from_tag: "over_a", into_tag: "over_b", state: "merged", agreed: true },
      { table: "tag_merge", from_tag: "still open_a", state: "open", agreed: false },
    ]);
    expect(JSON.stringify(exported)).not.toContain("stays");
    expect(erased).toEqual([2, 0]);
    expect(await merges.find("still open")).toBeNull();
    expect(await merges.find("over")).toMatchObject({ asked: ["stays"], agreed: ["stays"] });
  });
});
