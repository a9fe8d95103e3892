import type { Language } from "#domain/people/index.ts";
import { bare, type Chunk, chunksOf, linesOf } from "./chunks.ts";

/** With a full stop that ends nothing. */
const ABBREVIATIONS = new Set(
  (
    "bzw ca stk dr prof inkl exkl evtl ggf vgl sog bspw hrsg mio mrd mr mrs ms vs approx incl dept z.b d.h i.d.r z.t v.a " +
    "s.o e.g i.e"
  ).split(" "),
);
/** These are words of their own as well, unless a number follows. */
const NUMBERED = new Set(
  "nr no art abs bd fig str tel max min p st jan feb mär mar apr jun jul aug sep sept okt oct nov dez dec".split(" "),
);
/** These stand at the end of sentences too. */
const OPEN_ENDED = new Set("usw etc u.s.w o.ä u.ä u.a inc ltd co a.m p.m u.s u.k std hr hrs sek tsd".split(" "));

/** Longer words are hardly ever cut short. */
const SHORT_MAX = 4;

/** The highest number that is a day: "am 3. Oktober"; above, a full stop ends. */
const DAY_MAX = 31;

const CLOSING = `["'”“»)\\]]*$`;
const CERTAIN_END = new RegExp(`[!?]${CLOSING}`, "u");
const DOT_END = new RegExp(`\\.${CLOSING}`, "u");
const LEFT_OPEN = new RegExp(`(?:\\.\\.|…)${CLOSING}`, "u");

/** The sentences of each line of a text. */
export function sentencesOf(text: string, language: Language): string[][] {
  // Who writes everything small begins sentences so too.
  const isSmall = !/\p{Lu}/u.test(text);
  return linesOf(text).map((line) => {
    const sentences: Chunk[][] = [];
    let open: Chunk[] = [];
    const chunks = chunksOf(line);
    for (const [index, chunk] of chunks.entries()) {
      open.push(chunk);
      const next = chunks[index + 1];
      if (next !== undefined && goesOn(chunks[index - 1], chunk, next, isSmall)) continue;
      if (!isEnd(chunk, next, open.length === 1, language)) continue;
      sentences.push(open);
      open = [];
    }
    return [...sentences, ...(open.length > 0 ? [open] : [])].map((sentence) => sentence.join(" "));
  });
}

/** Whether a full stop before a small letter only cuts a word short: "10 Min. gewartet", "am 4.10. dort", "bis Fr. an". */
function goesOn(before: Chunk | undefined, chunk: Chunk, next: Chunk, isSmall: boolean): boolean {
  if (!/^[^\p{L}\p{N}]*\p{Ll}/u.test(next) || !DOT_END.test(chunk) || LEFT_OPEN.test(chunk)) return false;
  const word = bare(chunk);
  const isUnit = /\d$/.test(before ?? "") && /^\p{L}+$/u.test(word) && word.length <= SHORT_MAX;
  const isDotted = /^(?:\d{1,2}\.\d{1,2}|(?:\p{L}\.)+\p{L})(?:\.\d+)?$/u.test(word);
  return isUnit || isDotted || (!isSmall && /^\p{L}+$/u.test(word) && word.length <= SHORT_MAX);
}

/** @param isFirst - whether the sentence begins with this chunk */
function isEnd(chunk: Chunk, next: Chunk | undefined, isFirst: boolean, language: Language): boolean {
  if (next === undefined) return true;
  if (CERTAIN_END.test(chunk)) return true;
  const begins = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}#@]/u.test(next);
  if (LEFT_OPEN.test(chunk)) return begins;
  if (!DOT_END.test(chunk)) return false;
  const word = bare(chunk);
  if (OPEN_ENDED.has(word)) return begins;
  if (NUMBERED.has(word)) return !/^\d/.test(next);
  if (ABBREVIATIONS.has(word) || /^\p{L}$/u.test(word)) return false;
  if (/^\d+$/.test(word)) return !isFirst && !(language === "de" && Number(word) <= DAY_MAX);
  return true;
}
