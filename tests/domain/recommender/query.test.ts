import { expect, test } from "@jest/globals";
import { queryOf } from "#domain/recommender/query.ts";
import { hashOf, plainReader } from "#tests/support/features.ts";

const features = plainReader.featuresOf("quarterly numbers mention schnitzelgate proudly");
const secret = hashOf("schnitzelgate");

test("all of a draft speaks when all of its words may", () => {
  const { grams, pairs, words } = queryOf(features, () => true);

  expect([words, grams]).toEqual([features.words, features.grams]);
  expect(pairs).toEqual(features.pairs.subarray(1));
});

test("a word that too few people used is silent, and so are its pieces and pairs", () => {
  const { grams, pairs, whole, words } = queryOf(features, (word) => word !== secret);

  expect(words).toHaveLength(4);
  expect(words).not.toContain(secret);
  expect([...pairs]).toEqual([hashOf("quarterly numbers"), hashOf("numbers mention")]);
  expect(grams).toContain(hashOf("piece ^quar"));
  expect(grams).toContain(hashOf("piece udly$"));
  expect(grams).not.toContain(hashOf("piece zelga"));
  expect(whole).toBe(features);
});

test("knows which pieces the head of a text brings", () => {
  const long = plainReader.featuresOf("abcdefg b c d e f hijklmn");

  expect(queryOf(long, () => true).headGrams).toBe(5);
  expect(queryOf(plainReader.featuresOf(""), () => true).headGrams).toBe(0);
});
