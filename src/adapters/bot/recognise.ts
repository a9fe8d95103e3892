import { distance } from "fastest-levenshtein";
import { fold, type Token, tokens } from "./text.ts";
import { isTypo } from "./typos.ts";

/** What somebody may have meant, and what they wrote after it. */
export interface Candidate<Name extends string> {
  readonly name: Name;
  /** In their own spelling, without the politeness around it. */
  readonly rest: string;
}

export interface Recogniser<Name extends string> {
  /** Everything the text may mean, the most certain first. */
  candidates(text: string): readonly Candidate<Name>[];
}

interface Phrase<Name> {
  readonly name: Name;
  readonly words: readonly string[];
  /** German verbs stand at the end: "Gespräch am Mittwoch absagen". */
  readonly last: boolean;
}

/** Words that may stand before what is meant, … */
const BEFORE = new Set(
  (
    "please bitte hi hello hey hallo vorbild so well ok okay now jetzt i i'd would like want to can could you me " +
    "let's lets just ich moechte will wuerde gern gerne kann kannst koennen koennten koenntest du sie mir mal doch " +
    "einfach und and dann then a an the ein eine einen der die das einem einer"
  ).split(" "),
);
/** … and how many of them at most. */
const BEFORE_MAX = 6;

/** Words that may stand after it. */
const AFTER = new Set("please bitte thanks danke now jetzt mal doch then dann vorbild".split(" "));

/** Share of letters that may differ for a phrase to be offered as "did you mean". */
const NEAREST_DISTANCE_MAX = 0.4;

/** Longer texts were no attempt at a command. */
const NEAREST_LENGTH_MAX = 40;

/** Finds phrases at the beginning of what people type, whatever the case, the umlauts, the politeness and small typos. */
export function recogniser<Name extends string>(
  catalogues: readonly Readonly<Record<Name, readonly string[]>>[],
): Recogniser<Name> {
  const phrases = catalogues
    .flatMap((catalogue) => Object.entries<readonly string[]>(catalogue) as [Name, readonly string[]][])
    .flatMap(([name, texts]) =>
      texts.map((text): Phrase<Name> => ({ name, words: words(text), last: text.startsWith("…") })),
    )
    .sort((a, b) => b.words.length - a.words.length);
  // A slip never touches the first letter, so that only phrases that begin alike need to be looked at.
  const first = Map.groupBy(
    phrases.filter(({ last }) => !last),
    (phrase) => phrase.words[0]?.[0],
  );
  const final = phrases.filter(({ last }) => last);

  function among(text: string, said: readonly Token[]): readonly Candidate<Name>[] {
    const found: Candidate<Name>[] = [];
    for (let start = 0; start < said.length && start <= BEFORE_MAX; start++) {
      const alike = first.get(said[start]?.word[0]) ?? [];
      for (const { name, words: meant } of matches(alike, said.slice(start))) {
        found.push({ name, rest: restOf(text, said, start + meant.length) });
      }
      if (!BEFORE.has(said[start]?.word ?? "")) break;
    }
    for (const { name, words: meant } of final) {
      const before = said.slice(0, -meant.length);
      if (matches(final, said.slice(before.length)).some((phrase) => phrase.words === meant)) {
        found.push({ name, rest: restOf(text, before, 0) });
      }
    }
    return found;
  }

  return {
    candidates(text) {
      const said = tokens(text);
      // The politest reading first; "say thanks" ends with a courtesy that belongs to it.
      const ends = Array.from(
        { length: said.length - lengthWithout(said) + 1 },
        (_, more) => lengthWithout(said) + more,
      );
      return ends.flatMap((end) => among(text, said.slice(0, end)));
    },
  };
}

/** Exact phrases, longest first; else those with typos, unless they could be two different things. */
function matches<Name>(phrases: readonly Phrase<Name>[], said: readonly Token[]): readonly Phrase<Name>[] {
  const exact = phrases.filter(({ words: meant }) => meant.every((word, index) => said[index]?.word === word));
  if (exact.length > 0) return exact;
  const close = phrases.filter(({ words: meant }) =>
    meant.every((word, index) => {
      const typed = said[index]?.word ?? "";
      return typed === word || isTypo(typed, word);
    }),
  );
  const longest = close.filter(({ words: meant }) => meant.length === close[0]?.words.length);
  return new Set(longest.map(({ name }) => name)).size === 1 ? longest.slice(0, 1) : [];
}

/** How many words there are without the courtesies at the end; one when there is nothing else. */
function lengthWithout(said: readonly Token[]): number {
  return Math.max(1, said.findLastIndex(({ word }) => !AFTER.has(word)) + 1);
}

function restOf(text: string, said: readonly Token[], from: number): string {
  const first = said[from];
  const last = said.at(-1);
  if (!first || !last) return "";
  // A `#` before the first word and a closing mark after the last belong to it.
  const start = text[first.start - 1] === "#" ? first.start - 1 : first.start;
  const end = /^[^\s]*/.exec(text.slice(last.end))?.[0].length ?? 0;
  return text.slice(start, last.end + end);
}

/** Finds the phrase that comes closest to a text that means nothing, if one comes close. */
export function nearestOf(phrases: readonly string[]): (text: string) => string | null {
  const offered = phrases.map((phrase) => ({ phrase, folded: fold(phrase) }));
  return (text) => {
    const typed = fold(text.trim());
    if (typed === "" || typed.length > NEAREST_LENGTH_MAX) return null;
    const ranked = offered
      .map(({ phrase, folded }) => ({ phrase, folded, longer: Math.max(typed.length, folded.length) }))
      // As many letters differ at least as one is longer than the other.
      .filter(({ folded, longer }) => Math.abs(typed.length - folded.length) <= NEAREST_DISTANCE_MAX * longer)
      .map(({ phrase, folded, longer }) => ({ phrase, share: distance(typed, folded) / longer }))
      .sort((a, b) => a.share - b.share);
    return ranked[0] && ranked[0].share <= NEAREST_DISTANCE_MAX ? ranked[0].phrase : null;
  };
}

function words(text: string): string[] {
  return tokens(text).map(({ word }) => word);
}
