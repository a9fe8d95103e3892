import { expect, test } from "@jest/globals";
import { sessionSubjects, wordsFor } from "#adapters/bot/words/catalogue.ts";
import { triggers } from "#adapters/bot/words/triggers.ts";
import type { Words } from "#adapters/bot/words/words.ts";
import { everySentence } from "./samples.ts";

const english = wordsFor({ language: "en", formOfAddress: "sie" });
const du = wordsFor({ language: "de", formOfAddress: "du" });
const sie = wordsFor({ language: "de", formOfAddress: "sie" });
const catalogues: readonly (readonly [string, Words])[] = [
  ["English", english],
  ["German with du", du],
  ["German with Sie", sie],
];

/** Without what is quoted, and without the names of the forms: those are the same in every catalogue. */
const unquoted = (text: string) => text.replace(/[„“][^„“”]*[“”]|\bper (?:du|Sie)\b/g, " ");
const wordsIn = (text: string) => unquoted(text).match(/\p{L}+/gu) ?? [];

const ENGLISH_ONLY = new Set(
  "the and you your is are of to for with this that what it on not no yes please type again until were have has".split(
    " ",
  ),
);
/** "Pause", "N. N.", and the store that no catalogue knows. */
const SAME_IN_BOTH = ["leaders.pauseButton", "sessions.unnamed", "privacy.store"];
const DU = new Set(
  (
    "du dich dir dein deine deinem deinen deiner deines euch euer eure ihr kannst hast bist willst möchtest meinst " +
    "schreib versuch nenn schick sag kopier klick such"
  ).split(" "),
);
const SIE = new Set(["Sie", "Ihnen", "Ihr", "Ihre", "Ihrem", "Ihren", "Ihrer", "Ihres"]);

test.each(catalogues)("%s leaves nothing empty and no placeholder open", (_name, words) => {
  const broken = everySentence(words).filter(
    ([, text]) => text.trim() === "" || /undefined|\bnull\b|NaN|\[object|\$\{|\{\w+\}/.test(text),
  );

  expect(broken).toEqual([]);
  expect(everySentence(words).length).toBeGreaterThan(130);
});

test.each(catalogues)("%s needs no markup, no emoji and no exclamation marks", (_name, words) => {
  const loud = everySentence(words).filter(([, text]) => /[!*`\p{Extended_Pictographic}]|<\w/u.test(text));

  expect(loud).toEqual([]);
});

test("the German catalogues have the same sentences as the English one", () => {
  const keys = (words: Words) => [...new Set(everySentence(words).map(([name]) => name))].sort();

  expect(keys(du)).toEqual(keys(english));
  expect(keys(sie)).toEqual(keys(english));
});

test.each(catalogues.slice(1))("%s has no English left", (_name, words) => {
  const left = everySentence(words).filter(([, text]) => wordsIn(text).some((word) => ENGLISH_ONLY.has(word)));
  const same = everySentence(words).filter(([, text], index) => text === everySentence(english)[index]?.[1]);

  expect(left).toEqual([]);
  expect(same.map(([name]) => name)).toEqual(SAME_IN_BOTH);
});

test("Sie never slips into du", () => {
  const slips = everySentence(sie).filter(([, text]) =>
    wordsIn(text).some((word) => DU.has(word.toLowerCase()) && !SIE.has(word)),
  );

  expect(slips).toEqual([]);
});

test("du never slips into Sie", () => {
  const slips = everySentence(du).filter(([, text]) => wordsIn(text).some((word) => SIE.has(word)));

  expect(slips).toEqual([]);
});

test.each(catalogues)("%s welcomes in at most 60 words, with purpose, storage and how to stop", (_name, words) => {
  const { welcome } = words.common;

  expect(welcome.split(/\s+/).length).toBeLessThanOrEqual(60);
  expect(welcome).toMatch(/leaders|Führungskräfte/);
  expect(welcome).toMatch(/90 days|90 Tage/);
  expect(welcome).toMatch(/“stop”|„stopp“/);
  expect(welcome).toMatch(/“delete”|„löschen“/);
});

test.each(["en", "de"] as const)("every command can be said in several ways (%s)", (language) => {
  for (const phrases of Object.values(triggers[language])) {
    expect(phrases.length).toBeGreaterThan(0);
    expect(new Set(phrases).size).toBe(phrases.length);
    expect(phrases.join("")).toBe(phrases.join("").toLowerCase());
  }
});

/** "My hours" alone asks what is booked, and with times in it when one works. */
const WITH_TIMES = ["my hours", "meine stunden"];

test("no phrase means two commands", () => {
  const all = Object.values(triggers).flatMap((catalogue) =>
    Object.entries(catalogue).flatMap(([name, phrases]) => phrases.map((phrase) => [phrase, name] as const)),
  );
  const meanings = new Map<string, Set<string>>();
  for (const [phrase, name] of all) meanings.set(phrase, (meanings.get(phrase) ?? new Set()).add(name));

  const twice = [...meanings].filter(([, names]) => names.size > 1);
  expect(twice.map(([phrase]) => phrase).sort()).toEqual(WITH_TIMES.toSorted());
});

test("the calendar's subject is neutral in both languages", () => {
  expect(sessionSubjects).toEqual({ en: "Conversation", de: "Gespräch" });
});
