import type { Language } from "#domain/people/index.ts";
import { bare, chunksOf } from "./chunks.ts";
import type { Composed } from "./compose.ts";
import { tooLong } from "./length.ts";
import { wordsOf } from "./own-words.ts";
import { passiveIn } from "./passive.ts";

/** A word that not everybody understands, or that some hear otherwise than it was meant. */
export interface WordNote {
  /** One word or more; `*` at the end stands for any ending. */
  readonly word: string;
  /** What could be said instead; null to ask only. */
  readonly better: string | null;
}

export interface WordLists {
  /** Of the house and of the trade. */
  readonly jargon: readonly WordNote[];
  /** What executives hear otherwise. */
  readonly executives: readonly WordNote[];
  /** English verbs and nouns in German sentences. */
  readonly denglish: readonly WordNote[];
}

/** Something that could be plainer, and where. The words that replace it are the leader's. */
export interface Remark {
  readonly kind: "tooLong" | "longSentence" | "executives" | "jargon" | "passive" | "compound" | "denglish";
  /** The same for the same remark on the same words. */
  readonly key: string;
  /** Which sentence, counted from 0. */
  readonly index: number;
  readonly quote: string;
  /** How many words or letters it has; 0 where that does not matter. */
  readonly count: number;
  readonly better: string | null;
}

const SENTENCE_WORDS_MAX = 25;
const COMPOUND_LETTERS_MAX = 25;

interface Found extends Omit<Remark, "kind" | "key" | "index"> {
  /** What it is about, where less of it is quoted. */
  readonly on?: string;
}
type Look = (sentence: string, language: Language, lists: WordLists) => Found | null;

/** What is looked for, the weightiest first. */
const LOOKS: readonly (readonly [Remark["kind"], Look])[] = [
  ["longSentence", longSentence],
  ["executives", (sentence, _language, { executives }) => listed(sentence, executives)],
  ["jargon", (sentence, _language, { jargon }) => listed(sentence, jargon)],
  ["passive", passive],
  ["compound", (sentence, language) => (language === "de" ? compound(sentence) : null)],
  ["denglish", (sentence, language, { denglish }) => (language === "de" ? listed(sentence, denglish) : null)],
];

/**
 * The one thing to say about a text now; null when there is nothing, or nothing more.
 *
 * @param ignored - keys of the remarks that the leader does not want to hear again
 */
export function remarkOn(
  composed: Pick<Composed, "sentences" | "text">,
  language: Language,
  lists: WordLists,
  ignored: readonly string[],
): Remark | null {
  const cut = tooLong(composed);
  const all = cut ? [remark("tooLong", cut.index, { ...whole(textOf(composed, cut.index)), count: cut.words })] : [];
  for (const [kind, look] of LOOKS) {
    for (const [index, { text }] of composed.sentences.entries()) {
      const seen = look(text, language, lists);
      if (seen) all.push(remark(kind, index, seen));
    }
  }
  return all.find(({ key }) => !ignored.includes(key)) ?? null;
}

/** The key is short, since every button carries it. */
function remark(kind: Remark["kind"], index: number, { on, ...seen }: Found): Remark {
  return { kind, index, key: `${kind} ${fingerprint((on ?? seen.quote).toLowerCase())}`, ...seen };
}

/** Tells the few sentences of a text apart. */
function fingerprint(text: string): string {
  let sum = 5381;
  for (let index = 0; index < text.length; index++) sum = (sum * 33 + text.charCodeAt(index)) % 0x1_0000_0000;
  return sum.toString(36);
}

/** Of a sentence so much is quoted, from its beginning and from its end. */
const QUOTED_BEGIN = 6;
const QUOTED_END = 4;

/** A sentence as far as it has to be quoted to be known. */
function whole(sentence: string): Found {
  const words = chunksOf(sentence);
  const isShort = words.length <= QUOTED_BEGIN + QUOTED_END + 1;
  const ends = [...words.slice(0, QUOTED_BEGIN), "…", ...words.slice(-QUOTED_END)];
  return { ...found(isShort ? sentence : ends.join(" ")), on: sentence };
}

function textOf({ sentences }: Pick<Composed, "sentences">, index: number): string {
  return sentences[index]?.text ?? "";
}

function found(quote: string, better: string | null = null): Found {
  return { quote, count: 0, better };
}

function longSentence(sentence: string): Found | null {
  const count = wordsOf(sentence).length;
  return count > SENTENCE_WORDS_MAX ? { ...whole(sentence), count } : null;
}

function passive(sentence: string, language: Language): Found | null {
  const quote = passiveIn(sentence, language);
  return quote === null ? null : found(quote);
}

function compound(sentence: string): Found | null {
  const word = chunksOf(sentence)
    .map((chunk) => chunk.replace(/^[^\p{L}#@]+|[^\p{L}]+$/gu, ""))
    .find((written) => /^\p{L}+$/u.test(written) && written.length > COMPOUND_LETTERS_MAX);
  return word === undefined ? null : { ...found(word), count: word.length };
}

function listed(sentence: string, notes: readonly WordNote[]): Found | null {
  const chunks = chunksOf(sentence);
  const words = chunks.map(bare);
  for (const { word, better } of notes) {
    const parts = word.toLowerCase().split(" ");
    const at = words.findIndex((_word, index) =>
      parts.every((part, offset) => fits(words[index + offset] ?? "", part)),
    );
    if (at >= 0) return found(quoted(chunks, at, parts.length), better);
  }
  return null;
}

function fits(word: string, part: string): boolean {
  return part.endsWith("*") ? word.startsWith(part.slice(0, -1)) : word === part;
}

function quoted(chunks: readonly string[], from: number, length: number): string {
  return chunks
    .slice(from, from + length)
    .join(" ")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}
