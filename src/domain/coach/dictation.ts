import type { Language } from "#domain/people/index.ts";
import { bare, type Chunk, chunksOf, linesOf, markOf } from "./chunks.ts";
import { marksIn, withMarks } from "./dictated-marks.ts";

/** What people say while they look for a word, and what means nothing else in their language. */
const HESITATIONS: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: new Set(["äh", "ähm", "öh", "öhm", "ehm", "hm", "hmm", "mhm", "uhm", "tja"]),
  en: new Set(["uh", "uhm", "um", "umm", "er", "erm", "hm", "hmm", "mhm", "ah"]),
};

/** Said twice, they may be meant: "Leute, die die Arbeit machen", "very very". */
const MEANT_TWICE = new Set(
  "der die das den dem sie dass sehr viel viele ganz so nein ja nie that had is very really so no yes many much".split(
    " ",
  ),
);

/** Longest stretch of words that is looked at for being said twice in a row. */
const STRETCH_MAX = 4;

/** What somebody typed or dictated, without what slips in while one speaks; the words that stay, stay in order. */
export function withoutSlips(text: string, language: Language): string {
  const marks = marksIn(text);
  const tidied = linesOf(text.normalize("NFC"))
    .map((line) => once(withoutCutWords(withoutHesitations(chunksOf(line), HESITATIONS[language]))))
    .flatMap((chunks) => linesOf(withMarks(chunks, marks)))
    .join("\n");
  // What goes may bring together what was apart; each time there is less.
  return tidied === text ? text : withoutSlips(tidied, language);
}

/** Marks at the end of what goes stay, unless they only set it apart. */
function withoutHesitations(chunks: readonly Chunk[], hesitations: ReadonlySet<string>): Chunk[] {
  const kept: Chunk[] = [];
  for (const chunk of chunks) {
    const last = kept.at(-1);
    // "ER", "UM": short for something.
    if (!hesitations.has(bare(chunk)) || /\p{Lu}{2}/u.test(chunk)) kept.push(chunk);
    else if (last !== undefined) kept[kept.length - 1] = closed(last, markOf(chunk));
  }
  return kept;
}

function closed(last: Chunk, mark: string): Chunk {
  if (/[.!?]/.test(mark) && !/[.!?]$/.test(last)) return last.replace(/,$/, "") + mark;
  return mark.startsWith(",") ? last.replace(/,$/, "") : last;
}

/** Before one of these, a hyphen stands for the rest of a word: "Ein- und Auszahlungen", "pre- and post-checks". */
const JOINS = new Set(["und", "oder", "bzw", "bis", "sowie", "and", "or", "to"]);

/** "Wir ha- wir haben": a word that was broken off and begun anew. */
function withoutCutWords(chunks: readonly Chunk[]): Chunk[] {
  return chunks.filter((chunk, index) => {
    const cut = /^(\p{L}+)[-–—]+$/u.exec(chunk)?.[1]?.toLowerCase();
    const next = chunks.slice(index + 1, index + 1 + STRETCH_MAX).map(bare);
    return cut === undefined || JOINS.has(next[0] ?? "") || !next.some((word) => word.startsWith(cut) && word !== cut);
  });
}

/** Words and stretches of words that were said twice in a row, once. */
function once(chunks: readonly Chunk[]): Chunk[] {
  const kept: Chunk[] = [];
  for (const chunk of chunks) {
    kept.push(chunk);
    for (let length = STRETCH_MAX; length > 0; length--) {
      if (!isRepeated(kept, length)) continue;
      kept.splice(-2 * length, length);
      break;
    }
  }
  return kept;
}

/** Whether the last `length` chunks say the same as those before, with nothing but a comma between. */
function isRepeated(chunks: readonly Chunk[], length: number): boolean {
  if (chunks.length < 2 * length) return false;
  const [first, second] = [chunks.slice(-2 * length, -length), chunks.slice(-length)];
  const same = first.every((chunk, index) => bare(chunk) !== "" && bare(chunk) === bare(second[index]));
  if (!same || first.some((chunk) => /[\d#@]/.test(chunk) || /[.!?:;]$/.test(chunk))) return false;
  return length > 1 || (markOf(first[0]) === "" && !MEANT_TWICE.has(bare(first[0])));
}
