import { expect } from "@jest/globals";

const KINDS = [
  Temporal.Instant,
  Temporal.ZonedDateTime,
  Temporal.PlainDateTime,
  Temporal.PlainDate,
  Temporal.PlainTime,
  Temporal.Duration,
];

/** Moments have no fields of their own: without this, `toEqual` takes any two of a kind for equal. */
function isSameTime(one: unknown, other: unknown): boolean | undefined {
  const kind = KINDS.find((type) => one instanceof type || other instanceof type);
  if (!kind) return undefined;
  return one instanceof kind && other instanceof kind && `${one}` === `${other}`;
}

expect.addEqualityTesters([isSameTime]);
