import { expect, test } from "@jest/globals";
import { Fences } from "#domain/completion/fences.ts";
import { Names } from "#domain/completion/names.ts";

const LONG = "a_beginning_that_is_the_same";

function fencesOf(...tags: readonly string[]) {
  const names = new Names();
  const fences = new Fences(names);
  const startOf = (tag: string) => (names.write(tag) as number) + 1;
  for (const [index, tag] of tags.entries()) fences.insert(index, startOf(tag));
  return { fences, seek: (tag: string) => fences.seek(startOf(tag)), startOf };
}

test("the segment is found in which a start belongs", () => {
  const { seek } = fencesOf("b", "d", "f");

  expect(["a", "b", "c", "d", "e", "f", "g"].map(seek)).toEqual([0, 0, 0, 1, 1, 2, 2]);
});

test("fences that begin alike for long are told apart all the same", () => {
  const { seek, fences } = fencesOf("a", `${LONG}_b`, `${LONG}_d`);

  expect([`${LONG}_a`, `${LONG}_c`, `${LONG}_e`].map(seek)).toEqual([0, 1, 2]);
  expect(["b", "c"].map((letter) => fences.isBelow(1, LONG.length + 1, letter.charCodeAt(0)))).toEqual([false, true]);
  expect(["a", "b"].map((letter) => fences.isBelow(1, 0, letter.charCodeAt(0)))).toEqual([false, true]);
});

test("it is known how a fence compares with what was sought, as far as the fence goes", () => {
  const { fences, seek } = fencesOf("plan", "planung");

  seek("planet");

  expect([0, 4, 5].map((count) => fences.matches(1, count))).toEqual([true, true, false]);
  expect(fences.matches(1, 17)).toBeNull();
});

test("fences can be put between, changed and taken away", () => {
  const { fences, seek, startOf } = fencesOf("b", "h");

  fences.setBest(1, 7);
  fences.insert(1, startOf("d"));
  fences.set(2, startOf("f"));
  const before = [seek("g"), fences.bestOf(2)];
  fences.remove(1);

  expect(before).toEqual([2, 7]);
  expect([seek("e"), seek("g"), fences.bestOf(1)]).toEqual([0, 1, 7]);
});

test("there may be any number", () => {
  const tags = Array.from({ length: 1_000 }, (_, index) => `tag${1_000 + index}`);

  const { seek } = fencesOf(...tags);

  expect(["tag1000", "tag1777", "tag1999"].map(seek)).toEqual([0, 777, 999]);
});
