import type { PersonId } from "#domain/people/index.ts";
import { spread } from "#shared/spread.ts";
import type { Act } from "./leader.ts";

/** The suits of the deck, in the order of its cards. */
const SUITS: readonly Act[] = ["thanks", "answer", "question", "post"];

const CARDS_PER_SUIT = 13;

const CARDS = Array.from({ length: SUITS.length * CARDS_PER_SUIT }, (_, index) => index + 1);

/** What a card asks for; cards are numbered from 1 to 52. */
export function actOfCard(card: number): Act {
  const act = SUITS[Math.floor((card - 1) / CARDS_PER_SUIT)];
  if (act === undefined) throw new RangeError(`there is no card ${card}`);
  return act;
}

/**
 * The cards that come next for somebody. Each walks through the deck in an order of their own, and begins again when
 * all were seen; so the last card is enough to know where they are.
 *
 * @param seen - the cards they saw of late, the newest first
 */
export function nextCards(personId: PersonId, seen: readonly number[], likes: readonly Act[], max: number): number[] {
  const order = CARDS.toSorted((a, b) => spread(`${personId} ${a}`) - spread(`${personId} ${b}`));
  const last = seen[0] === undefined ? -1 : order.indexOf(seen[0]);
  const ahead = [...order.slice(last + 1), ...order.slice(0, last + 1)];
  const again = (card: number) => (seen.includes(card) ? 1 : 0);
  const disliked = (card: number) => (likes.length === 0 || likes.includes(actOfCard(card)) ? 0 : 1);
  return ahead.toSorted((a, b) => again(a) - again(b) || disliked(a) - disliked(b)).slice(0, max);
}
