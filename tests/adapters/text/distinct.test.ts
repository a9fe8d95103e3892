import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { distinct } from "#adapters/text/distinct.ts";

const numbers = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 60 });
// Those that want the same place, too.
const crowded = fc.array(
  fc.integer({ min: 0, max: 9 }).map((n) => n * 2 ** 20),
  { maxLength: 60 },
);

test("always holds each number once, in the order in which they came, whatever was in it before", () => {
  const set = distinct(60);

  fc.assert(
    fc.property(fc.oneof(numbers, crowded), (some) => {
      set.clear();

      const places = some.map(set.add);

      const expected = [...new Set(some)];
      expect([...set.values()]).toEqual(expected);
      expect(set.size).toBe(expected.length);
      expect(places).toEqual(some.map((number) => expected.indexOf(number)));
    }),
  );
});
