/** `2026-11-24T09:00`, then seconds and up to nine digits of one, and never an offset. */
const SHORTEST = "2026-11-24T09:00".length;
const SECONDS = ":00".length;
const NO_FRACTION = ".0000000";
const FRACTION = /^\.\d{1,9}$/;

const [ZERO, DASH, COLON, LETTER_T] = [48, 45, 58, 84];
const DAY_MS = 86_400_000;
const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Days from 1 March of the year 0 to 1970. */
const BEFORE_1970 = 719_468;

/**
 * What a wall clock shows, as milliseconds since it showed the beginning of 1970; NaN for what is no such time.
 *
 * Written by hand: a reply of Graph's has hundreds of them, and `Temporal` takes a microsecond for each.
 *
 * @param from - where it begins in the text
 * @param to - where it ends
 */
export function wallTime(text: string, from = 0, to = text.length): number {
  const length = to - from;
  if (length < SHORTEST || text.charCodeAt(from + 4) !== DASH || text.charCodeAt(from + 7) !== DASH) return Number.NaN;
  if (text.charCodeAt(from + 10) !== LETTER_T || text.charCodeAt(from + 13) !== COLON) return Number.NaN;
  const year = 100 * two(text, from) + two(text, from + 2);
  const days = daysSince1970(year, two(text, from + 5), two(text, from + 8));
  const [hour, minute] = [two(text, from + 11), two(text, from + 14)];
  const seconds = length === SHORTEST ? 0 : secondsOf(text, from + SHORTEST, to);
  // Written so that NaN fails.
  if (!(hour < 24 && minute < 60 && seconds < 60)) return Number.NaN;
  return days * DAY_MS + ((hour * 60 + minute) * 60 + seconds) * 1_000;
}

function secondsOf(text: string, from: number, to: number): number {
  if (to - from < SECONDS || text.charCodeAt(from) !== COLON) return Number.NaN;
  const seconds = two(text, from + 1);
  if (to - from === SECONDS) return seconds;
  const fraction = text.slice(from + SECONDS, to);
  if (fraction === NO_FRACTION) return seconds;
  return FRACTION.test(fraction) ? seconds + Math.floor(Number(fraction) * 1_000) / 1_000 : Number.NaN;
}

/** Howard Hinnant's `days_from_civil`: years begin in March, so that a leap day is the last one. */
function daysSince1970(year: number, month: number, day: number): number {
  const most = DAYS_OF_MONTH[month - 1];
  if (most === undefined || !(day >= 1 && day <= most)) return Number.NaN;
  if (month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))) return Number.NaN;
  const marchYear = month > 2 ? year : year - 1;
  const century = Math.floor(marchYear / 100);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return 365 * marchYear + Math.floor(marchYear / 4) - century + Math.floor(century / 4) + dayOfYear - BEFORE_1970;
}

/** The number that two digits are; NaN for anything else. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : Number.NaN;
}
