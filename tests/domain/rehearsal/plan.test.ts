import { expect, test } from "@jest/globals";
import { ORDINARY_PLAN } from "#domain/rehearsal/index.ts";

test("everybody works somewhere, in a zone that exists", () => {
  const { sites } = ORDINARY_PLAN;

  expect(sites.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  for (const { zone } of sites) expect(() => Temporal.Now.zonedDateTimeISO(zone)).not.toThrow();
});

test("announcements of three features come in one week, so that the budget has something to hold back", () => {
  const { announcements } = ORDINARY_PLAN;

  expect(new Set(announcements.map(({ kind }) => kind)).size).toBe(3);
});
