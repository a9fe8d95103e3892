import { expect, test } from "@jest/globals";
import { type DeckCard, deckCard } from "#adapters/bot/words/deck.ts";

const numbers = Array.from({ length: 52 }, (_, index) => index + 1);
const decks = (["en", "de"] as const).map(
  (language) => [language, numbers.map((card) => deckCard(language, card))] as const,
);
const textsOf = (cards: readonly DeckCard[]) => cards.flatMap(({ act, fake, title }) => [title, act, fake]);
const wordsIn = (text: string) => text.split(/\s+/).length;

/** What executives hear as play time, and what makes an act a game. */
const BANNED =
  /social|\blikes?\b|viral|influenc|engagement|content|streak|challenge|mindset|journey|synerg|leverage|awesome|!/i;
/** Who is spoken to says du or Sie to nobody. */
const ADDRESSED = /\b(du|dich|dir|dein\w*|euch|euer|eure|Ihnen|Ihr\w*)\b|[,:] Sie\b/;

test.each(decks)("the deck has 52 cards, each another (%s)", (_language, cards) => {
  for (const part of ["title", "act", "fake"] as const) {
    expect(new Set(cards.map((card) => card[part])).size).toBe(52);
  }
});

test.each(decks)(
  "a card is read at a glance: a short title, an act and what would be fake (%s)",
  (_language, cards) => {
    for (const { act, fake, title } of cards) {
      expect(title.length).toBeLessThanOrEqual(45);
      expect([title, wordsIn(title) <= 7]).toEqual([title, true]);
      expect([act, wordsIn(act) <= 20]).toEqual([act, true]);
      expect([fake, wordsIn(fake) <= 14]).toEqual([fake, true]);
      expect(act).toMatch(/[.”“]$/);
      expect(fake).toMatch(/[.”“]$/);
      expect(title).not.toMatch(/[.?]$/);
    }
  },
);

test.each(decks)("no card asks for what leaders laugh at (%s)", (_language, cards) => {
  expect(textsOf(cards).filter((text) => BANNED.test(text))).toEqual([]);
});

test("the German deck says neither du nor Sie", () => {
  expect(textsOf(decks[1]?.[1] ?? []).filter((text) => ADDRESSED.test(text))).toEqual([]);
});

test("the thirteen cards of an act say so", () => {
  const titles = (language: "en" | "de", from: number) =>
    numbers.slice(from, from + 13).map((card) => deckCard(language, card).title);

  expect(titles("en", 0).filter((title) => /Thank|Credit/.test(title))).toHaveLength(13);
  expect(titles("en", 26).filter((title) => title.startsWith("Ask"))).toHaveLength(13);
  expect(titles("de", 26).filter((title) => /frag|bitten/i.test(title))).toHaveLength(13);
  expect(() => deckCard("en", 53)).toThrow("no card 53");
});

test.each(decks)("nobody is exposed: these cards ask for consent, or name nobody (%s)", (_language, cards) => {
  for (const card of [3, 6, 7, 9, 12, 37]) {
    expect(cards[card - 1]?.act).toMatch(
      /consent|agree|without a name|nobody by name|Einverständnis|[Oo]hne Namen|niemand mit Namen/,
    );
  }
});
