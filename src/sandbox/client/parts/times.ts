/** How moments and dates are written for a person: in their language and zone. */
export interface Times {
  /** `09:00` */
  time(at: string): string;
  /** `Mon, 23 Nov, 09:00` */
  moment(at: string): string;
  /** `Monday, 23 November` */
  day(at: string): string;
  /** The same for a date. */
  date(date: Temporal.PlainDate): string;
  /** `Mon, 23/11` */
  shortDate(date: Temporal.PlainDate): string;
  /** `23 – 29 November 2026` */
  span(from: Temporal.PlainDate, to: Temporal.PlainDate): string;
}

/** A date has no zone; noon in UTC stands for it. */
const noon = (date: Temporal.PlainDate) =>
  date.toZonedDateTime({ timeZone: "UTC", plainTime: "12:00" }).epochMilliseconds;

export function timesFor(locale: string, zone: string): Times {
  const format = (timeZone: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const long = { weekday: "long", day: "numeric", month: "long" } as const;
  const time = format(zone, clock);
  const moment = format(zone, { weekday: "short", day: "numeric", month: "short", ...clock });
  const day = format(zone, long);
  const date = format("UTC", long);
  const shortDate = format("UTC", { weekday: "short", day: "numeric", month: "numeric" });
  const span = format("UTC", { day: "numeric", month: "long", year: "numeric" });
  return {
    time: (at) => time.format(Date.parse(at)),
    moment: (at) => moment.format(Date.parse(at)),
    day: (at) => day.format(Date.parse(at)),
    date: (at) => date.format(noon(at)),
    shortDate: (at) => shortDate.format(noon(at)),
    span: (from, to) => span.formatRange(noon(from), noon(to)),
  };
}
