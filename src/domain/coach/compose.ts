import type { Language } from "#domain/people/index.ts";
import { assert } from "#shared/errors.ts";
import { bare, type Chunk, chunksOf, markOf } from "./chunks.ts";
import { withoutSlips } from "./dictation.ts";
import type { Draft } from "./draft.ts";
import { ownShare, wordsOf } from "./own-words.ts";
import { sentencesOf } from "./sentences.ts";

/** Whoever says less of it does not say it in their own words. */
const OWN_SHARE_MIN = 0.8;

/** A sentence of the text: in the leader's words, without what slipped in. */
export interface Sentence {
  /** Which question it answers, counted from 0. */
  readonly answer: number;
  readonly text: string;
  /** Whether a new line begins with it. */
  readonly opens: boolean;
}

export interface Composed {
  readonly sentences: readonly Sentence[];
  /** As it will be posted, hashtag included. */
  readonly text: string;
  /** 0.8 to 1. */
  readonly ownShare: number;
}

/** What people say before they begin, and mean nothing by it when a comma follows. */
const OPENERS: Readonly<Record<Language, readonly string[]>> = {
  de: ["also", "ja also", "na ja", "naja", "nun ja", "okay", "ok", "gut"],
  en: ["so", "well", "okay so", "ok so", "okay", "ok", "you know", "i mean", "basically"],
};
/** "Also wir haben" begins nearly every sentence that is spoken in German; "Also haben wir" draws a conclusion. */
const SPOKEN = new Set(["also", "ja also", "naja", "na ja"]);
const ACTORS = new Set("ich wir du ihr sie er es man unser unsere mein meine die der das".split(" "));
/** "Gut, dass …", "Well, that …": what went before is said of it. */
const SAID_OF = new Set("das dass wie wenn ob zu so that to how if".split(" "));
/** With less left, the opening was what they said: "Well, never." */
const LEFT_MIN = 3;

/** What is hung on at the end, after a comma; with a question mark it asks something. */
const TAILS: Readonly<Record<Language, readonly string[]>> = {
  de: ["ne", "nicht wahr", "weißt du", "wissen sie", "sozusagen"],
  en: ["you know", "right", "i mean", "so to speak"],
};

/** Fewer words may be in another sentence by chance. */
const SAME_WORDS_MIN = 4;
const NEGATIONS = new Set(
  "nicht nie kein keine keinen keiner niemand nichts not never no none nobody nothing without ohne".split(" "),
);

/** Four words and a hashtag are the shortest text of which the leader says enough. */
const WORDS_FOR_TAG_MIN = 4;

/** Puts the leader's own sentences in the order of the questions, without slips, and each only once. Adds the hashtag. */
export function compose(draft: Pick<Draft, "answers" | "language" | "tag">): Composed {
  const sentences = onlyOnce(draft.answers.flatMap((answer, index) => sentencesIn(answer, index, draft.language)));
  const own = layout(sentences);
  const tag = draft.tag && wordsOf(own).length >= WORDS_FOR_TAG_MIN ? `#${draft.tag}` : "";
  const text = tag === "" || wordsOf(own).includes(tag.toLowerCase()) ? own : `${own}\n\n${tag}`;
  const share = ownShare(text, draft.answers);
  assert(share >= OWN_SHARE_MIN, "only what the leader said is in the text");
  return { sentences, text, ownShare: share };
}

function sentencesIn(answer: string, index: number, language: Language): Sentence[] {
  return sentencesOf(withoutSlips(answer, language), language).flatMap((line) =>
    withPictures(line)
      .map((sentence) => finished(withoutFrame(chunksOf(sentence), language)))
      .filter((text) => wordsOf(text).length > 0 || PICTURES.test(text))
      .map((text, place) => ({ answer: index, text, opens: place === 0 })),
  );
}

/** Nothing but emoji. */
const PICTURES = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{M}|\u200d|\s)+$/u;

/** Emoji stay with the sentence before them. */
function withPictures(line: readonly string[]): string[] {
  const sentences: string[] = [];
  for (const sentence of line) {
    const before = PICTURES.test(sentence) ? sentences.pop() : undefined;
    sentences.push(before === undefined ? sentence : `${before} ${sentence}`);
  }
  return sentences;
}

/** Without what was said only to begin or to end. */
function withoutFrame(chunks: readonly Chunk[], language: Language): readonly Chunk[] {
  for (const phrase of OPENERS[language]) {
    const length = phrase.split(" ").length;
    const next = chunks[length];
    if (chunks.slice(0, length).map(bare).join(" ") !== phrase || chunks.length - length < LEFT_MIN) continue;
    const isApart = markOf(chunks[length - 1]) === "," && !SAID_OF.has(bare(next));
    if (isApart || (SPOKEN.has(phrase) && ACTORS.has(bare(next)))) return withoutFrame(chunks.slice(length), language);
  }
  for (const phrase of TAILS[language]) {
    const length = phrase.split(" ").length;
    const before = chunks.at(-length - 1);
    const mark = markOf(chunks.at(-1));
    if (!before?.endsWith(",") || mark.includes("?") || chunks.length - length < LEFT_MIN) continue;
    if (chunks.slice(-length).map(bare).join(" ") !== phrase) continue;
    return [...chunks.slice(0, -length - 1), before.slice(0, -1) + mark];
  }
  return chunks;
}

/** With or without its protocol. */
const ADDRESS = /^(?:https?:|www\.|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{Ll}{2,}(?:\/|$))/u;

/** A capital letter at the beginning and a mark at the end. */
function finished(chunks: readonly Chunk[]): string {
  const text = chunks.join(" ").replace(/^[,;:]+\s*/u, "");
  if (/^[-–•*]\s/u.test(text)) return text; // an item of a list
  // Addresses and names such as "iPhone" keep their small letter.
  const begun =
    /^[a-zäöü]/.test(text) && !/^\S*(?:[.@/]\S|\p{Lu})/u.test(text)
      ? text.charAt(0).toUpperCase() + text.slice(1)
      : text;
  const last = chunks.at(-1) ?? "";
  const isOpen =
    /[\p{L}\p{N}%€$)"'“”»,;–-]$/u.test(begun) &&
    !/[.!?…]["'“”»)]*$/u.test(begun) &&
    !/^#/.test(last) &&
    !ADDRESS.test(last);
  return isOpen ? `${begun.replace(/\s*[,;–-]+$/u, "")}.` : begun;
}

/** Leaves out what another sentence says in the same words. */
function onlyOnce(sentences: readonly Sentence[]): Sentence[] {
  const words = sentences.map(({ text }) => wordsOf(text));
  const kept = sentences.filter((_sentence, index) => {
    const own = words[index] ?? [];
    return !words.some((others, place) => {
      const earlier = place < index;
      return place !== index && says(others, own) && (earlier || others.length > own.length);
    });
  });
  return kept.map((sentence, index) => ({
    ...sentence,
    opens: sentence.opens || kept[index - 1]?.answer !== sentence.answer,
  }));
}

/** Whether one sentence holds the whole of another, and nothing that turns it round. */
function says(longer: readonly string[], shorter: readonly string[]): boolean {
  if (shorter.length > longer.length) return false;
  if (shorter.length < SAME_WORDS_MIN) return longer.join(" ") === shorter.join(" ");
  if (!` ${longer.join(" ")} `.includes(` ${shorter.join(" ")} `)) return false;
  return negations(longer) === negations(shorter);
}

function negations(words: readonly string[]): number {
  return words.filter((word) => NEGATIONS.has(word)).length;
}

function layout(sentences: readonly Sentence[]): string {
  return sentences.map(({ text, opens }, index) => (index === 0 ? text : `${opens ? "\n" : " "}${text}`)).join("");
}
