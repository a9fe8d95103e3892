import type { Missing, Remark } from "#domain/coach/index.ts";

export type CoachCommand = "coach" | "drafts" | "sent";

export type CoachVerb =
  | "coach.start"
  | "coach.skip"
  | "coach.tag"
  | "coach.noTag"
  | "coach.sent"
  | "coach.leave"
  | "coach.cut"
  | "coach.change"
  | "coach.replace"
  | "coach.back"
  | "coach.askTag"
  | "coach.place"
  | "coach.open"
  | "coach.drop"
  | "coach.spread"
  | "coach.dontSpread";

/** What can be typed while a text is being finished. */
export type CoachPhrase = "change" | "askTag" | "noTag" | "leave" | "cut" | "place" | "drop";

/** A draft in a list. */
interface DraftLine {
  /** How it begins. */
  readonly begin: string;
  /** On which day it is meant to be posted; null if they did not say. */
  readonly planned: string | null;
  /** When it will be gone. */
  readonly until: string;
}

export interface CoachWords {
  /** @param subject - what it is about, in the leader's words; null if they did not say */
  askWhat(subject: string | null): string;
  readonly askWhy: string;
  readonly askWish: string;
  readonly answerTyped: string;
  readonly skipButton: string;
  tooLong(facts: { max: number }): string;
  /** Asks once more for what is missing. */
  missing(kind: Missing["kind"]): string;
  /** What one sentence is asked for with; null for the first of a post. */
  askSentence(kind: "thanks" | "answer" | "ask" | null): string;
  readonly sentenceTyped: string;
  readonly noSentence: string;
  readonly askTag: string;
  readonly noTagFits: string;
  readonly tagTyped: string;
  readonly noTagButton: string;
  /** @param facts.share - in percent */
  ready(facts: { share: number; place: string | null }): string;
  readonly holdToCopy: string;
  remark(remark: Pick<Remark, "kind" | "quote" | "count" | "better">): string;
  readonly copyButton: string;
  openButton(place: string): string;
  readonly sentButton: string;
  readonly changeButton: string;
  readonly tagButton: string;
  readonly placeButton: string;
  readonly cutButton: string;
  readonly leaveButton: string;
  /** Beside what the buttons do. */
  readonly dropTyped: string;
  readonly askChange: string;
  readonly sentenceLabel: string;
  readonly sentenceMissing: string;
  readonly newLabel: string;
  readonly newMissing: string;
  readonly replaceButton: string;
  readonly changeTyped: string;
  /** @param sentence - the one that is to be said anew */
  askNew(sentence: string): string;
  /** What a sentence was before it was changed, so that it can be put back. */
  before(facts: { number: number; before: string }): string;
  readonly backButton: string;
  readonly askPlace: string;
  readonly placeTyped: string;
  readonly noPlaces: string;
  readonly sent: string;
  readonly nothingToSend: string;
  readonly unfinished: string;
  readonly whichSent: string;
  /** @param facts.until - when it will be gone */
  kept(facts: { until: string }): string;
  readonly dropped: string;
  readonly gone: string;
  readonly noDrafts: string;
  readonly drafts: string;
  draft(line: DraftLine): string;
  readonly empty: string;
  readonly draftLabel: string;
  readonly draftMissing: string;
  readonly draftButton: string;
  readonly dropButton: string;
  readonly draftsTyped: string;
  tooMany(facts: { max: number }): string;
  askSpread(facts: { count: number }): string;
  readonly spreadButton: string;
  readonly dontSpreadButton: string;
  readonly spread: string;
  readonly notSpread: string;
}
