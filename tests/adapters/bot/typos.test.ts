import { expect, test } from "@jest/globals";
import { isTypo } from "#adapters/bot/typos.ts";

test.each([
  ["cancle", "cancel"],
  ["stpo", "stop"],
  ["abbrehcen", "abbrechen"],
  ["delte", "delete"],
  ["cancell", "cancel"],
  ["abbrschen", "abbrechen"],
  ["volunter", "volunteer"],
])("takes %s for %s", (typed, meant) => {
  expect(isTypo(typed, meant)).toBe(true);
});

test.each([
  ["shop", "stop"],
  ["top", "stop"],
  ["expert", "export"],
  ["abrechnen", "abbrechen"],
  ["germany", "german"],
  ["volunteers", "volunteer"],
  ["deleted", "delete"],
  ["suchen", "buchen"],
  ["wyh", "why"],
  ["tsop", "stop"],
  ["stop", "stop"],
])("does not take %s for %s", (typed, meant) => {
  expect(isTypo(typed, meant)).toBe(false);
});
