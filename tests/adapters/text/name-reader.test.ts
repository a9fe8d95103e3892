import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { nameReader } from "#adapters/text/name-reader.ts";

const { readName } = nameReader();
const texts = (name: string) => readName(name).ways.map((way) => way.map(({ text }) => text));

test.each([
  ["#EM-Lean", "emlean"],
  ["Qualität_2025", "qualitaet2025"],
  ["ITSicherheit", "itsicherheit"],
])("%s is spelled %s", (name, spelling) => {
  expect(readName(name).spelling).toBe(spelling);
});

test("words between words do not count, unless there is nothing else", () => {
  expect(readName("zukunft_der_arbeit").words.map(({ word }) => word)).toEqual(["zukunft", "arbeit"]);
  expect(readName("von_der").words.map(({ word }) => word)).toEqual(["von", "der"]);
});

test("a phrase is one part, and its words are others", () => {
  expect(texts("it_machine_learning")).toEqual([
    ["it", "machine learning"],
    ["it", "machine", "learning"],
  ]);
});

test("translations, synonyms and abbreviations share a sense", () => {
  const senses = (name: string) => readName(name).ways[0]?.[0]?.senses.map(({ id }) => id);

  expect(senses("ki")).toEqual(senses("kuenstliche_intelligenz"));
  expect(senses("ai")).toEqual(senses("artificial_intelligence"));
});

test("a word that the lexicon has is not taken for its cognate", () => {
  const sense = (name: string) => new Set(readName(name).ways[0]?.[0]?.senses.map(({ id }) => id));

  expect(sense("kollege").isDisjointFrom(sense("college"))).toBe(true);
  expect(sense("karriere").isDisjointFrom(sense("carrier"))).toBe(true);
});

test("any text has a reading, of few ways, in which no part is without a sense", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: "grapheme", maxLength: 200 })), (name) => {
      const { ways } = readName(name);

      expect(ways.length).toBeGreaterThan(0);
      expect(ways.length).toBeLessThanOrEqual(8);
      expect(ways.flat().every(({ senses, text }) => senses.length > 0 && text !== "")).toBe(true);
    }),
  );
});
