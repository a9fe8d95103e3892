import { expect, test } from "@jest/globals";
import { randomFrom } from "#domain/recommender/random.ts";

test("gives the same numbers for the same seed, spread from 0 to 1", () => {
  const [one, same, other] = [randomFrom(4), randomFrom(4), randomFrom(5)].map((random) =>
    Array.from({ length: 1000 }, random),
  );

  expect(one).toEqual(same);
  expect(one).not.toEqual(other);
  expect(Math.min(...(one ?? []))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...(one ?? []))).toBeLessThan(1);
  expect((one ?? []).reduce((sum, number) => sum + number, 0)).toBeCloseTo(500, -2);
});
