import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { bare, chunksOf, linesOf, markOf } from "#domain/coach/chunks.ts";

test.each([
  ["Rüstzeit,", "rüstzeit", ","],
  ["„Ja“,", "ja", "“,"],
  ["(Amberg)", "amberg", ")"],
  ["z.B.", "z.b", "."],
  ["ha-", "ha", "-"],
  ["Don’t!", "don't", "!"],
  ["2,5", "2,5", ""],
  ["„#em_lean“", "#em_lean", "“"],
  ["@Mira:", "@mira", ":"],
  ["–", "", "–"],
  ["#", "", "#"],
  ["", "", ""],
])("%j is the word %j with %j behind it", (chunk, word, mark) => {
  expect([bare(chunk), markOf(chunk)]).toEqual([word, mark]);
});

test("where there is no chunk, there is neither word nor mark", () => {
  expect([bare(undefined), markOf(undefined)]).toEqual(["", ""]);
});

test("a line falls apart at its spaces, those that do not break included", () => {
  expect(chunksOf("  Danke,\tz.\u00a0B. –  Amberg ")).toEqual(["Danke,", "z.", "B.", "–", "Amberg"]);
  expect(chunksOf(" ")).toEqual([]);
});

test("what was set apart stays apart, empty lines and the ends of Windows' lines do not count", () => {
  expect(linesOf("\n Hello all, \r\n\r\n - first\n- second  \n\n")).toEqual(["Hello all,", "- first", "- second"]);
  expect(linesOf(" \n ")).toEqual([]);
});

const text = fc.string({ unit: fc.oneof(fc.constantFrom(" ", "\n", "\t", ",", "…", "ä", "W", "’", "#"), fc.string()) });

test("lines and chunks together hold all of a text but its spaces", () => {
  fc.assert(
    fc.property(text, (said) => {
      expect(linesOf(said).flatMap(chunksOf).join("")).toBe(said.replaceAll(/\s/gu, ""));
    }),
  );
});

test("a word that is bare has nothing more to take off", () => {
  fc.assert(
    fc.property(text, (said) => {
      for (const word of chunksOf(said).map(bare)) expect(bare(word)).toBe(word);
    }),
  );
});
