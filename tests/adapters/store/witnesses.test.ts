import { beforeEach, expect, test } from "@jest/globals";
import { witnessStore } from "#adapters/store/witnesses.ts";
import type { Witness } from "#domain/hashtags/index.ts";
import { onBothDatabases } from "#tests/support/databases.ts";

const HIGHEST = -2_147_483_648; // the last of 32 bits

onBothDatabases((database) => {
  const witnesses = () => witnessStore(database());
  const all = async () => {
    const found = (await witnesses().changes(null)).witnesses;
    return Object.fromEntries(found.map(({ word, people }: Witness) => [word, people]));
  };

  beforeEach(() => database().alone.executeSql("delete from word_witness"));

  test("adds bits to those that are known, also within one call", async () => {
    await witnesses().add([{ word: -7, people: 1 }], 2900);

    await witnesses().add(
      [
        { word: -7, people: 4 },
        { word: -7, people: HIGHEST },
        { word: 9, people: 2 },
      ],
      2901,
    );
    await witnesses().add([], 2901);

    expect(await all()).toEqual({ "-7": HIGHEST + 5, "9": 2 });
  });

  test("keeps every bit that many add at the same time, in whatever order", async () => {
    const words = [1, 2, 3, 4, 5];
    const add = (bit: number) => {
      const some = words.map((word) => ({ word, people: 1 << bit }));
      return witnesses().add(bit % 2 ? some : some.toReversed(), 2900);
    };

    await Promise.all(Array.from({ length: 31 }, (_, bit) => add(bit)));

    expect(Object.values(await all())).toEqual(words.map(() => 2 ** 31 - 1));
  });

  test("tells what changed since, and forgets words that nobody uses any more", async () => {
    await witnesses().add([{ word: 1, people: 1 }], 2899);
    const { cursor } = await witnesses().changes(null);
    await witnesses().add([{ word: 2, people: 1 }], 2900);

    const changed = (await witnesses().changes(cursor)).witnesses;
    await witnesses().expire(2900);

    expect(changed).toContainEqual({ word: 2, people: 1 });
    expect(await all()).toEqual({ "2": 1 });
  });
});
