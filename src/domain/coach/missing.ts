import type { Language } from "#domain/people/index.ts";
import type { Draft } from "./draft.ts";
import { wordsOf } from "./own-words.ts";

/** `nothing`: no question was answered. `short`: a word or two. `verb`: nobody does anything. `example`: nothing to see or to count. */
export interface Missing {
  readonly kind: "nothing" | "short" | "verb" | "example";
  /** The answer that it belongs to, counted from 0. */
  readonly answer: number;
}

/** The coach asks so often beyond its three questions, and not more. */
export const FOLLOW_UPS_MAX = 2;

const WORDS_MIN = 4;
/** A longer text shows something, one way or another. */
const SHOWS_FROM = 30;

/** Common forms that no ending gives away. */
const VERBS: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: new Set(
    (
      "ist sind war waren bin bist hat habe haben hatte hatten wird werde werden wurde wurden kann können konnte will " +
      "wollen muss müssen soll sollen sollte darf mag möchte gab gibt ging kam kommt lief fand findet sah half hilft tut " +
      "macht braucht zeigt fehlt danke bitte wünsche hoffe glaube suche frage sage lerne freue dauert schreibt"
    ).split(" "),
  ),
  en: new Set(
    (
      "is are was were be am has have had do does did can could will would shall should may might must make made get got " +
      "go went come came see saw say said tell told know knew think thought take took give gave find found want need help " +
      "let put run ran show try thank thanks please ask cut won lost met built began left kept held wrote spoke sat stood " +
      "heard felt fell broke chose drew drove flew grew hit hurt led lent paid read rose sent shut slept sold spent struck " +
      "stuck taught threw woke wore believe hope wish think want like love miss work talk look call use start stop"
    ).split(" "),
  ),
};
const ENDINGS: Readonly<Record<Language, RegExp>> = {
  de: /^\p{Ll}+(?:te|ten|test|st|t|en|ern|eln)$/u,
  en: /^\p{Ll}{2,}(?:ed|ing|s|n't)$/u,
};

/** What the answers lack most, so that people who were not there understand them; null when they lack nothing. */
export function missingIn({ answers, language }: Pick<Draft, "answers" | "language">): Missing | null {
  const given = answers.findIndex((answer) => wordsOf(answer).length > 0);
  if (given < 0) return { kind: "nothing", answer: 0 };
  const first = answers[given] ?? "";
  if (wordsOf(first).length < WORDS_MIN && !isSentence(first, language)) return { kind: "short", answer: given };
  if (!hasVerb(first, language)) return { kind: "verb", answer: given };
  const text = answers.join("\n");
  if (wordsOf(text).length < SHOWS_FROM && !isConcrete(text, language)) return { kind: "example", answer: given };
  return null;
}

function hasVerb(text: string, language: Language): boolean {
  const words = text.match(/[\p{L}'’]+/gu) ?? [];
  return words.some((word) => VERBS[language].has(word.toLowerCase()) || ENDINGS[language].test(word));
}

/** "Amberg hat gewonnen": however short, somebody does something. */
function isSentence(text: string, language: Language): boolean {
  const words = (text.match(/[\p{L}'’]+/gu) ?? []).filter((word) => !/^(?:danke|bitte|thanks?|please)$/iu.test(word));
  const ending = { de: /^\p{Ll}{2,}(?:te|ten|tet|en)$/u, en: /^\p{Ll}{2,}ed$/u }[language];
  return words.length > 1 && words.some((word) => VERBS[language].has(word.toLowerCase()) || ending.test(word));
}

/** A number, a day or a name. Where nothing has a capital letter, names cannot be told, and nobody is asked for one. */
function isConcrete(text: string, language: Language): boolean {
  return /[\d@#"„“]/.test(text) || !/\p{Lu}/u.test(text) || CONCRETE.test(text) || NAMES[language].test(text);
}

/** In English a capital letter inside a sentence; in German, where nouns have one too, what stands beside it. */
const NAMES: Readonly<Record<Language, RegExp>> = {
  en: /[\p{L},;] (?:\p{Lu}\p{Ll}|\p{Lu}{2})/u,
  de: /(?:(?<!\p{L})(?!(?:D(?:er|ie|as|en|em|es)|(?:Ein|Kein|Mein|Unser|Ihr|Jed|All|Viel|Neu)\p{L}{0,2}) )\p{Lu}\p{Ll}+|(?<!\p{L})(?:aus|in|bei|nach)) \p{Lu}\p{Ll}+/u,
};

const CONCRETE =
  /(?<!\p{L})(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|zwanzig|hundert|tausend|halb\p{L}*|doppelt\p{L}*|gestern|heute|montag|dienstag|mittwoch|donnerstag|freitag|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|thousand|half|halved|twice|double\p{L}*|yesterday|today|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|june|july|october|december|(?:letzte|diese|vorige)\p{L}? (?:woche|monat|jahr)|(?:last|this) (?:week|month|year)|monday|tuesday|wednesday|thursday|friday|zum beispiel|for example)(?!\p{L})/iu;
