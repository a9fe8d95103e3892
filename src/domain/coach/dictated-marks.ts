import { bare, type Chunk, markOf } from "./chunks.ts";

/** Marks that are dictated as words. A whole phrase, and what it stands for. */
const MARKS: readonly DictatedMark[] = [
  ["neuer absatz", "\n"],
  ["new paragraph", "\n"],
  ["doppelpunkt", ":"],
  ["komma", ","],
  ["comma", ","],
  ["full stop", "."],
];
/**
 * These are spoken of as well: taken for marks only where nobody typed any, and a sentence ends. "Period" and "new line"
 * are not among them: "the trial period", "their new line".
 */
const SPOKEN_OF: readonly DictatedMark[] = [
  ["neue zeile", "\n"],
  ["fragezeichen", "?"],
  ["question mark", "?"],
  ["ausrufezeichen", "!"],
  ["exclamation mark", "!"],
  ["punkt", "."],
];
type DictatedMark = readonly [phrase: string, mark: string];

/** After one of these follows the thing itself: "a comma was missing", "dieser Punkt". */
const BEFORE_THINGS =
  /^(?:an?|the|this|that|each|every|no|one|any|our|my|your|his|her|its|their|to|brand|first|last|next|(?:k?ein|mein|dein|sein|euer|unser|jed|dies|manch|welch|viel)(?:e[nmrs]?)?|ihre[nmrs]?|der|die|das|den|dem|des|am|im|zum|zu|um|in|an|auf|bei|vom|von|für|mit|nach|\p{L}+(?:er|ste|sten|ige[nms]?|liche[nms]?|ische[nms]?|ende[nms]?|ckes|ßes))$/u;
/** So far before it an article still belongs to it: "ein ganz neuer Punkt". */
const THING_WITHIN = 3;

/** With one of these a sentence begins, and no clause that goes on. */
const BEGINNINGS = new Set(
  (
    "ich wir du ihr sie man es was wer wie warum wo wann danke bitte jetzt heute morgen gestern " +
    "i we you he she it they what who how why where thanks thank please now today"
  ).split(" "),
);

/** What came before one of these is a clause, and no thing. */
const PREDICATES = new Set(
  "ist sind seid war waren hat habt haben hatten wird werden is are was were has have".split(" "),
);

/** Said in words. */
const NUMBER =
  /^(?:\d+|null|eins?|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|elf|zwölf|\p{L}*(?:zehn|zig|ßig|hundert|tausend)|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+(?:teen|ty))$/u;

/** The marks that a text may have been dictated with. */
export function marksIn(text: string): readonly DictatedMark[] {
  return /[.!?](?=\s|$)/u.test(text) ? MARKS : [...MARKS, ...SPOKEN_OF];
}

/** Puts marks where they were dictated. */
export function withMarks(chunks: readonly Chunk[], marks: readonly DictatedMark[]): string {
  let text = "";
  for (let index = 0; index < chunks.length; ) {
    const dictated = marks.find(([phrase]) => startsWith(chunks, index, phrase));
    const length = dictated?.[0].split(" ").length ?? 0;
    if (isDecimal(chunks, index)) {
      text += `,${chunks[index + 1]}`;
      index += 2;
    } else if (dictated && isMark(chunks, index, length, SPOKEN_OF.includes(dictated))) {
      const [, mark] = dictated;
      text = /[,.:;!?]$/.test(text) && mark !== "\n" ? text : text + mark;
      index += length;
    } else {
      text += `${text === "" || text.endsWith("\n") ? "" : " "}${chunks[index]}`;
      index += 1;
    }
  }
  return text;
}

/** "3 Komma 5". */
function isDecimal(chunks: readonly Chunk[], index: number): boolean {
  const isKomma = bare(chunks[index]) === "komma" && markOf(chunks[index]) === "";
  return isKomma && /^\d+$/.test(chunks[index - 1] ?? "") && /^\d/.test(chunks[index + 1] ?? "");
}

/** Whether a mark is meant, and not the thing that is called so. */
function isMark(chunks: readonly Chunk[], index: number, length: number, isSpokenOf: boolean): boolean {
  const before = chunks.slice(0, index).filter((chunk) => bare(chunk) !== "");
  const [last, next] = [before.at(-1), chunks[index + length]];
  if (last === undefined || BEFORE_THINGS.test(bare(last))) return false;
  if (NUMBER.test(bare(last)) && NUMBER.test(bare(next))) return false;
  return (
    !isSpokenOf || (isEndOf(before) && (next === undefined || /^\p{Lu}/u.test(next) || BEGINNINGS.has(bare(next))))
  );
}

/** Whether no article waits for its noun: a capital letter is the noun that it waited for, a verb went on after it. */
function isEndOf(before: readonly Chunk[]): boolean {
  for (const chunk of before.slice(-THING_WITHIN).toReversed()) {
    if (/^\p{Lu}/u.test(chunk) || PREDICATES.has(bare(chunk))) return true;
    if (BEFORE_THINGS.test(bare(chunk))) return false;
  }
  return true;
}

function startsWith(chunks: readonly Chunk[], index: number, phrase: string): boolean {
  return phrase.split(" ").every((word, offset) => bare(chunks[index + offset]) === word);
}
