import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Lesson } from "#domain/recommender/lesson.ts";
import { decodeLessons, encodeLessons } from "#domain/recommender/lesson-bytes.ts";
import { lesson } from "#tests/support/features.ts";

const hashes = fc
  .uniqueArray(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }))
  .map((all) => Int32Array.from(all).sort());
const lessons: fc.Arbitrary<Lesson[]> = fc.array(
  fc.record({
    tags: fc.array(fc.string({ unit: "grapheme" })),
    department: fc.option(fc.string({ unit: "grapheme" })),
    week: fc.integer({ min: 0, max: 100_000 }),
    words: hashes,
    pairs: hashes,
    grams: hashes,
  }),
);

test("lessons always come out as they went in", () => {
  fc.assert(fc.property(lessons, (some) => expect(decodeLessons(encodeLessons(some))).toEqual(some)));
});

test("lessons that were written one after the other are read as one", () => {
  const [first, second] = [[lesson("one two", ["numbers"]), lesson("three")], [lesson("four", ["numbers"])]];

  const bytes = Buffer.concat([encodeLessons(first), encodeLessons([]), encodeLessons(second)]);

  expect(decodeLessons(bytes)).toEqual([...first, ...second]);
});

test("a post of sixty words takes about a kilobyte", () => {
  const words = Array.from({ length: 60 }, (_, at) => `${"abcdefghij"[at % 10]}${at}${"xyz".repeat(at % 3)}`);
  const bytes = encodeLessons([lesson(words.join(" "), ["hr_onboarding"], { department: "human resources" })]);

  expect(bytes.length).toBeLessThan(1200);
});

test.each([
  ["another version", Uint8Array.of(9, 0)],
  ["nothing", new Uint8Array()],
  ["lessons and more", Uint8Array.of(...encodeLessons([]), 9)],
  ["a part", encodeLessons([lesson("one two three", ["numbers"])]).slice(0, 20)],
  ["a length that there are no bytes for", Uint8Array.of(1, 1, 0, 0, 0, 255, 255, 255, 255, 15)],
  ["a tag that ends too early", Uint8Array.of(1, 1, 0, 0, 1, 9, 65)],
])("refuses bytes that are %s", (_, bytes) => {
  expect(() => decodeLessons(bytes)).toThrow(RangeError);
});
