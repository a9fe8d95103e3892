import { expect, test } from "@jest/globals";
import { common, hold, joined, without } from "#domain/sessions/slot-stretches.ts";

test("two lists have in common what lies in both, and nothing where they only touch", () => {
  expect(common([0, 10, 20, 30], [5, 20, 25, 40])).toEqual([5, 10, 25, 30]);
  expect(common([0, 10], [10, 20])).toEqual([]);
});

test("an appointment takes its time and the buffer on both sides, over the gap between two stretches too", () => {
  expect(without([0, 100], [40, 50], 5)).toEqual([0, 35, 55, 100]);
  expect(without([0, 20, 24, 100], [19, 22], 5)).toEqual([0, 14, 27, 100]);
  expect(without([10, 20], [0, 40], 0)).toEqual([]);
});

test("appointments in any order become stretches that are apart", () => {
  expect(joined([[50, 60, 0, 10, 5, 20]])).toEqual([0, 20, 50, 60]);
  expect(joined([[0, 10, 40, 50], [5, 20], [], [50, 60]])).toEqual([0, 20, 40, 60]);
  expect(joined([])).toEqual([]);
});

test("a long appointment hides the short ones that begin in it", () => {
  expect(joined([[0, 100, 10, 20, 30, 40]])).toEqual([0, 100]);
});

test("a stretch holds what begins and ends in it", () => {
  expect(hold([0, 10, 20, 30], 20, 30)).toBe(true);
  expect(hold([0, 10, 20, 30], 5, 25)).toBe(false);
  expect(hold([0, 10], 12, 13)).toBe(false);
});
