import { expect, test } from "@jest/globals";
import { compose, type Remark, remarkOn, type WordLists } from "#domain/coach/index.ts";
import type { Language } from "#domain/people/index.ts";

const lists: WordLists = {
  jargon: [
    { word: "smed", better: "schneller rüsten" },
    { word: "quick win*", better: null },
  ],
  executives: [{ word: "social media", better: "open exchange" }],
  denglish: [{ word: "committe*", better: "zusagen" }],
};

const remark = (text: string, language: Language, ignored: readonly string[] = []): Remark | null =>
  remarkOn(compose({ answers: [text], language, tag: null }), language, lists, ignored);

test("quotes a sentence of more than 25 words and counts them", () => {
  const words = Array.from({ length: 45 }, (_, index) => `word${index}`).join(" ");

  expect(remark(words, "en")).toMatchObject({
    kind: "longSentence",
    count: 45,
    quote: expect.stringMatching(/^Word0 /),
  });
  expect(remark(words.split(" ").slice(0, 25).join(" "), "en")).toBeNull();
});

test.each([
  ["We will use social media for that.", "en", "executives", "social media", "open exchange"],
  ["Wir üben SMED, jeden Tag.", "de", "jargon", "SMED", "schneller rüsten"],
  ["Das war ein Quick Winner von Anna.", "de", "jargon", "Quick Winner", null],
  ["Darauf committen wir uns.", "de", "denglish", "committen", "zusagen"],
  ["Die Anlagenwartungsplanungsrunde trifft sich.", "de", "compound", "Anlagenwartungsplanungsrunde", null],
  ["Mistakes were made.", "en", "passive", "were made", null],
] as const)("%s", (text, language, kind, quote, better) => {
  expect(remark(text, language)).toMatchObject({ kind, quote, better });
});

test("English has no Denglish, and no compounds that are too long", () => {
  expect(remark("We committed to Donaudampfschifffahrtsgesellschaft.", "en")).toBeNull();
});

test("says one thing at a time, and nothing twice once it was ignored", () => {
  const text = "Mistakes were made on social media.";

  const first = remark(text, "en");
  const second = remark(text, "en", [first?.key ?? ""]);
  const third = remark(text, "en", [first?.key ?? "", second?.key ?? ""]);

  expect([first?.kind, second?.kind, third]).toEqual(["executives", "passive", null]);
});

test("what was ignored stays ignored when another sentence changes", () => {
  const ignored = [remark("We like social media. It helps.", "en")?.key ?? ""];

  expect(remark("Today it rains. We like social media.", "en", ignored)).toBeNull();
});

test("a long sentence is quoted in part and has a short key, another for another sentence", () => {
  const words = (n: number) => Array.from({ length: 400 }, (_, index) => `w${index + n}`).join(" ");

  const [one, other] = [remark(words(0), "en"), remark(words(1), "en")];

  expect(one?.quote).toBe("W0 w1 w2 w3 w4 w5 … w396 w397 w398 w399.");
  expect(one?.key.length).toBeLessThan(24);
  expect(one?.key).not.toBe(other?.key);
});

test("of a text that is too long, says first how long it is and what could be left out", () => {
  const filler = Array.from({ length: 130 }, (_, index) => `w${index}`).join(" ");

  const found = remark(`We like social media. ${filler}. What about you?`, "en");

  expect(found).toMatchObject({ kind: "tooLong", index: 1, count: 137, quote: expect.stringMatching(/^W0 /) });
});
