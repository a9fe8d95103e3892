import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { lexicon } from "#adapters/text/lexicon.ts";

const folder = new URL("../../../src/adapters/text/lexicon/", import.meta.url);
const files = await readdir(folder);
const pages = await Promise.all(files.map((file) => readFile(new URL(file, folder), "utf8")));
const lines = pages.flatMap((page) => (/`\n(.*)\n`/s.exec(page)?.[1] ?? "").split("\n"));

test("every line says something in both languages, and nothing twice on one side", () => {
  const wrong = lines.filter((line) => {
    const sides = line.split(/ = | \| /);
    const isLine = /^[^=|]+ = [^=|]+(?: \| [^=|]+)?$/.test(line);
    return !isLine || sides.some((side) => side.split(", ").length !== new Set(side.split(", ")).size);
  });

  expect(lines.length).toBeGreaterThan(2_000);
  expect(wrong).toEqual([]);
});

test("every page is read", () => {
  expect(new Set(lexicon.phrases.map(({ line }) => line)).size).toBe(lines.length);
});

test("abbreviations are words, and no parts of compounds", () => {
  expect(lexicon.words.has("hr")).toBe(true);
  expect(lexicon.parts.has("hr")).toBe(false);
});
