import type { Language } from "#domain/people/index.ts";
import { deckDe } from "./deck-de.ts";
import { deckEn } from "./deck-en.ts";

/** A small visible act, done in ten minutes. */
export interface DeckCard {
  readonly title: string;
  readonly act: string;
  /** What would only look like it. */
  readonly fake: string;
}

/** The 52 cards: thirteen each to thank, to answer, to ask and to post, in this order. */
const decks: Readonly<Record<Language, readonly DeckCard[]>> = { en: deckEn, de: deckDe };

const KINDS = ["thanks", "answer", "ask", "post"] as const;

/** What a card asks for. */
export function deckCardKind(card: number): (typeof KINDS)[number] {
  return KINDS[Math.floor((card - 1) / (deckEn.length / KINDS.length))] ?? "post";
}

/** @param card - counted from 1 */
export function deckCard(language: Language, card: number): DeckCard {
  const found = decks[language][card - 1];
  if (!found) throw new RangeError(`there is no card ${card}`);
  return found;
}
