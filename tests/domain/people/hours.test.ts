import { expect, test } from "@jest/globals";
import { mayBeHours } from "#domain/people/index.ts";

const may = (start: string, end: string) =>
  mayBeHours({ start: Temporal.PlainTime.from(start), end: Temporal.PlainTime.from(end) });

test.each([
  ["05:00", "22:00"],
  ["07:00", "15:30"],
  ["12:00", "13:00"],
])("anybody may choose %s to %s", (start, end) => {
  expect(may(start, end)).toBe(true);
});

test.each([
  ["04:59", "12:00"],
  ["12:00", "22:01"],
  ["12:00", "12:59"],
  ["15:00", "07:00"],
  ["09:00", "09:00"],
])("nobody is written to from %s to %s", (start, end) => {
  expect(may(start, end)).toBe(false);
});
