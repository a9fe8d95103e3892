import { expect, test } from "@jest/globals";
import { createNumbers, enlarged, push } from "#domain/recommender/numbers.ts";

test("grows without losing anything", () => {
  const numbers = createNumbers();

  for (let value = 0; value < 1000; value++) push(numbers, value * 3);

  expect(numbers.size).toBe(1000);
  expect(numbers.values[999]).toBe(2997);
});

test("gives at least the room that is asked for", () => {
  expect(enlarged(Int32Array.of(7), 50)).toHaveLength(50);
  expect(enlarged(new Int32Array(40), 50)).toHaveLength(80);
});
