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
const nothing: WordLists = { jargon: [], executives: [], denglish: [] };

const remark = (text: string, language: Language, ignored: readonly string[] = [], known = lists): Remark | null =>
  remarkOn(compose({ answers: [text], language, tag: null }), language, known, ignored);

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
] as const)("%s", (text, language, kind, quote, better) => {
  expect(remark(text, language)).toMatchObject({ kind, quote, better });
});

test("English has no Denglish, and no compounds that are too long", () => {
  expect(remark("We committed to Donaudampfschifffahrtsgesellschaft.", "en")).toBeNull();
});

test.each([
  ["Die Anlage wurde am Freitag umgebaut.", "de", "wurde … umgebaut"],
  ["Es wird gerade viel diskutiert.", "de", "wird … diskutiert"],
  ["Wir freuen uns, dass das Ziel verstanden wird.", "de", "wird … verstanden"],
  ["Mistakes were made.", "en", "were made"],
  ["The line has been completely rebuilt.", "en", "been completely rebuilt"],
  ["It is fast and is now tested daily.", "en", "is now tested"],
] as const)("hears the passive: %s", (text, language, quote) => {
  expect(remark(text, language, [], nothing)).toMatchObject({ kind: "passive", quote });
});

test.each([
  ["Wir werden das gegen Abend verbessern.", "de"],
  ["Es wird Zeit, und ihr habt es gemacht.", "de"],
  ["Anna ist gestern gekommen.", "de"],
  ["I am interested in what you need.", "en"],
  ["We finished early and Sam is pleased.", "en"],
] as const)("hears none: %s", (text, language) => {
  expect(remark(text, language, [], nothing)).toBeNull();
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

test("of a text over 120 words, offers to leave out the sentence that the others say already", () => {
  const sentences = [
    "Today I visited the plant in Amberg and met the whole changeover crew there.",
    ...Array.from(
      { length: 9 },
      (_, n) =>
        `Number ${n} brought ${"abcdefghi"[n]}quipment, ${"abcdefghi"[n]}rders and ${"abcdefghi"[n]}xamples to our long meeting table.`,
    ),
    "The whole changeover crew visited Amberg today.",
    "What would you have asked them?",
  ];

  const found = remark(sentences.join(" "), "en", [], nothing);

  expect(found).toMatchObject({ kind: "tooLong", index: 10, quote: "The whole changeover crew visited Amberg today." });
  expect(found?.count).toBeGreaterThan(120);
});

test("never offers to leave out the beginning or the question", () => {
  const filler = Array.from({ length: 130 }, (_, index) => `w${index}`).join(" ");

  expect(remark(`Hello there all. ${filler}. Hello there all?`, "en", [], nothing)).toMatchObject({
    kind: "tooLong",
    index: 1,
  });
});
