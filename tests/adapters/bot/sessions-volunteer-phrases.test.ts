import { expect, test } from "@jest/globals";
import { readMinutes, readSettings } from "#adapters/bot/sessions-volunteer-phrases.ts";

test.each([
  ["at most 2 hours a month", { minutesPerMonth: 120 }],
  ["no more than 90 minutes per month", { minutesPerMonth: 90 }],
  ["höchstens 2 Stunden im Monat", { minutesPerMonth: 120 }],
  ["höchstens zwei Stunden pro Monat bitte", { minutesPerMonth: 120 }],
  ["maximal 2,5 Stunden im Monat", { minutesPerMonth: 150 }],
  ["at most 1 a week", { perWeek: 1 }],
  ["at most twice a week", { perWeek: 2 }],
  ["höchstens einmal pro Woche", { perWeek: 1 }],
  ["höchstens 3 Gespräche die Woche", { perWeek: 3 }],
  ["at most 2 hours a month and 1 a week", { minutesPerMonth: 120, perWeek: 1 }],
  ["notice 48 hours", { noticeHours: 48 }],
  ["at least 2 days ahead", { noticeHours: 48 }],
  ["Vorlauf 2 Tage", { noticeHours: 48 }],
  ["mindestens drei Tage vorher", { noticeHours: 72 }],
  ["ask me first", { booking: "request" }],
  ["frag mich vorher", { booking: "request" }],
  ["Fragen Sie mich bitte vorher", { booking: "request" }],
  ["Fragen Sie mich vorher", { booking: "request" }],
  ["book me at once", { booking: "direct" }],
  ["ohne Rückfrage buchen", { booking: "direct" }],
  ["I am trained", { trained: true }],
  ["I'm trained for mentoring", { trained: true }],
  ["ich bin für Mentoring geschult", { trained: true }],
  ["ich bin nicht geschult", { trained: false }],
  ["prefer mornings", { likes: "morning" }],
  ["am liebsten nachmittags", { likes: "afternoon" }],
  ["tentative is free", { tentativeIsFree: true }],
  ["mit Vorbehalt gilt als belegt", { tentativeIsFree: false }],
  ["working elsewhere is busy", { elsewhereIsFree: false }],
  ["languages English, German", { languages: ["en", "de"] }],
  ["Sprachen deutsch und englisch", { languages: ["en", "de"] }],
  ["Sprachen Deutsch", { languages: ["de"] }],
  ["formats quick call, half hour", { formats: ["quick", "half"] }],
  ["Formate kurzes Gespräch, halbe Stunde und Mentoring", { formats: ["quick", "half", "mentoring"] }],
])("reads a setting from: %s", (text, settings) => {
  expect(readSettings(text)).toEqual(settings);
});

test.each([
  "at most",
  "at least five people came",
  "at least 2 days ahead of the fair we write to everybody",
  "höchstens das Werk in Amberg",
  "languages French",
  "Formate Poster",
  "formats half hour and posters",
  "the trainees are trained by Petra",
  "2 hours a week",
])("reads no setting from: %s", (text) => {
  expect(readSettings(text)).toBeNull();
});

test.each([
  ["3", 180],
  ["2,5", 150],
  ["90 minutes", 90],
  ["90 Minuten", 90],
  ["2 h", 120],
  ["many", Number.NaN],
  ["", Number.NaN],
])("%s is so many minutes", (text, minutes) => {
  expect(readMinutes(text)).toBe(minutes);
});
