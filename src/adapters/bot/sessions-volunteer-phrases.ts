import type { Language } from "#domain/people/index.ts";
import type { VolunteerSettings } from "#domain/sessions/index.ts";
import { readFormats } from "./sessions-formats.ts";
import { fold, tokens } from "./text.ts";

const NUMBERS: readonly (readonly string[])[] = [
  ["one", "once", "a", "an", "ein", "eine", "einen", "eins", "einmal"],
  ["two", "twice", "zwei", "zweimal"],
  ["three", "drei", "dreimal"],
  ["four", "vier", "viermal"],
  ["five", "fuenf", "fünf"],
  ["six", "sechs"],
];
const NUMBER = `(\\d+(?:[.,]\\d+)?|${NUMBERS.flat().join("|")})`;
const EACH = "\\s*(?:a|an|per|each|every|pro|im|in the|in der|je|die|/)\\s*";
const LENGTH = "\\s*(hours?|h|stunden?|minutes?|mins?|minuten|days?|tagen?|tage|weeks?|wochen?)";
const AHEAD = "\\s*(?:before|ahead|in advance|notice|vorher|vorlauf|im voraus)";
const IS =
  "(?:\\s+(?:appointments?|termine?))?\\s*(?:is|are|counts? as|ist|sind|gilt als|gelten als|z(?:ä|ae)hlt als|=)?\\s*";

interface Rule {
  readonly pattern: RegExp;
  /** Null when the words mean nothing after all. */
  read(found: readonly string[]): VolunteerSettings | null;
}

const rule = (pattern: string, read: Rule["read"]): Rule => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "iu"),
  read,
});

/** Each reads one setting, the ones that say more first. */
const RULES: readonly Rule[] = [
  rule(`${NUMBER}${LENGTH}${EACH}(?:month|monat)`, ([number, unit]) => ({ minutesPerMonth: minutes(number, unit) })),
  rule(
    `${NUMBER}(?:\\s*(?:sessions?|conversations?|times?|gespr(?:ä|ae)che?|mal|termine?|x))?${EACH}(?:week|woche)`,
    ([number]) => ({ perWeek: numberOf(number) }),
  ),
  rule(
    `(?:notice|vorlauf|at least|mindestens)[:\\s]*(?:of |von )?${NUMBER}${LENGTH}(?:${AHEAD})?`,
    ([number, unit]) => ({ noticeHours: Math.round(minutes(number, unit) / 60) }),
  ),
  rule(`${NUMBER}${LENGTH}${AHEAD}`, ([number, unit]) => ({ noticeHours: Math.round(minutes(number, unit) / 60) })),
  rule("ask me (?:always )?first|frag(?:en sie)? mich (?:bitte )?(?:immer )?(?:vorher|zuerst|erst)", () => ({
    booking: "request",
  })),
  rule("book me (?:at once|directly)|ohne r(?:ü|ue)ckfrage(?: (?:buchen|buchbar))?|(?:direkt|sofort) buchbar", () => ({
    booking: "direct",
  })),
  rule("not trained(?: for mentoring)?|nicht (?:f(?:ü|ue)r mentoring )?geschult", () => ({ trained: false })),
  rule("trained(?: for mentoring)?|(?:f(?:ü|ue)r mentoring )?geschult", () => ({ trained: true })),
  rule("(?:prefer|best|lieber|am liebsten)\\s+(?:in the |am )?(?:mornings?|vormittags?|morgens)", () => ({
    likes: "morning",
  })),
  rule("(?:prefer|best|lieber|am liebsten)\\s+(?:in the |am )?(?:afternoons?|nachmittags?)", () => ({
    likes: "afternoon",
  })),
  rule("any time of (?:the )?day|egal wann", () => ({ likes: null })),
  rule(`(?:tentative|(?:mit )?vorbehalt)${IS}(free|busy|frei|belegt)`, ([what]) => ({ tentativeIsFree: isFree(what) })),
  rule(`(?:working elsewhere|arbeitet anderswo|anderswo arbeiten)${IS}(free|busy|frei|belegt)`, ([what]) => ({
    elsewhereIsFree: isFree(what),
  })),
  rule(
    "(?:languages?|sprachen?)[:\\s]+((?:(?:english|german|englisch|deutsch)(?:[\\s,]+(?:and|und)?[\\s,]*)?)+)",
    ([names = ""]) => ({ languages: languagesIn(names) }),
  ),
  rule("(?:formats?|formate)[:\\s]+(.+)", ([names = ""]) => {
    const { formats, rest } = readFormats(names);
    return formats.length > 0 && isFilling(rest) ? { formats } : null;
  }),
];

/** Words around a setting that say nothing more. */
const FILLING = new Set(
  (
    "i i'm ich am bin was wurde have been please bitte for fuer and und or oder my mein meine only just nur at most no not " +
    "more than hoechstens maximal nicht mehr als always immer offer angebot als to zu a the in the of with mit of"
  ).split(" "),
);

/** The settings that a text names, in either language; null unless it says nothing else. */
export function readSettings(text: string): VolunteerSettings | null {
  let left = text;
  let settings: VolunteerSettings = {};
  for (const { pattern, read } of RULES) {
    const found = pattern.exec(left);
    const said = found && read(found.slice(1));
    if (!said) continue;
    settings = { ...settings, ...said };
    left = left.replace(pattern, " ");
  }
  return Object.keys(settings).length > 0 && isFilling(left) ? settings : null;
}

/** How long "3", "2,5 hours" or "90 Minuten" is: hours, when nothing is said. NaN for anything else. */
export function readMinutes(text: string): number {
  const [, number, unit] = new RegExp(`^\\s*${NUMBER}(?:${LENGTH})?\\s*$`, "iu").exec(text) ?? [];
  return minutes(number, unit);
}

function isFilling(text: string): boolean {
  return tokens(text).every(({ word }) => FILLING.has(word));
}

function numberOf(text = ""): number {
  const spoken = NUMBERS.findIndex((words) => words.includes(text.toLowerCase())) + 1;
  return spoken > 0 ? spoken : Number(text === "" ? Number.NaN : text.replace(",", "."));
}

function minutes(number: string | undefined, unit = "h"): number {
  const each = { m: 1, d: 24 * 60, t: 24 * 60, w: 7 * 24 * 60 }[unit.charAt(0).toLowerCase()] ?? 60;
  return Math.round(numberOf(number) * each);
}

const isFree = (what = "") => fold(what).startsWith("fr");

function languagesIn(names: string): readonly Language[] {
  const said = fold(names);
  const both = { en: /engli/, de: /german|deutsch/ } as const;
  return (["en", "de"] as const).filter((language) => both[language].test(said));
}
