import type { ParsedComponents, ParsedResult } from "chrono-node";
import * as de from "chrono-node/de";
import * as en from "chrono-node/en";
import type { Language } from "#domain/people/index.ts";
import { type ClockTime, timeOf } from "./clock-phrases.ts";
import type { Days } from "./days.ts";
import { crossOut, type Page } from "./page.ts";

interface DatesAndTimes {
  readonly dates: readonly Days[];
  readonly times: readonly ClockTime[];
}

function dateOf(parts: ParsedComponents): Temporal.PlainDate | null {
  // A day is only named with its month, or counted from today: the package also knows weekdays, which are not read here.
  if (!parts.isCertain("day") || !parts.isCertain("month")) return null;
  const [year, month, day] = [parts.get("year"), parts.get("month"), parts.get("day")];
  return year && month && day ? Temporal.PlainDate.from({ year, month, day }) : null;
}

function clockOf(parts: ParsedComponents | null): Temporal.PlainTime | null {
  return parts?.isCertain("hour") ? timeOf(parts.get("hour") ?? 0, parts.get("minute") ?? 0) : null;
}

function timeIn({ start, end }: ParsedResult): ClockTime | null {
  const [from, to] = [clockOf(start), clockOf(end ?? null)];
  if (from === null) return null;
  return to && Temporal.PlainTime.compare(from, to) < 0 ? { start: from, end: to } : { at: from };
}

/** Calendar dates, days counted from today and times of the day, in the person's language first. */
export function readDates(page: Page, language: Language, now: Temporal.ZonedDateTime): DatesAndTimes {
  const dates: Days[] = [];
  const times: ClockTime[] = [];
  const reference = { instant: new Date(now.epochMilliseconds), timezone: now.offsetNanoseconds / 60e9 };
  for (const parser of language === "de" ? [de.casual, en.GB] : [en.GB, de.casual]) {
    for (const result of parser.parse(page.text, reference, { forwardDate: true })) {
      const { index, text, end } = result;
      const start = dateOf(result.start);
      const time = timeIn(result);
      if (start && Temporal.PlainDate.compare(start, now.toPlainDate()) < 0) continue;
      if (start) {
        const last = (end && dateOf(end)) ?? start;
        dates.push({ index, length: text.length, start, end: last.add({ days: 1 }) });
      }
      if (time) times.push(time);
      if (start || time) crossOut(page, index, index + text.length);
    }
  }
  return { dates, times };
}
