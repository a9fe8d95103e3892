import type { Language } from "#tab/words/words.ts";

/** English as Europe writes it, day before month. */
const locales = { en: "en-GB", de: "de-DE" };

const MINUTE_MS = 60_000;
const STEPS = [
  { unit: "day", ms: 1_440 * MINUTE_MS },
  { unit: "hour", ms: 60 * MINUTE_MS },
  { unit: "minute", ms: MINUTE_MS },
] as const;

/** How moments are written for somebody: in their language, on their own clock. */
export interface Times {
  /** `Mon 23 Nov, 09:00` */
  moment(at: string | Date): string;
  /** `09:00` */
  time(at: string | Date): string;
  /** `Mon 23 Nov` of a moment. */
  day(at: string | Date): string;
  /** `23 November 2026` of a calendar date such as `2026-11-23`, which is the same everywhere. */
  date(date: string): string;
  /** `23 Nov`, likewise. */
  shortDate(date: Date): string;
  /** `in 2 days`, `3 hours ago` */
  relative(at: string | Date, now: Date): string;
}

export function timesFor(language: Language, zone: string): Times {
  const locale = locales[language];
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
    return (at: string | Date) => formatter.format(new Date(at));
  };
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const day = { weekday: "short", day: "numeric", month: "short" } as const;
  const time = { hour: "2-digit", minute: "2-digit" } as const;
  return {
    moment: format({ ...day, ...time }),
    time: format(time),
    day: format(day),
    date: format({ day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),
    shortDate: format({ day: "numeric", month: "short", timeZone: "UTC" }),
    relative(at, now) {
      const distance = new Date(at).getTime() - now.getTime();
      const { unit, ms } = STEPS.find((step) => Math.abs(distance) >= step.ms) ?? { unit: "minute", ms: MINUTE_MS };
      return relative.format(Math.round(distance / ms), unit);
    },
  };
}
