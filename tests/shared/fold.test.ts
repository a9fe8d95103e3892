import { expect, test } from "@jest/globals";
import { fold } from "#shared/fold.ts";

test.each([
  ["Qualität", "qualitaet"],
  ["ÜBUNG", "uebung"],
  ["Größe", "groesse"],
  ["GRÖẞE", "groesse"],
  ["Café", "cafe"],
  ["plain words", "plain words"],
])("%s becomes %s", (text, folded) => {
  expect(fold(text)).toBe(folded);
});
