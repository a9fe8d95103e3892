import { expect, test } from "@jest/globals";
import { Moment } from "#shared/api-route.ts";

test.each([
  ["2026-11-22T09:30:00Z", true],
  ["2026-11-22T09:30:00.123456789Z", true],
  ["2026-11-22T09:30:00.1234567891Z", false],
  ["2026-11-22T09:30:00+01:00", false],
  ["2026-11-22", false],
])("%s is a moment that can be worked with: %s", (text, isMoment) => {
  expect(Moment.safeParse(text).success).toBe(isMoment);
  if (isMoment) expect(Temporal.Instant.from(text).epochMilliseconds).toBeGreaterThan(0);
});
