import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { comingNight } from "#domain/posts/night.ts";
import { instant } from "#tests/support/fakes.ts";

const ids = Array.from({ length: 1_000 }, (_, index) => `19:${index}@thread.tacv2`);

test("is always the same time of the night for one place, more than an hour and at most a day and an hour ahead", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: 4e9 }), (id, seconds) => {
      const now = Temporal.Instant.fromEpochMilliseconds(seconds * 1_000);

      const night = comingNight(id, now);

      const ahead = night.since(now).total("hours");
      expect(ahead).toBeGreaterThan(1);
      expect(ahead).toBeLessThanOrEqual(25);
      const hour = night.toZonedDateTimeISO("UTC").hour;
      expect(hour >= 1 && hour < 5).toBe(true);
      expect(comingNight(id, night).since(night).total("hours")).toBe(24);
    }),
  );
});

test("spreads the places over the night", () => {
  const hours = ids.map((id) => comingNight(id, instant("2026-11-22T12:00:00Z")).toZonedDateTimeISO("UTC").hour);

  for (const hour of [1, 2, 3, 4]) {
    expect(hours.filter((one) => one === hour).length).toBeGreaterThan(200);
  }
});
