import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { textReader } from "#adapters/text/reader.ts";

const reader = textReader({ key: new Uint8Array(32).fill(7) });

describe("whatever it is given", () => {
  const nasty = fc.constantFrom(
    "#",
    "@",
    "a",
    "ß",
    "\u0301",
    "\u200B",
    "\u202E",
    "👍🏽",
    "?",
    " ",
    "\n",
    "Dank ",
    "http://",
    "https://bit.ly/x ",
    "rabatt ",
    "code ABC1 ",
    "jetzt ",
    "20bet",
    "„",
    "“",
    "а",
    "#a ",
    ".",
    "’",
    "\uD800",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.array(nasty, { maxLength: 60 }).map((parts) => parts.join("")),
  );

  test("it never fails, and hands back no more than it may", () => {
    fc.assert(
      fc.property(text, (given) => {
        const { hashtags: tags, length, spam, fingerprint } = reader.read(given);

        expect(tags.length).toBeLessThanOrEqual(20);
        expect(
          tags.every((tag) => tag.length <= 60 && tag === tag.toLowerCase() && !/[#\s\u200B\u202E]/.test(tag)),
        ).toBe(true);
        expect(new Set(tags).size).toBe(tags.length);
        expect(length).toBe([...given].length);
        expect([null, "links", "advertising"]).toContain(spam);
        expect(fingerprint ?? "null").toMatch(/^(?:null|[\w-]{16})$/);
      }),
      { numRuns: 10_000 },
    );
  });

  test("nothing of the text comes out but hashtags", () => {
    const letter = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzäöü");
    const word = fc.string({ unit: letter, minLength: 12, maxLength: 20 });

    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const { hashtags, language, spam, fingerprint } = reader.read(words.join(" "));

        const said = JSON.stringify({ hashtags, language, spam, fingerprint });

        expect(words.filter((one) => said.includes(one))).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
  });

  test("its words are few numbers, and so are the topics of a draft", () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(reader.read(given).features().words.length).toBeLessThanOrEqual(128);
        expect(reader.topicsOf(given).length).toBeLessThanOrEqual(8);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["a hundred thousand letters", "x".repeat(100_000)],
    ["endless hashtags", "#a".repeat(50_000)],
    ["endless number signs", "#".repeat(100_000)],
    ["a tower of marks", `e${"\u0301".repeat(100_000)}`],
    ["endless words", Array.from({ length: 20_000 }, (_, i) => `wort${i}`).join(" ")],
    ["endless thanks", "vielen dank ".repeat(8_000)],
    ["endless at signs", "@a".repeat(50_000)],
    ["endless blanks", `${" ".repeat(99_999)}x`],
    ["endless dots", "hallo, wer ".repeat(9_000)],
    ["a long word before an at sign", `${"a".repeat(27_900)} @b`],
    ["a tag of dashes", ` #a${"-".repeat(27_900)}`.repeat(2)],
    ["endless praise", "great article ".repeat(70_000)],
    ["endless offers", "jetzt rabatt code gratis dm ".repeat(30_000)],
    ["endless quotes", `jetzt rabatt code ${"„a".repeat(400_000)}`],
    ["endless addresses", "https://a.example ".repeat(50_000)],
    ["one endless address", `https://${"a.".repeat(500_000)}`],
    ["an endless mix of alphabets", "aа".repeat(500_000)],
    ["letters that become many", "\uFDFA".repeat(100_000)],
    ["endless hidden characters", `rabatt${"\u200B".repeat(900_000)}`],
    ["a megabyte of blanks", `danke${" ".repeat(1_000_000)}im`],
  ])("%s cost little and say little", (_, given) => {
    const { features, hashtags: tags } = reader.read(given);
    const { grams, words } = features();

    expect(words.length).toBeLessThanOrEqual(128);
    expect(grams.length).toBeLessThanOrEqual(128 * 50);
    expect(tags.length + reader.topicsOf(given).length).toBeLessThanOrEqual(28);
  });
});
