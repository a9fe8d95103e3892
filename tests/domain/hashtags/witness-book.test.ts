import { expect, test } from "@jest/globals";
import type { Witness, WitnessStore } from "#domain/hashtags/index.ts";
import { witnessBook } from "#domain/hashtags/witness-book.ts";

const WEEK = 2900;

/** A store in memory that several processes share. */
function sharedStore() {
  const written: Witness[] = [];
  const store: Pick<WitnessStore, "add" | "changes"> = {
    add: async (witnesses) => void written.push(...witnesses),
    changes: async (since) => ({ witnesses: written.slice(Number(since ?? 0)), cursor: `${written.length}` }),
  };
  return { store, written };
}

test("a word is public once people of so many parts used it, and one person says it as often as they like", () => {
  const book = witnessBook(sharedStore().store, () => 3);

  for (const part of [0, 0, 31, 31]) book.note([7, 9], part, WEEK);
  const before = book.isPublic(7);
  book.note([7], 5, WEEK);

  expect([before, book.isPublic(7), book.isPublic(9)]).toEqual([false, true, false]);
});

test("where one is enough every word is public, and nothing is kept", async () => {
  const { store, written } = sharedStore();
  const book = witnessBook(store, () => 1);
  book.note([7], 0, WEEK);

  await book.exchange();

  expect([book.isPublic(7), book.isPublic(8), written]).toEqual([true, true, []]);
});

test("adds up what several processes noted, and what was kept before", async () => {
  const { store } = sharedStore();
  const [one, other] = [witnessBook(store, () => 3), witnessBook(store, () => 3)];
  one.note([7], 1, WEEK);
  other.note([7], 2, WEEK);
  await one.exchange();
  await other.exchange();
  const later = witnessBook(store, () => 3);
  await later.exchange();
  later.note([7], 3, WEEK);
  await later.exchange();

  await one.exchange();

  expect([one.isPublic(7), other.isPublic(7), later.isPublic(7)]).toEqual([true, false, true]);
});

test("writes nothing that is known, but twice a year that a word is still used", async () => {
  const { store, written } = sharedStore();
  const book = witnessBook(store, () => 2);
  for (const part of [1, 2, 3, 4]) book.note([7], part, WEEK);
  await book.exchange();

  for (const week of [WEEK, WEEK + 1, WEEK + 26, WEEK + 27]) book.note([7], 1, week);
  await book.exchange();

  expect(written).toEqual([
    { word: 7, people: 0b110, week: WEEK },
    { word: 7, people: 0b10, week: WEEK + 26 },
  ]);
});

test("keeps later what could not be kept", async () => {
  const { store, written } = sharedStore();
  let isDown = true;
  const add: WitnessStore["add"] = async (witnesses) => {
    if (isDown) throw new Error("no database");
    await store.add(witnesses);
  };
  const book = witnessBook({ ...store, add }, () => 3);
  book.note([7], 1, WEEK);
  const failing = book.exchange();
  book.note([7], 2, WEEK);
  await expect(failing).rejects.toThrow("no database");
  isDown = false;

  await book.exchange();

  expect(written).toEqual([{ word: 7, people: 0b110, week: WEEK }]);
});
