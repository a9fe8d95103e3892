import { cognateForm } from "./cognates.ts";
import { uninflected } from "./inflection.ts";
import { formOf, lexicon } from "./lexicon.ts";
import { isOrdinary } from "./ordinary-words.ts";

const PART_MIN = 4;
const SHORT = 3;
/** Shorter words that compounds are made of. */
const SHORT_PARTS = new Set("app bau bus car gas job lkw kfz oel rad tax tor web".split(" "));
/** Letters that an unknown part must have: what is shorter is a prefix or an ending. */
const UNKNOWN_MIN = 5;
/** No words of their own. */
const PREFIX = /^(?:ueber|unter|wieder|weiter|gegen|zwischen|selbst|nicht|inter|multi|hinter|durch|zusammen)$/;
const ENDING =
  /^(?:(?:al|ell|iv)?isier|isation|ation|ier|ung|heit|keit|lich|schaft|ismus|ization|ities|ments?|ness|ship|less|ingen|innen)/;
const LENGTH_MAX = 40;

/** Words remembered: names of tags repeat them, and taking one apart costs a hundred times as much as looking it up. */
const KEPT_MAX = 50_000;
const split = new Map<string, Compound>();

export interface CompoundPart {
  readonly text: string;
  /** Without endings, and in the form that it shares with related words. */
  readonly stem: string;
  readonly form: string;
}

/** The parts of a word as written in it, with what joins them; and whether all of them are known words. */
export interface Compound {
  readonly parts: readonly CompoundPart[];
  readonly known: boolean;
}

/**
 * Takes a word apart as far as its parts are known: `kundenfeedback` → `kunden`, `feedback`. One part may be unknown if
 * the others are not. Letters that join parts stay at the first: they look like endings, and `formOf` takes them off.
 */
export function splitCompound(word: string): Compound {
  const kept = split.get(word);
  if (kept) return kept;
  const { parts, known } = takenApart(word);
  const compound = { known, parts: parts.map(compoundPart) };
  if (split.size >= KEPT_MAX) split.clear();
  split.set(word, compound);
  return compound;
}

function compoundPart(text: string): CompoundPart {
  const stem = uninflected(text);
  return { text, stem, form: cognateForm(stem) };
}

function takenApart(word: string): { readonly parts: readonly string[]; readonly known: boolean } {
  const known = lexicon.words.has(formOf(word)) || isOrdinary(word);
  if (word.length < 2 * PART_MIN - 1 || word.length > LENGTH_MAX || /\d/.test(word)) return { parts: [word], known };
  const parts = knownParts(word);
  // A known word is hardly made of three others: `app`, `rent`, `ice`.
  if (parts.length > 1 && !(known && parts.length > 2))
    return { parts: parts.flatMap((part) => takenApart(part).parts), known: true };
  if (known) return { parts: [word], known };
  return { parts: halfKnown(word) ?? [word], known: false };
}

/** The fewest known parts that make up the whole word, and more than the word itself; else none. */
function knownParts(word: string): string[] {
  const best: (string[] | undefined)[] = [[]];
  for (let start = 0; start <= word.length - SHORT; start++) {
    const before = best[start];
    if (!before || !beginsPart(word, start)) continue;
    for (let end = start + SHORT; end <= word.length; end++) {
      const isWhole = start === 0 && end === word.length;
      if (isWhole || before.length + 1 >= (best[end]?.length ?? Number.POSITIVE_INFINITY)) continue;
      if (isPart(word.slice(start, end))) best[end] = [...before, word.slice(start, end)];
    }
  }
  return best[word.length] ?? [];
}

/** A known word at the beginning or end, as long as possible, and an unknown rest. */
function halfKnown(word: string): string[] | undefined {
  for (let rest = UNKNOWN_MIN; rest <= word.length - UNKNOWN_MIN; rest++) {
    const at = word.length - rest;
    if (beginsPart(word, 0) && isPart(word.slice(0, at)) && !ENDING.test(word.slice(at)))
      return [word.slice(0, at), word.slice(at)];
    if (beginsPart(word, rest) && isPart(word.slice(rest)) && !PREFIX.test(word.slice(0, rest)))
      return [word.slice(0, rest), word.slice(rest)];
  }
  return undefined;
}

/** How parts begin; most places of a word are ruled out by that alone. */
const beginnings: ReadonlySet<string> = new Set(
  lexicon.phrases
    .flatMap(({ words }) => words)
    .flatMap((word) => [word, uninflected(word), word.replace(/[aou](?!e)/, "$&e")])
    .flatMap((word) => [word.slice(0, PART_MIN), ...(SHORT_PARTS.has(word) ? [word] : [])]),
);

function beginsPart(word: string, at: number): boolean {
  return beginnings.has(word.slice(at, at + PART_MIN)) || beginnings.has(word.slice(at, at + SHORT));
}

/** Words that in a compound are nearly always something else: an ending, or the half of another word. */
const NO_PARTS = /^(?:ability|ende|isch|kont|rest|ship|ting|(.)\1.*)$/;

function isPart(text: string): boolean {
  if (NO_PARTS.test(text)) return false;
  const stem = uninflected(text);
  return stem.length < PART_MIN ? SHORT_PARTS.has(stem) : lexicon.parts.has(cognateForm(stem));
}
