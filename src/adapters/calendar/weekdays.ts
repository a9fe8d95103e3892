import type { Language } from "#domain/people/index.ts";
import { crossOut, type Page, takeAll } from "./page.ts";

/** A weekday somebody named. */
export interface Weekday {
  /** Where it stood. */
  readonly index: number;
  readonly length: number;
  /** 1 is Monday. */
  readonly day: number;
  readonly negated: boolean;
  readonly which: "next" | "afterNext" | "this" | "any";
}

const NAMES = [
  "monday|montag|mon|mo",
  "tuesday|dienstag|tues|tue|di",
  "wednesday|mittwoch|weds|wed|mi",
  "thursday|donnerstag|thurs|thur|thu|do",
  "friday|freitag|fri|fr",
  "saturday|samstag|sat|sa",
  "sunday|sonntag|sun|so",
].map((names) => names.split("|"));
const dayOf = new Map(NAMES.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])));

/** A part of the day may follow without a space, "Dienstagnachmittag"; it is left standing. */
const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}])(${NAMES.flat().join("|")})(s?)(\\.?)(?=(?:(?:morgen|vormittag|mittag|nachmittag|abend|früh)s?)?(?![\\p{L}\\p{N}]))`,
  "giu",
);
const NOT =
  /(?<!\p{L})(?:not|no|never|except|without|nicht|keine?n?|außer|ausser|ohne|nie|can't|cannot)\s+(?:(?:on|do|make|am|an|den|the|next|nächsten)\s+)*$/iu;
const NOT_AFTER =
  /^\s*(?:(?:geht|passt|klappt|kann ich|ist)\s+(?:\p{L}+\s+)?nicht|(?:doesn't|does not|don't|do not|won't|isn't|is not)\s+\p{L}+)/iu;
/** What may stand between two weekdays of one list. */
const LISTED = /^\s*(?:[,/&+]|or|nor|and|oder|und|noch)*\s*(?:or|and|oder|und)?\s*(?:on|am|nicht|not)?\s*$/iu;

/**
 * Short forms are also words. German ones count when written as such ("Mi", not "mi") and, where another word is meant
 * more often ("So", or "Do" in English), only before a number; "sat" and "sun" only with a capital.
 */
function isWeekday(name: string, plural: string, after: string, language: Language): boolean {
  if (name.length > 3) return true;
  if (plural !== "") return false;
  if (/^(?:mon|tue|wed|thu|fri)$/i.test(name)) return true;
  if (!/^[A-Z][a-z]+$/.test(name)) return false;
  return name.length === 3 || /^\s*(?:um\s*)?\d/.test(after) || (language === "de" && name !== "So");
}

function whichOf(before: string): Weekday["which"] {
  if (/(?<!\p{L})(?:next|following)\s+$/iu.test(before)) return "next";
  if (/übernächste[nrs]?\s+$/i.test(before)) return "afterNext";
  return /(?<!\p{L})(?:this|diese[nrs]?)\s+$/iu.test(before) ? "this" : "any";
}

/** The weekdays that are named, with "not Thursday or Friday" and "Donnerstag oder Freitag geht nicht" understood. */
export function readWeekdays(page: Page, language: Language): Weekday[] {
  const { text } = page;
  const found = takeAll(page, PATTERN, (match): Weekday | null => {
    const [whole, name = "", plural = ""] = match;
    const day = dayOf.get(name.toLowerCase());
    if (day === undefined || !isWeekday(name, plural, text.slice(match.index + whole.length), language)) return null;
    const before = text.slice(0, match.index);
    return { index: match.index, length: whole.length, day, negated: NOT.test(before), which: whichOf(before) };
  });
  return listsOf(found, text).flatMap((list) => {
    const last = list.at(-1);
    const end = last ? last.index + last.length : 0;
    const refusal = NOT_AFTER.exec(text.slice(end))?.[0] ?? "";
    if (refusal !== "") crossOut(page, end, end + refusal.length);
    let negated = refusal !== "";
    return list.map((weekday) => {
      negated ||= weekday.negated;
      return { ...weekday, negated };
    });
  });
}

/** The weekdays in groups that only commas and small words separate. */
function listsOf(weekdays: readonly Weekday[], text: string): Weekday[][] {
  const lists: Weekday[][] = [];
  for (const weekday of weekdays) {
    const last = lists.at(-1)?.at(-1);
    const joined = last && LISTED.test(text.slice(last.index + last.length, weekday.index));
    if (joined) lists.at(-1)?.push(weekday);
    else lists.push([weekday]);
  }
  return lists;
}
