import { compose, type Sentence } from "./compose.ts";
import type { Draft } from "./draft.ts";

/** How many questions there are; each has an answer, be it empty, before the text is put together. */
export const QUESTIONS = 3;

/** How long the words of a leader are kept before they are posted. */
export const KEPT = Temporal.Duration.from({ hours: 14 * 24 });

/** The draft as it is kept now; however often it is changed, the two weeks count from its beginning. */
export function keptFrom(draft: Draft, now: Temporal.Instant): Draft {
  return { ...draft, savedAt: now };
}

/** Whether all questions were dealt with, and at least one answered. */
export function isPutTogether(draft: Draft): boolean {
  return draft.answers.length === QUESTIONS && compose({ ...draft, tag: null }).text !== "";
}

/**
 * The draft with another sentence in the place of one, or without it. From then on the answers are what was left of
 * them, so that what was cut does not come back.
 *
 * @param index - counted from 0, as in the composed text
 * @param words - the leader's; empty to leave it out
 */
export function withSentence(draft: Draft, index: number, words: string): Draft {
  const { sentences } = compose(draft);
  const answers = draft.answers.map((_answer, answer) =>
    sentences
      .map((sentence, place) => (place === index ? { ...sentence, text: words } : sentence))
      .filter((sentence) => sentence.answer === answer && sentence.text !== "")
      .reduce(joined, ""),
  );
  return { ...draft, answers };
}

function joined(text: string, sentence: Sentence): string {
  if (text === "") return sentence.text;
  return `${text}${sentence.opens ? "\n" : " "}${sentence.text}`;
}
