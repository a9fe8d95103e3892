import type { Language } from "#domain/people/index.ts";
import { stopWords } from "./function-words.ts";
import { fold } from "./plain.ts";
import { type Word, wordsWithPlaces } from "./words.ts";

const TOPICS_MAX = 8;
const LENGTH_MIN = 3;
/** After these, and their like, stands a thing. */
const DETERMINER =
  /(?:^|[^\p{L}])(?:the|our|my|your|an?|this|of|about|new|der|die|das|den|dem|ein(?:e[mnr]?)?|unser(?:e[mnr]?)?|mein(?:e[mnr]?)?|zum?r?|zu|für|über|neue[rnms]?|bei[m]?|vom)\s+$/iu;
/** Endings of things, in both languages. */
const THING = /(?:tion|ment|ness|ity|ship|ance|ence|ology|ung|heit|keit|schaft|tät|ismus|nis|tum|ik|kultur)$/i;
/** Has a name already. */
const TAG = /#[\p{L}\p{M}\p{N}_-]+/gu;
/** Endings of what is done or how it is, rather than a thing. */
const NO_THING = /(?:ly|ing|ed|ous|ive|able|lich|isch|ig|sam|bar|iert|ierte[nr]?|ieren)$/i;

/** Days and months, which many texts name and few are about. */
const DATE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|sonnabends?|jan(?:uary|uar)|feb(?:ruary|ruar)|march|märz|april|may|mai|june|juni|july|juli|august|september|o[ck]tober|november|de[cz]ember)$/;
/** "Künstliche Intelligenz": the first is how the second is. */
const ADJECTIVE = /(?:e|en|er|es|em)$/;
const isCapital = (word: string) => /^\p{Lu}/u.test(word);

/** How well a word can name a topic; zero or less: not at all. */
function worth(
  { written, lower, index }: Word,
  next: Word | undefined,
  text: string,
  language: Language | null,
): number {
  if (/^\p{Lu}[\p{Lu}\p{N}]{1,5}$/u.test(written)) return 4; // an acronym, "IT" too
  if (stopWords.has(lower) || lower.length < LENGTH_MIN || DATE.test(lower)) return 0;
  const before = text.slice(Math.max(0, index - 20), index);
  const starts = index === 0 || /[.!?:\n]\s*$/.test(before);
  const capital = isCapital(written);
  let worth = Math.min(lower.length, 12) / 6;
  if (capital) worth += starts ? 0.5 : 2;
  else if (language === "de") worth -= 1.5; // German things have a capital
  if (DETERMINER.test(before)) worth += 1;
  if (THING.test(lower)) worth += 1;
  else if (NO_THING.test(lower) && (starts || !capital)) worth -= 1.5;
  if (language === "de" && capital && next && isCapital(next.written) && ADJECTIVE.test(lower)) worth -= 2;
  return worth;
}

/** Words of a draft that can name its topic, folded, best first. */
export function topicsIn(draft: string, language: Language | null): string[] {
  const text = draft.replace(TAG, (tag) => " ".repeat(tag.length));
  const best = new Map<string, number>();
  const words = wordsWithPlaces(text);
  for (const [at, word] of words.entries()) {
    const score = worth(word, words[at + 1], text, language);
    const topic = fold(word.lower);
    if (score > 0) best.set(topic, Math.max(score, best.get(topic) ?? 0));
  }
  return [...best]
    .sort((a, b) => b[1] - a[1])
    .slice(0, TOPICS_MAX)
    .map(([topic]) => topic);
}
