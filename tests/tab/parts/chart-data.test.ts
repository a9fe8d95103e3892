import { expect, test } from "@jest/globals";
import { hasRange, hidesSome, lineOf, placesOf } from "#tab/parts/chart-data.ts";

const points = (...values: readonly (number | null)[]) => values.map((value, at) => ({ at: `week ${at}`, value }));

test("no line is drawn across what is hidden, however long it is", () => {
  const { points: shown, gaps } = lineOf(points(null, 1, null, null, 4, 5, null));

  expect(shown.map(({ value }) => value)).toEqual([1, 4, 5]);
  expect(gaps).toEqual([{ startIndex: 0, endIndex: 1 }]);
});

test("a line of which all is known has no gap", () => {
  expect(lineOf(points(1, 2, 0)).gaps).toEqual([]);
});

test("knows whether something is hidden", () => {
  expect(hidesSome([{ name: "Sales", points: points(1, 0) }])).toBe(false);
  expect(
    hidesSome([
      { name: "Sales", points: points(1, 0) },
      { name: "Legal", points: points(null) },
    ]),
  ).toBe(true);
});

test("knows whether there are ranges to draw", () => {
  expect(hasRange({ name: "Sales", points: [{ at: "a", value: 1 }] })).toBe(false);
  expect(hasRange({ name: "Sales", points: [{ at: "a", value: 1, low: 0, high: 2 }] })).toBe(true);
  expect(hasRange({ name: "Sales", points: [{ at: "a", value: null, low: null, high: null }] })).toBe(false);
});

test("names each place once, also where one series lacks it", () => {
  const series = [
    {
      name: "Asked",
      points: [
        { at: "a", value: 1 },
        { at: "b", value: 1 },
      ],
    },
    {
      name: "Offered",
      points: [
        { at: "b", value: 1 },
        { at: "c", value: 1 },
      ],
    },
  ];

  expect(placesOf(series)).toEqual(["a", "b", "c"]);
});
