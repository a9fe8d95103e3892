/** `2022-11-11T21:00:20.123+01:00` and `2022/11/11 21:00:20 +0000`; without a zone it is UTC, like all of Viva Engage. */
const YEAR_FIRST =
  /^(\d{4})([-/])(\d\d)\2(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))? ?(?:Z|UTC|([+-])(\d\d):?(\d\d))?$/;
/** What a spreadsheet makes of it: `11.11.2022 21:00`, `11/30/2022 9:00 PM`. */
const YEAR_LAST = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}),? (\d{1,2}):(\d\d)(?::(\d\d))?(?: ([AP])M)?$/i;

/** Viva Engage began in 2008, as Yammer. What lies far outside is no time of a message. */
const YEAR_MIN = 2000;
const YEAR_MAX = 2099;
const MONTHS = 12;
const MINUTE_MS = 60_000;
const OFFSET_MAX = 14 * 60;

/** A time of an export, in milliseconds since 1970; null when it is none, or could be one of two. */
export function timeIn(text: string): number | null {
  const found = YEAR_FIRST.exec(text);
  if (!found) return spreadsheetTime(text);
  const [, year, , month, day, hour, minute, second, fraction = "", sign, hours = "0", minutes = "0"] = found;
  const offset = Number(hours) * 60 + Number(minutes);
  if (offset > OFFSET_MAX) return null;
  const local = utc(Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second));
  if (local === null) return null;
  return local + Number(fraction.padEnd(3, "0").slice(0, 3)) - (sign === "-" ? -offset : offset) * MINUTE_MS;
}

function spreadsheetTime(text: string): number | null {
  const found = YEAR_LAST.exec(text);
  if (!found) return null;
  const [, first, separator, second, year, hour, minute, seconds = "0", half] = found;
  const order = dayAndMonth(Number(first), Number(second), separator === ".");
  const whole = half ? onTwentyFour(Number(hour), half.toUpperCase() === "P") : Number(hour);
  if (order === null || whole === null) return null;
  return utc(Number(year), order.month, order.day, whole, Number(minute), Number(seconds));
}

/** With dots the day comes first everywhere. Else only a number above twelve tells. */
function dayAndMonth(first: number, second: number, dotted: boolean) {
  if (dotted || first > MONTHS || first === second) return { day: first, month: second };
  return second > MONTHS ? { day: second, month: first } : null;
}

function onTwentyFour(hour: number, afternoon: boolean): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (afternoon ? 12 : 0);
}

/** Null for a day that is in no calendar, which `Date` would take for another one. */
function utc(year: number, month: number, day: number, hour: number, minute: number, second: number): number | null {
  if (year < YEAR_MIN || year > YEAR_MAX || hour > 23 || minute > 59 || second > 59) return null;
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(time);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time : null;
}
