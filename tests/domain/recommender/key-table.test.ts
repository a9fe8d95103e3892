import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { createKeyTable } from "#domain/recommender/key-table.ts";

test("always numbers keys in the order in which they come, as a Map would", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer()), { maxLength: 3000 }), (keys) => {
      const table = createKeyTable();
      const map = new Map<number, number>();

      for (const key of keys) {
        if (!map.has(key)) map.set(key, map.size);
        expect(table.number(key)).toBe(map.get(key));
      }

      expect(table.size).toBe(map.size);
      for (const [key, number] of map) expect(table.find(key)).toBe(number);
    }),
    { numRuns: 30 },
  );
});

test("finds nothing for a key that never came, 0 included", () => {
  const table = createKeyTable();
  table.number(5);

  expect(table.find(0)).toBe(-1);
  expect(table.find(6)).toBe(-1);
});

test("grows to many keys in a row", () => {
  const table = createKeyTable();
  for (let key = 0; key < 10_000; key++) table.number(key);

  expect(table.size).toBe(10_000);
  expect(table.find(9_999)).toBe(9_999);
});
