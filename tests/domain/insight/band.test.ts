import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { banded } from "#domain/insight/band.ts";
import type { Released } from "#shared/released.ts";

const series = (...values: readonly (number | null)[]) => values as readonly (Released | null)[];

/** Numbers that look random and are the same each time. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return (state + 0.5) / 2 ** 32;
  };
}

/** Of Poisson's law with this mean, counted by waiting times. */
function poisson(mean: number, random: () => number): number {
  let [count, time] = [0, -Math.log(random())];
  while (time < mean) {
    count += 1;
    time -= Math.log(random());
  }
  return count;
}

/** In how much of 400 half years the habit lies within the band of a week in the middle. */
function coverageOf(week: (random: () => number, index: number) => number, habit: (index: number) => number): number {
  let inside = 0;
  for (let year = 1; year <= 400; year++) {
    const random = generator(year);
    const values = Array.from({ length: 26 }, (_, index) => week(random, index));
    const band = banded(series(...values))[13];
    if (band && Number(band.from) <= habit(13) && habit(13) <= Number(band.to)) inside += 1;
  }
  return inside / 400;
}

test("the habit lies within nine of ten bands when people post one by one", () => {
  const share = coverageOf(
    (random) => poisson(40, random),
    () => 40,
  );

  expect(share).toBeGreaterThan(0.87);
  expect(share).toBeLessThan(0.97);
});

test("the bands are wider when people post in bursts, and hold as often", () => {
  const bursts = (random: () => number) => poisson(10, random) * 4;

  const share = coverageOf(bursts, () => 40);

  expect(share).toBeGreaterThan(0.85);
  expect(share).toBeLessThan(0.97);
});

test("they hold where the habit grows", () => {
  const growing = (index: number) => 20 + 3 * index;

  const share = coverageOf((random, index) => poisson(growing(index), random), growing);

  expect(share).toBeGreaterThan(0.87);
});

test("with too few weeks in a row there is a number and no band", () => {
  const few = banded(series(10, 12, 9, 11, 10, null, 14));

  expect(few[0]).toEqual({ value: 10, from: null, to: null });
  expect(few[5]).toBeNull();
});

test("a hidden week stays hidden, and has no part in the others' bands", () => {
  const all = banded(series(10, 12, 9, 11, 10, 12, null, 500));

  expect(all[6]).toBeNull();
  expect(all[0]).toEqual(banded(series(10, 12, 9, 11, 10, 12))[0]);
});

test("a band is always around its number, in whole posts, and never below none", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5_000), { minLength: 6, maxLength: 26 }), (values) => {
      for (const band of banded(series(...values))) {
        const [from, value, to] = [Number(band?.from), Number(band?.value), Number(band?.to)];
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from).toBeLessThanOrEqual(value);
        expect(to).toBeGreaterThanOrEqual(value);
        expect([from, to].every(Number.isInteger)).toBe(true);
      }
    }),
  );
});
