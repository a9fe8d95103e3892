import type { Language } from "#tab/words/words.ts";

/** A Sunday. */
const SUNDAY = Date.UTC(2026, 10, 22);
const DAY_MS = 86_400_000;

/** A day of the week as people say it. @param weekday - 1 is Monday */
export function weekdayName(language: Language, weekday: number): string {
  return new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(SUNDAY + weekday * DAY_MS);
}
