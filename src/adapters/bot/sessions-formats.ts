import { z } from "zod";
import type { Format } from "#domain/sessions/index.ts";

export const FORMATS = ["quick", "half", "hour", "shadow", "mentoring"] as const satisfies readonly Format[];

/** What is booked when nobody says how long. */
export const USUAL_FORMAT: Format = "half";

/** A format, kept in an open question or a button. */
export const FormatState = z.enum(FORMATS);

interface Reading {
  /** Null when none was named. */
  readonly format: Format | null;
  /** The text without the words that named it. */
  readonly rest: string;
}

/** How people call each, the longer names first: "half hour" is no hour, "Expertenstunde" no hour of any kind. */
const NAMES: readonly (readonly [Format, string])[] = [
  ["mentoring", "(?:reverse[ -]?)?mentoring(?:[ -](?:series|serie|reihe))?|(?:reverse[ -]?)?mentor(?:in|en|s)?"],
  [
    "shadow",
    "shadow(?:ing)?(?:[ -](?:sessions?|hour|stunde))?|over (?:the|my|your|their|somebody's|someone's) shoulder|" +
      "über (?:die|meine|deine|ihre) schulter(?: (?:schauen|gucken|sehen))?|mitlaufen|hospitation|hospitieren",
  ],
  [
    "quick",
    "(?:quick|short|brief) (?:calls?|chat|talk|question|session|conversation|word|one)|quarter(?: of an)?[ -]hour|" +
      "15[ -]?min(?:utes?|uten)?|15-minütige[rsn]?|viertelstunde|kurz(?:e[rsnm]?)? (?:gespräch|anruf|call|termin|telefonat|frage)|kurz(?! (?:vor|nach) )",
  ],
  ["half", "half(?: an)?[ -]hour|30[ -]?min(?:utes?|uten)?|30-minütige[rsn]?|halbe stunde|halbstündige[rsn]?"],
  [
    "hour",
    "(?:expert(?:'s)? |full |whole |one |1 )?hour|60[ -]?min(?:utes?|uten)?|60-minütige[rsn]?|" +
      "expertenstunde|(?:ganze |volle |1 )?stunde|einstündige[rsn]?",
  ],
];

const NAMED = NAMES.map(
  ([format, names]) => [format, new RegExp(`(?<![\\p{L}\\p{N}-])(?:${names})(?![\\p{L}\\p{N}])`, "iu")] as const,
);

/** The format that a text names in either language: "quick call about hashtags", "eine halbe Stunde zu Lean". */
export function readFormat(text: string): Reading {
  for (const [format, pattern] of NAMED) {
    const found = pattern.exec(text);
    if (found) return { format, rest: text.replace(pattern, " ").replace(/\s+/g, " ").trim() };
  }
  return { format: null, rest: text };
}

/** Every format that a text names, in their usual order, and the text without their words. */
export function readFormats(text: string): { readonly formats: readonly Format[]; readonly rest: string } {
  const named = new Set<Format>();
  let left = text;
  for (let found = readFormat(left); found.format !== null; found = readFormat(left)) {
    named.add(found.format);
    left = found.rest;
  }
  return { formats: FORMATS.filter((format) => named.has(format)), rest: left };
}
