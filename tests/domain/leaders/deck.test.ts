import { expect, test } from "@jest/globals";
import { actOfCard, nextCards } from "#domain/leaders/deck.ts";

const deck = Array.from({ length: 52 }, (_, index) => index + 1);

test("has thirteen cards for each act", () => {
  const acts = Map.groupBy(deck, actOfCard);

  expect([...acts].map(([act, cards]) => [act, cards.length])).toEqual([
    ["thanks", 13],
    ["answer", 13],
    ["question", 13],
    ["post", 13],
  ]);
  expect(() => actOfCard(53)).toThrow("no card 53");
});

test("leads through the whole deck before a card comes again, though only the last three months are remembered", () => {
  const drawn: number[] = [];
  for (let week = 0; week < 52; week++) {
    const remembered = drawn.slice(-13).toReversed();
    drawn.push(...nextCards("lars", remembered, [], 1));
  }

  expect(drawn.toSorted((a, b) => a - b)).toEqual(deck);
});

test("gives each leader an order of their own", () => {
  expect(nextCards("lars", [], [], 10)).not.toEqual(nextCards("mira", [], [], 10));
});

test("draws what the leader likes, as long as there is something new of it", () => {
  const liked = nextCards("lars", [], ["thanks"], 3);
  const allThanks = deck.filter((card) => actOfCard(card) === "thanks");

  expect(liked.map(actOfCard)).toEqual(["thanks", "thanks", "thanks"]);
  expect(nextCards("lars", allThanks, ["thanks"], 1).map(actOfCard)).not.toEqual(["thanks"]);
});

test("begins again when all were seen, with the one that is longest ago", () => {
  const seen = nextCards("lars", [], [], 52).toReversed();

  expect(nextCards("lars", seen, [], 1)).toEqual([seen.at(-1)]);
});
