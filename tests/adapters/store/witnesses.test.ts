import { beforeEach, expect, test } from "@jest/globals";
import { witnessStore } from "#adapters/store/witnesses.ts";
import type { Witness } from "#domain/hashtags/index.ts";
import { onBothDatabases } from "#tests/support/databases.ts";

const HIGHEST = -2_147_483_648; // the last of 32 bits

const used = (word: number, people: number, week = 2900): Witness => ({ word, people, week });

onBothDatabases((database) => {
  const witnesses = () => witnessStore(database());
  const all = async () => {
    const found = (await witnesses().changes(null)).witnesses;
    return Object.fromEntries(found.map(({ word, people }: Witness) => [word, people]));
  };

  beforeEach(() => database().alone.executeSql("delete from word_witness"));

  test("adds bits to those that are known, also within one call", async () => {
    await witnesses().add([used(-7, 1, 2902)]);

    await witnesses().add([used(-7, 4), used(-7, HIGHEST, 2901), used(9, 2)]);
    await witnesses().add([]);

    expect(await all()).toEqual({ "-7": HIGHEST + 5, "9": 2 });
    expect((await witnesses().changes(null)).witnesses).toContainEqual(used(-7, HIGHEST + 5, 2902));
  });

  test("keeps every bit that many add at the same time, in whatever order", async () => {
    const words = [1, 2, 3, 4, 5];
    const add = (bit: number) => {
      const some = words.map((word) => used(word, 1 << bit));
      return witnesses().add(bit % 2 ? some : some.toReversed());
    };

    await Promise.all(Array.from({ length: 31 }, (_, bit) => add(bit)));

    expect(Object.values(await all())).toEqual(words.map(() => 2 ** 31 - 1));
  });

  test("tells what changed since, and forgets words that nobody uses any more", async () => {
    await witnesses().add([used(1, 1, 2899)]);
    const { cursor } = await witnesses().changes(null);
    await witnesses().add([used(2, 1)]);

    const changed = (await witnesses().changes(cursor)).witnesses;
    await witnesses().expire(2900);

    expect(changed).toContainEqual(used(2, 1));
    expect(await all()).toEqual({ "2": 1 });
  });
});
