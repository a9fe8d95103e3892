import { expect, test } from "@jest/globals";
import { hashtagStore } from "#adapters/store/hashtags.ts";
import type { Tag, WordUse } from "#domain/hashtags/index.ts";
import { onBothDatabases } from "#tests/support/databases.ts";

const early = Temporal.Instant.from("2026-11-20T08:00:00Z");
const late = Temporal.Instant.from("2026-11-23T08:00:00Z");

onBothDatabases((database) => {
  const addUses = (tags: readonly Tag[], words: readonly WordUse[]) =>
    database().transaction((tx) => hashtagStore(database()).addUses(tx, tags, words));

  test("adds up uses, also within one batch, and keeps the latest time", async () => {
    const store = hashtagStore(database());
    const feature = Number.MAX_SAFE_INTEGER;
    await addUses([{ name: "führung", posts: 2, lastUsedAt: late }], [{ feature, tag: "führung", posts: 2 }]);

    await addUses(
      [
        { name: "führung", posts: 1, lastUsedAt: early },
        { name: "führung", posts: 1, lastUsedAt: early },
      ],
      [
        { feature, tag: "führung", posts: 1 },
        { feature, tag: "führung", posts: 1 },
        { feature: 7, tag: "führung", posts: 1 },
      ],
    );

    const [tag] = (await store.tags()).filter(({ name }) => name === "führung");
    expect({ ...tag, lastUsedAt: `${tag?.lastUsedAt}` }).toEqual({ name: "führung", posts: 4, lastUsedAt: `${late}` });
    expect((await store.wordUses()).toSorted((a, b) => a.feature - b.feature)).toEqual([
      { feature: 7, tag: "führung", posts: 1 },
      { feature, tag: "führung", posts: 4 },
    ]);
  });

  test("adds up what many learn at the same time in any order", async () => {
    const store = hashtagStore(database());
    const tags = ["a", "b", "c"].map((name) => ({ name: `busy_${name}`, posts: 1, lastUsedAt: late }));
    const learn = (n: number) => addUses(n % 2 ? tags : tags.toReversed(), []);

    await Promise.all(Array.from({ length: 20 }, (_, n) => learn(n)));

    const busy = (await store.tags()).filter(({ name }) => name.startsWith("busy"));
    expect(busy.map(({ posts }) => posts)).toEqual([20, 20, 20]);
  });

  test("knows nothing about anybody", async () => {
    const store = hashtagStore(database());

    expect([await store.export("anna"), await store.erase("anna")]).toEqual([[], 0]);
  });
});
