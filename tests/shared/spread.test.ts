import { expect, test } from "@jest/globals";
import { spread } from "#shared/spread.ts";

test("is the same for the same text, and lies from 0 up to 1", () => {
  const numbers = Array.from({ length: 1_000 }, (_, index) => spread(`lars ${index}`));

  expect(spread("lars 7")).toBe(numbers[7]);
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
});

test("puts what is numbered in no order, and spreads it evenly", () => {
  const numbers = Array.from({ length: 1_000 }, (_, index) => spread(`lars ${index}`));

  const rising = numbers.filter((number, index) => index > 0 && number > (numbers[index - 1] ?? 0)).length;
  const tenths = numbers.map((number) => Math.floor(number * 10));

  expect(rising).toBeGreaterThan(400);
  expect(rising).toBeLessThan(600);
  for (let tenth = 0; tenth < 10; tenth++) {
    expect(tenths.filter((one) => one === tenth).length).toBeGreaterThan(60);
  }
});
