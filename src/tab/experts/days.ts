/** When somebody would like to meet, as they choose it. */
export type When = "any" | "thisWeek" | "nextWeek" | "day";
/** Days such as `2026-11-23`; null for any of the next two weeks. */
export type Days = { readonly from: string; readonly to: string } | null;

const DAYS_OF_WEEK = 7;
/** How far the search looks ahead. */
const AHEAD_DAYS = 14;

/** The days that a choice means, by the calendar of whoever chooses. */
export function daysOf(when: When, day: string, now: Date, zone: string): Days {
  const today = todayIn(now, zone);
  if (when === "any") return null;
  if (when === "day") return { from: day, to: day };
  const sunday = later(today, DAYS_OF_WEEK - weekdayOf(today));
  if (when === "thisWeek") return { from: today, to: sunday };
  return { from: later(sunday, 1), to: later(sunday, DAYS_OF_WEEK) };
}

/** The first and the last day that can be chosen. */
export function daysAhead(now: Date, zone: string): { readonly first: string; readonly last: string } {
  const today = todayIn(now, zone);
  return { first: today, last: later(today, AHEAD_DAYS) };
}

/** Swedes write dates as machines do. */
function todayIn(now: Date, zone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(now);
}

/** 1 is Monday. */
function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || DAYS_OF_WEEK;
}

function later(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, day.length);
}
