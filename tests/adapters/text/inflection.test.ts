import { expect, test } from "@jest/globals";
import { uninflected } from "#adapters/text/inflection.ts";
import { fold } from "#adapters/text/plain.ts";

const stems = (words: string) => new Set(words.split(" ").map((word) => uninflected(fold(word)))).size;

test.each([
  "Kunde Kunden",
  "Projekt Projekte Projekts",
  "Haus Häuser Hauses Häusern",
  "Markt Märkte Märkten",
  "Vertrag Verträge",
  "Gerät Geräte Geräten",
  "Brücke Brücken",
  "Qualität Qualitäten",
  "Fachkraft Fachkräfte",
  "Mangel Mängel",
  "Mitarbeiter Mitarbeitern Mitarbeiterin Mitarbeiterinnen",
  "Azubi Azubis",
  "Ergebnis Ergebnisses",
  "Thema Themen",
  "Jubiläum Jubiläen",
  "Risiko Risiken",
  "Tag Tage Tagen",
  "interne interner internes",
  "story stories",
  "process processes",
  "analysis analyses",
  "tax taxes",
  "value values",
])("%s are one word", (words) => {
  expect(stems(words)).toBe(1);
});

test.each([
  "Person Personal Personalisierung",
  "Arbeit Arbeiter",
  "Planung Planer Plan",
  "Küche Kuchen",
  "Forderung Förderung",
  "Steuer Steuerung",
  "Gesellschaft Gesellschafter",
  "Studie Studium",
  "Miete Rente",
  "news new",
  "market marketing",
  "Daten date",
])("%s are different words", (words) => {
  expect(stems(words)).toBe(words.split(" ").length);
});
