import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { createPostings, ENTRIES_MAX } from "#domain/recommender/postings.ts";

test("lists always hold what was added, in order, however they grow beside each other", () => {
  const additions = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 500 });
  fc.assert(
    fc.property(additions, (lists) => {
      const postings = createPostings();
      const expected = new Map<number, number[]>();

      for (const [entry, list] of lists.entries()) {
        postings.add(list, entry);
        expected.set(list, [...(expected.get(list) ?? []), entry]);
      }

      for (const [list, entries] of expected) {
        const into = new Int32Array(500);
        expect([...into.subarray(0, postings.read(list, into))]).toEqual(entries);
        expect(postings.length(list)).toBe(entries.length);
      }
    }),
  );
});

test("reads the newest when not all fit", () => {
  const postings = createPostings();
  for (const entry of [1, 2, 3, 4, 5]) postings.add(0, entry);
  const into = new Int32Array(2);

  expect(postings.read(0, into)).toBe(2);
  expect([...into]).toEqual([4, 5]);
});

test("a full list loses its older half", () => {
  const postings = createPostings();
  for (let entry = 0; entry <= ENTRIES_MAX; entry++) postings.add(0, entry);
  const into = new Int32Array(ENTRIES_MAX);

  expect(postings.read(0, into)).toBe(ENTRIES_MAX / 2 + 1);
  expect([into[0], into[ENTRIES_MAX / 2]]).toEqual([ENTRIES_MAX / 2, ENTRIES_MAX]);
});

test("adds to scores, and notes each entry once", () => {
  const postings = createPostings();
  for (const entry of [3, 5]) postings.add(0, entry);
  postings.add(1, 5);
  const [scores, noted] = [new Float64Array(6), new Int32Array(6)];

  const size = postings.score(1, 10, scores, noted, postings.score(0, 1, scores, noted, 0));

  expect([...scores]).toEqual([0, 0, 0, 1, 0, 11]);
  expect([...noted.subarray(0, size)]).toEqual([3, 5]);
});

test("serves many long lists from its segments", () => {
  const postings = createPostings();
  for (let entry = 0; entry < 3000; entry++)
    for (let list = 0; list < 60; list++) postings.add(list, entry * 60 + list);
  const into = new Int32Array(1);

  const last = Array.from({ length: 60 }, (_, list) => {
    postings.read(list, into);
    return into[0];
  });

  expect(last).toEqual(Array.from({ length: 60 }, (_, list) => 2999 * 60 + list));
});
