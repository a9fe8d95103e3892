import { expect, test } from "@jest/globals";
import { featureReader } from "#adapters/text/text-features.ts";

const { featuresOf, featuresOfWords, nameOf } = featureReader(new Uint8Array(32).fill(3));

test("reads each word once, without function words, addresses and names", () => {
  const plain = featuresOf("Maschine Kunde");

  expect(featuresOf("Die Maschine und der Kunde @Petra Vogt https://example.com/x Maschinen")).toEqual(plain);
  expect(plain.words).toHaveLength(2);
  expect(featuresOfWords(["maschine", "kunde"])).toEqual(plain);
});

test("pairs a word with the one that stands before it, also when that came earlier", () => {
  const { before, pairs } = featuresOf("open data portal open government");

  expect([...before]).toEqual([0, 0, 1, 0]);
  expect(pairs[0]).toBe(0);
  expect(pairs[3]).toBe(featuresOf("open government").pairs[1]);
});

test("tells which pieces each word brings", () => {
  const { gramEnds, grams } = featuresOf("Klimaschutz Rad Klimaschutzgesetz");

  expect(gramEnds[0]).toBeGreaterThan(0);
  expect(gramEnds[1]).toBe(gramEnds[0]);
  expect(gramEnds[2]).toBe(grams.length);
  expect(new Set(grams).size).toBe(grams.length);
});

test("a text of any length has at most 128 words", () => {
  const long = Array.from({ length: 500 }, (_, at) => `wort${at}x`).join(" ");

  expect(featuresOf(long).words).toHaveLength(128);
  expect(featuresOf(" ").words).toHaveLength(0);
});

test("names of tags meet texts, whatever joins their parts", () => {
  const text = featuresOf("our customer gave feedback");

  for (const name of ["customer_feedback", "customer-feedback", "Customer Feedback"]) {
    for (const word of nameOf(name).words) expect(text.words).toContain(word);
  }
  expect(nameOf("state-of-work").words).toHaveLength(2);
  expect(nameOf("who-is-who").words.length).toBeGreaterThan(0);
});
