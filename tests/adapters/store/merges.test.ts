import { expect, test } from "@jest/globals";
import { mergeStore } from "#adapters/store/merges.ts";
import { mergesContract, offer } from "#tests/support/contracts/merges.ts";
import { onBothDatabases } from "#tests/support/databases.ts";

const nothing = async () => {};

onBothDatabases((database) => {
  mergesContract(() => mergeStore(database()));

  test("exports what somebody was asked, and erases it; an open offer goes, and may be made again", async () => {
    const merges = mergeStore(database());
    const hosts = { asked: ["gone", "stays"] };
    await merges.offer(offer("still open", hosts), nothing);
    await merges.offer(offer("over", { ...hosts, agreed: ["gone", "stays"], state: "merged" }), nothing);
    await merges.offer(offer("refused", { asked: ["stays"], state: "declined", refusedBy: "gone" }), nothing);

    const exported = await merges.export("gone");
    const erased = [await merges.erase("gone"), await merges.erase("gone")];

    expect(exported).toMatchObject([
      { table: "tag_merge", from_tag: "over_a", into_tag: "over_b", state: "merged", agreed: true },
      { table: "tag_merge", from_tag: "refused_a", state: "declined", refused: true },
      { table: "tag_merge", from_tag: "still open_a", state: "open", agreed: false },
    ]);
    expect(JSON.stringify(exported)).not.toContain("stays");
    expect(erased).toEqual([3, 0]);
    expect(await merges.between("still open_a", "still open_b")).toBeNull();
    expect(await merges.between("refused_a", "refused_b")).toMatchObject({ refusedBy: null });
    expect(await merges.between("over_a", "over_b")).toMatchObject({ asked: ["stays"], agreed: ["stays"] });
  });
});
