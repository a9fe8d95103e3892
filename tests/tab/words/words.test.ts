import { glob } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { wordsFor } from "#adapters/bot/words/catalogue.ts";
import { deFormats } from "#tab/words/de-formats.ts";
import { enFormats } from "#tab/words/en-formats.ts";
import { languageOf } from "#tab/words/words.ts";
import { person } from "#tests/support/fakes.ts";
import { ADDRESS, ENGLISH } from "#tests/support/german.ts";

const FOLDER = join(import.meta.dirname, "../../../src/tab/words");

type Words = Readonly<Record<string, unknown>>;

const areas = (await Array.fromAsync(glob("en-*.ts", { cwd: FOLDER }))).map((name) => name.slice(3, -3)).toSorted();

async function wordsOf(language: "en" | "de", area: string): Promise<ReadonlyMap<string, string>> {
  const module = await import(`#tab/words/${language}-${area}.ts`);
  const [words] = Object.values(module);
  return new Map(sentences(words as Words));
}

/** Every sentence by its place; of a function, one that it makes. */
function sentences(words: Words, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([name, value]): [string, string][] => {
    const place = `${path}${name}`;
    if (typeof value === "string") return [[place, value]];
    if (typeof value === "function") return [[place, String(value)]];
    return sentences(value as Words, `${place}.`);
  });
}

test("there are words to check", () => {
  expect(areas).toContain("shell");
});

test.each(areas)("the area %s says everything in both languages", async (area) => {
  const [en, de] = [await wordsOf("en", area), await wordsOf("de", area)];

  expect([...de.keys()].toSorted()).toEqual([...en.keys()].toSorted());
  expect([...en, ...de].filter(([, sentence]) => sentence.trim() === "")).toEqual([]);
});

test.each(areas)("the German of %s addresses nobody, so that nobody is addressed wrongly", async (area) => {
  const addressing = [...(await wordsOf("de", area))].filter(([, sentence]) => ADDRESS.test(sentence));

  expect(addressing).toEqual([]);
});

test.each(areas)("no English is left in the German of %s", async (area) => {
  const left = [...(await wordsOf("de", area))].filter(
    ([, sentence]) => !sentence.includes("=>") && ENGLISH.test(sentence),
  );

  expect(left).toEqual([]);
});

test("lengths of conversations are called as in the chat", () => {
  const small = (names: object) =>
    Object.fromEntries(Object.entries(names).map(([key, name]) => [key, String(name).toLocaleLowerCase()]));

  expect(small(enFormats)).toEqual(small(wordsFor(person()).sessions.formats));
  expect(small(deFormats)).toEqual(small(wordsFor(person({ language: "de" })).sessions.formats));
});

test("one thing has one name in German", async () => {
  const others = /[Vv]erfolg|\bVersion/;
  const texts = await Promise.all(areas.map((area) => wordsOf("de", area)));

  expect(texts.flatMap((words) => [...words]).filter(([, sentence]) => others.test(sentence))).toEqual([]);
});

test.each([
  ["de-de", "de"],
  ["DE", "de"],
  ["en-us", "en"],
  ["fr-fr", "en"],
])("whoever has %s reads %s", (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
