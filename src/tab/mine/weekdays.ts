import type { Language } from "#tab/words/words.ts";

/** A Monday. */
const MONDAY = Date.UTC(2026, 10, 23);
const DAY_MS = 86_400_000;
/** Weekends are quiet. */
const WORKING_DAYS = [0, 1, 2, 3, 4];

/** The days on which reminders may come, Monday first, as people say them. */
export function weekdays(language: Language): readonly string[] {
  const name = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  return WORKING_DAYS.map((day) => name.format(MONDAY + day * DAY_MS));
}
