import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { fairParts } from "#adapters/store/fair-parts.ts";

const parts = (total: number, wanted: readonly number[]) => [
  ...fairParts(
    total,
    wanted.map((one, index) => ({ id: `${index}`, wanted: one })),
  ),
];

test.each([
  [[99], [49]],
  [
    [99, 99],
    [24, 25],
  ],
  [
    [3, 99],
    [3, 46],
  ],
  [
    [0, 99],
    [0, 49],
  ],
  [
    [10, 20, 99],
    [10, 19, 20],
  ],
])("49 for those who want %j are divided into %j", (wanted, expected) => {
  expect(parts(49, wanted).map(([, part]) => part)).toEqual(expected);
});

test("all is given away unless nobody wants it, nobody gets more than they want, and nobody is left behind", () => {
  fc.assert(
    fc.property(fc.nat(100), fc.array(fc.nat(60), { minLength: 1, maxLength: 9 }), (total, wanted) => {
      const given = new Map(parts(total, wanted));

      const sum = [...given.values()].reduce((all, one) => all + one, 0);
      const most = Math.max(...given.values());
      expect(sum).toBe(
        Math.min(
          total,
          wanted.reduce((all, one) => all + one, 0),
        ),
      );
      for (const [index, want] of wanted.entries()) {
        const part = given.get(`${index}`) ?? 0;
        expect(part).toBeLessThanOrEqual(want);
        if (part < want) expect(part).toBeGreaterThanOrEqual(most - 1);
      }
    }),
  );
});
