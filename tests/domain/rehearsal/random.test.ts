import { expect, test } from "@jest/globals";
import { seeded } from "#domain/rehearsal/random.ts";

const drawn = (random: { next(): number }, count = 1000) => Array.from({ length: count }, () => random.next());

test("brings the same again from the same seed, and something else from another", () => {
  expect(drawn(seeded(7))).toEqual(drawn(seeded("7")));
  expect(drawn(seeded(7), 5)).not.toEqual(drawn(seeded(8), 5));
});

test("brings all numbers alike", () => {
  const random = seeded(7);
  const counts = new Array<number>(10).fill(0);
  for (let draw = 0; draw < 10_000; draw++) {
    const number = random.below(10);
    counts[number] = (counts[number] ?? 0) + 1;
  }

  expect(Math.min(...counts)).toBeGreaterThan(900);
  expect(Math.max(...counts)).toBeLessThan(1100);
});

test("splits into parts of which none changes what another brings", () => {
  const [one, other] = [seeded(7), seeded(7)];
  drawn(other.split("a"));

  expect(drawn(one.split("b"))).toEqual(drawn(other.split("b")));
  expect(drawn(one.split("a"), 5)).not.toEqual(drawn(one.split("b"), 5));
});

test("is true in the given share of all cases, and picks from all", () => {
  const random = seeded(7);

  expect(Array.from({ length: 10_000 }, () => random.chance(0.3)).filter(Boolean).length / 10_000).toBeCloseTo(0.3, 1);
  expect(new Set(Array.from({ length: 100 }, () => random.pick(["a", "b", "c"])))).toEqual(new Set(["a", "b", "c"]));
});
