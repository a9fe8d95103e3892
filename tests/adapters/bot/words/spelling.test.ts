import { expect, test } from "@jest/globals";
import { wordsFor } from "#adapters/bot/words/catalogue.ts";
import { asWritten } from "#adapters/bot/words/spelling.ts";

const german = wordsFor({ language: "de", formOfAddress: "sie" });

test.each([
  ["meine wünsche", "meine Wünsche"],
  ["schlafende tags", "schlafende Tags"],
  ["löschen", "löschen"],
])("writes German nouns with a capital: %s", (phrase, expected) => {
  expect(asWritten(german, phrase)).toBe(expected);
});

test("leaves English as it is", () => {
  expect(asWritten(wordsFor({ language: "en", formOfAddress: "sie" }), "my wishes")).toBe("my wishes");
});
