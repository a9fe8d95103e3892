import { expect, test } from "@jest/globals";
import { keyedWords } from "#adapters/text/word-features.ts";

const KEY = new Uint8Array(32).fill(3);

test("a word has the same features each time, and others under another key", () => {
  const words = keyedWords(KEY);
  const first = words.of("Kundenzufriedenheit");

  expect(words.of("Kundenzufriedenheit")).toEqual(first);
  expect(keyedWords(KEY).of("Kundenzufriedenheit")).toEqual(first);
  expect(keyedWords(new Uint8Array(32)).of("Kundenzufriedenheit").stem).not.toBe(first.stem);
});

test("inflected words have one stem, however umlauts are written", () => {
  const words = keyedWords(KEY);

  expect(words.of("maschinen").stem).toBe(words.of("maschine").stem);
  expect(words.of("tür").stem).toBe(words.of("tuer").stem);
});

test("compounds share pieces with what they are made of; short words have none of their own", () => {
  const words = keyedWords(KEY);
  const shared = [...words.of("klimaschutzgesetz").grams].filter((gram) =>
    words.of("klimaschutz").grams.includes(gram),
  );

  expect(shared.length).toBeGreaterThan(5);
  expect(words.of("klima").grams).toHaveLength(0);
  expect(words.gramsOf("klima")).toHaveLength(3);
  expect(words.gramsOf("it")).toHaveLength(1);
});

test("words that were forgotten meanwhile have the same features again", () => {
  const words = keyedWords(KEY);
  const first = words.of("vertrag");
  for (let at = 0; at < 70_000; at++) words.of(`w${at}`);

  expect(words.of("vertrag")).toEqual(first);
});
