import { expect, test } from "@jest/globals";
import { fewTimes } from "#domain/sessions/few-times.ts";
import { hourAt } from "#tests/support/hour-records.ts";

const times = (count: number) => Array.from({ length: count }, (_, index) => hourAt(index * 90));
const direct = (count: number) => ({ booking: "direct" as const, slots: times(count) });
const asked = (count: number) => ({ booking: "request" as const, slots: times(count) });
const counts = (...options: Parameters<typeof fewTimes>[0]) => fewTimes(options).map(({ slots }) => slots.length);

test.each([
  ["one person has all five", [direct(9)], [5]],
  ["two share five, the better one has one more", [direct(3), direct(3)], [3, 2]],
  ["three share five", [direct(3), direct(3), direct(3)], [2, 2, 1]],
  ["who is asked first counts once, with all their times", [direct(3), asked(3), direct(3)], [2, 3, 2]],
  ["with nobody to be booked at once, nothing is cut", [asked(3), asked(2)], [3, 2]],
] as const)("%s", (_name, options, shown) => {
  expect(counts(...options)).toEqual(shown);
});
