import { expect, test } from "@jest/globals";
import { passiveIn } from "#domain/coach/passive.ts";

test.each([
  ["Die Anlage wurde am Freitag umgebaut.", "wurde … umgebaut"],
  ["Es wird gerade viel diskutiert.", "wird … diskutiert"],
  ["Wir freuen uns, dass das Ziel verstanden wird.", "wird … verstanden"],
  ["Wurde das mit dem Betriebsrat besprochen?", "Wurde … besprochen"],
  ["Ihr werdet morgen informiert, und dann sehen wir weiter.", "werdet … informiert"],
  ["Es würde viel erreicht.", "würde … erreicht"],
  ["Wir werden sehen, dass es verstanden wird.", "wird … verstanden"],
  ["Die Anlage ist am Freitag umgebaut worden.", "umgebaut worden"],
  ["Über die geplanten Schritte wird am Montag entschieden.", "wird … entschieden"],
])("hears the German passive: %s", (sentence, words) => {
  expect(passiveIn(sentence, "de")).toBe(words);
});

test.each([
  "Wir werden das gegen Abend verbessern.",
  "Es wird Zeit, und ihr habt es gemacht.",
  "Anna ist gestern gekommen.",
  "Das wird uns gelingen.",
  "Ich würde das gerne selbst machen.",
  "Wir werden insgesamt schneller, und das ist gerecht.",
  "Das Team wird gesund und bereit sein.",
  "Wir werden Gesagtes tun.",
  "Wir werden einen gemeinsamen Termin finden.",
  "Ihr werdet die geplanten Maßnahmen und die gesamten Kosten sehen.",
  "Wer wird gewinnen: ihr?",
  "Das Projekt wird von Anna geleitet.",
  "Die Vorrichtung wurde von Maria in Amberg gebaut.",
  "Die Linie wurde durch die Frühschicht umgebaut.",
  "Wir werden die gemeinsamen Ziele erreichen",
  "Wir werden die gemeinsamen und geplanten ziele erreichen",
  "Wir werden das ganze Büro umgestalten.",
  "Wir werden euch nicht vergessen.",
  "",
])("hears no German passive: %s", (sentence) => {
  expect(passiveIn(sentence, "de")).toBeNull();
});

test.each([
  ["Mistakes were made.", "were made"],
  ["The line has been completely rebuilt.", "been completely rebuilt"],
  ["It is fast and is now tested daily.", "is now tested"],
  ["The plan was not written down.", "was not written"],
  ["Decisions are being taken.", "are being taken"],
  ["It's already done.", "It's already done"],
  ["The goals will be reached.", "be reached"],
  ["It wasn't said.", "wasn't said"],
  ["It isn’t done.", "isn’t done"],
  ["It is late, but the plan was changed.", "was changed"],
])("hears the English passive: %s", (sentence, words) => {
  expect(passiveIn(sentence, "en")).toBe(words);
});

test.each([
  "I am interested in what you need.",
  "We finished early and Sam is pleased.",
  "There is need for speed, and it is indeed red.",
  "He's seen it.",
  "The team is led by Mia.",
  "The line was rebuilt in May by Priya.",
  "It is a done deal.",
  "It's been a year.",
  "We made it.",
  "",
])("hears no English passive: %s", (sentence) => {
  expect(passiveIn(sentence, "en")).toBeNull();
});

test("the words of one language are not looked for in the other", () => {
  expect(passiveIn("Die Anlage wurde umgebaut.", "en")).toBeNull();
  expect(passiveIn("Mistakes were made.", "de")).toBeNull();
});
