import type { Language } from "#domain/people/index.ts";
import type { Interval } from "#shared/time.ts";

/** Days and times as people say them, on the clock of the zone that is given. */
export interface Dates {
  /** "Wed 25 Nov, 07:30" */
  moment(at: Temporal.Instant, zone: string): string;
  /** "Wed 25 Nov, 07:30–08:00" */
  span(time: Interval, zone: string): string;
  /** "25 November 2026" */
  day(at: Temporal.Instant, zone: string): string;
  /** "07:30" */
  clock(time: Temporal.PlainTime): string;
  /** @param weekday - 1 is Monday */
  weekday(weekday: number): string;
  /** "Tuesday and Thursday" */
  weekdays(weekdays: readonly number[]): string;
}

const locales = { en: "en-GB", de: "de-DE" } as const satisfies Record<Language, string>;

/** "25." alone at the end of a line would end a sentence. */
const kept = (day: string) => day.replace(". ", ".\u00a0");

const A_MONDAY = Temporal.PlainDate.from("2024-01-01");

export function datesIn(language: Language): Dates {
  const locale = locales[language];
  const clock = (time: Temporal.PlainTime) => time.toString({ smallestUnit: "minute" });
  const moment = (at: Temporal.Instant, zone: string) => {
    const local = at.toZonedDateTimeISO(zone);
    const weekday = local.toLocaleString(locale, { weekday: "short" });
    const day = local.toLocaleString(locale, { day: "numeric", month: "short" });
    return `${weekday} ${kept(day)}, ${clock(local.toPlainTime())}`;
  };
  const weekday = (day: number) => A_MONDAY.add({ days: day - 1 }).toLocaleString(locale, { weekday: "long" });
  const both = new Intl.ListFormat(locale, { type: "conjunction" });
  return {
    moment,
    span: ({ start, end }, zone) => `${moment(start, zone)}–${clock(end.toZonedDateTimeISO(zone).toPlainTime())}`,
    day: (at, zone) =>
      kept(at.toZonedDateTimeISO(zone).toLocaleString(locale, { day: "numeric", month: "long", year: "numeric" })),
    clock,
    weekday,
    weekdays: (days) => both.format(days.map(weekday)),
  };
}
