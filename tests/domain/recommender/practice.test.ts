import { expect, test } from "@jest/globals";
import { FEATURES } from "#domain/recommender/columns.ts";
import type { Weighed } from "#domain/recommender/network.ts";
import { createPractice, someRows } from "#domain/recommender/practice.ts";

/** Rows whose first number tells which they are. */
function rows(size: number): Weighed {
  const values = new Float64Array(size * FEATURES);
  for (let row = 0; row < size; row++) values[row * FEATURES] = row;
  return { size, values };
}

const ids = ({ size, values }: Weighed) => Array.from({ length: size }, (_, row) => values[row * FEATURES]);

function practice() {
  const trained: { rows: Weighed; right: Uint8Array }[] = [];
  const ranker = {
    score: () => new Float64Array(),
    train: (rows: Weighed, right: Uint8Array) => void trained.push({ rows, right }),
    weights: [],
  };
  return { trained, ...createPractice(ranker, () => 0) };
}

test("learns from what is right and from the wrong ones that look best", () => {
  const { train, trained } = practice();
  const scores = Float64Array.from({ length: 30 }, (_, row) => -row);
  const right = new Uint8Array(30);
  right[29] = 1;

  train(rows(30), scores, right);

  const [example] = trained;
  expect(example && ids(example.rows)).toEqual([...Array.from({ length: 20 }, (_, row) => row), 29]);
  expect(example?.right.indexOf(1)).toBe(20);
});

test("looks at earlier examples again", () => {
  const { train, trained } = practice();

  train(rows(1), Float64Array.of(0), Uint8Array.of(1));
  train(rows(2), Float64Array.of(0, 0), Uint8Array.of(0, 1));

  expect(trained.map(({ rows }) => rows.size)).toEqual([1, 2, 1, 1]);
});

test("takes some rows in the order asked for", () => {
  expect(ids(someRows(rows(5), [3, 1]))).toEqual([3, 1]);
});
