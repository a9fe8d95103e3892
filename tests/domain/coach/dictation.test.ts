import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { withoutSlips } from "#domain/coach/dictation.ts";
import type { Language } from "#domain/people/index.ts";

type Said = readonly [said: string, language: Language, meant: string];

test.each<Said>([
  ["wir haben äh gestern ähm gewonnen", "de", "wir haben gestern gewonnen"],
  ["Um, we uh won this er morning", "en", "we won this morning"],
  ["Gut, äh.", "de", "Gut."],
  ["gut äh? ja", "de", "gut? ja"],
  ["Wir, ähm, haben gewonnen", "de", "Wir haben gewonnen"],
  ["ähm", "de", ""],
])("hesitations go, and the mark that ends a sentence stays: %j", (said, language, meant) => {
  expect(withoutSlips(said, language)).toBe(meant);
});

test.each<Said>([
  ["Um 9 Uhr kommt er um die Ecke", "de", "Um 9 Uhr kommt er um die Ecke"],
  ["Ehm is a village near Ulm", "en", "Ehm is a village near Ulm"],
  ["In the ER we halved it", "en", "In the ER we halved it"],
])("a word of one language is no hesitation of the other: %j", (said, language, meant) => {
  expect(withoutSlips(said, language)).toBe(meant);
});

test("marks that are dictated become marks, also behind what goes", () => {
  expect(withoutSlips("wir sind äh fertig Punkt danke ähm Ausrufezeichen", "de")).toBe("wir sind fertig. danke!");
});

test.each<Said>([
  ["wir wir haben es", "de", "wir haben es"],
  ["ich habe ich habe euch gehört", "de", "ich habe euch gehört"],
  ["wenn ihr mehr wissen, wenn ihr mehr wissen wollt", "de", "wenn ihr mehr wissen wollt"],
  ["we äh we won", "en", "we äh we won"],
  ["we uh we won", "en", "we won"],
])("what was said twice in a row stays once: %j", (said, language, meant) => {
  expect(withoutSlips(said, language)).toBe(meant);
});

test.each<Said>([
  ["Leute, die die Arbeit machen", "de", "Leute, die die Arbeit machen"],
  ["sehr sehr gut, nein nein", "de", "sehr sehr gut, nein nein"],
  ["We had had enough, and that that helps is new.", "en", "We had had enough, and that that helps is new."],
  ["Danke, danke", "de", "Danke, danke"],
  ["Vorwahl 030 30 30 17", "de", "Vorwahl 030 30 30 17"],
  ["Wir hören zu. Wir hören zu.", "de", "Wir hören zu. Wir hören zu."],
  ["Schritt für Schritt, wieder und wieder", "de", "Schritt für Schritt, wieder und wieder"],
])("what may be meant twice stays: %j", (said, language, meant) => {
  expect(withoutSlips(said, language)).toBe(meant);
});

test.each<Said>([
  ["wir ha- haben gewonnen", "de", "wir haben gewonnen"],
  ["We star– we have started", "en", "we have started"],
])("a word that was broken off and begun anew goes: %j", (said, language, meant) => {
  expect(withoutSlips(said, language)).toBe(meant);
});

test.each<Said>([
  ["Vor- und Nachteile, Haupt- oder Nebenamt", "de", "Vor- und Nachteile, Haupt- oder Nebenamt"],
  ["Die Ein- und Auszahlungen eines Kunden", "de", "Die Ein- und Auszahlungen eines Kunden"],
  ["Ein- bzw. Ausbau eines Motors", "de", "Ein- bzw. Ausbau eines Motors"],
  ["Over- and understaffing is overtime", "en", "Over- and understaffing is overtime"],
  ["Wir haben – habt Geduld –", "de", "Wir haben – habt Geduld –"],
])("a hyphen that stands for the rest of a word stays: %j", (said, language, meant) => {
  expect(withoutSlips(said, language)).toBe(meant);
});

test("what goes may bring together what was apart", () => {
  expect(withoutSlips("wir ähm wir äh wir haben es", "de")).toBe("wir haben es");
  expect(withoutSlips("bis morgen neue äh Zeile danke", "de")).toBe("bis morgen\ndanke");
  expect(withoutSlips("ich ha- am Montag am Montag habe ich frei", "de")).toBe("ich am Montag habe ich frei");
});

const speech = fc
  .array(
    fc.constantFrom(
      ..."wir haben haben gewonnen äh um uh er Komma comma Punkt period 3 – Danke, die ha- Ein- und".split(" "),
      ...["neue Zeile", "new paragraph", "#em_lean", "\n", "Ja!"],
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(" "));
const languages = fc.constantFrom<Language>("de", "en");

/** Whether one list can be had from another by leaving out. */
function isWithin(few: readonly string[], many: readonly string[]): boolean {
  let found = 0;
  for (const word of many) if (word === few[found]) found += 1;
  return found === few.length;
}

test("the words that stay are the speaker's, in their order, and nothing is left to do", () => {
  const words = (text: string) => text.match(/[\p{L}\p{N}#_]+/gu) ?? [];
  fc.assert(
    fc.property(speech, languages, (said, language) => {
      const meant = withoutSlips(said, language);

      expect(isWithin(words(meant), words(said))).toBe(true);
      expect(withoutSlips(meant, language)).toBe(meant);
    }),
  );
});
