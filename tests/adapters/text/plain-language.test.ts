import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { plainLanguage } from "#adapters/text/plain-language.ts";
import { compose, remarkOn } from "#domain/coach/index.ts";
import type { Language } from "#domain/people/index.ts";

const remark = (text: string, language: Language, house?: string) =>
  remarkOn(compose({ answers: [text], language, tag: null }), language, plainLanguage(house).lists[language], []);

test("executives hear something else in social media, in both languages", () => {
  expect(remark("We start with social media.", "en")).toMatchObject({ kind: "executives", better: "open exchange" });
  expect(remark("Wir beginnen mit Social Media.", "de")).toMatchObject({
    kind: "executives",
    better: "offener Austausch",
  });
});

test("asks about jargon and Denglish whatever their endings", () => {
  expect(remark("Das hebt Synergien.", "de")).toMatchObject({ kind: "jargon", quote: "Synergien" });
  expect(remark("Wir haben uns committet.", "de")).toMatchObject({ kind: "denglish", quote: "committet" });
  expect(remark("We leverage it.", "en")).toMatchObject({ kind: "jargon", better: "use" });
});

test("leaves plain sentences alone", () => {
  expect(remark("Wir haben in Amberg zwei Stunden am Tag gewonnen.", "de")).toBeNull();
  expect(remark("Sam fixed the line before the shift began.", "en")).toBeNull();
});

test("asks about whole words and phrases only, and by when with a question of its own", () => {
  expect(remark("Social responsibility matters and the customer likes it.", "en")).toBeNull();
  expect(remark("We serve utilities at the end of the day shift.", "en")).toBeNull();
  expect(remark("Im Rahmen des Umbaus haben wir zwei Stunden gewonnen.", "de")).toBeNull();
  expect(remark("Wir liefern zeitnah.", "de")).toMatchObject({ better: "Bis wann genau?" });
});

test("asks about the words of the house first", async () => {
  const house = join(await mkdtemp(join(tmpdir(), "words-")), "house.txt");
  await writeFile(house, "# ours\nPEP = der Entwicklungsplan # since 2019\n\nLeuchtturm*\n");

  expect(remark("Der PEP hebt Synergien.", "de", house)).toMatchObject({
    quote: "PEP",
    better: "der Entwicklungsplan",
  });
  expect(remark("Two Leuchttürme and a Leuchtturmprojekt.", "en", house)).toMatchObject({ quote: "Leuchtturmprojekt" });
});

test("a list that is not there stops the start, and says which setting is wrong", () => {
  expect(() => plainLanguage("/nowhere/words.txt")).toThrow("CONFIG_INVALID: HOUSE_WORDS_FILE: /nowhere/words.txt");
});

test("knows in which language a draft is", () => {
  const { languageOf } = plainLanguage();

  expect(languageOf("Wir haben die Rüstzeit mit dem Betriebsrat besprochen")).toBe("de");
  expect(languageOf("We have talked about it with the works council")).toBe("en");
  expect(languageOf("ok")).toBeNull();
});
