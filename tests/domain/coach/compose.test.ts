import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { compose } from "#domain/coach/index.ts";
import type { Language } from "#domain/people/index.ts";
import { dialogues } from "./dialogues.ts";

/** Every word of a text, however it is written. */
const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}#]+/gu) ?? [];

test("there are twenty dialogues, in both languages", () => {
  expect(dialogues.filter(({ language }) => language === "de")).toHaveLength(10);
  expect(dialogues.filter(({ language }) => language === "en")).toHaveLength(10);
});

test.each(dialogues.map((dialogue) => [dialogue.name, dialogue] as const))(
  "puts the leader's own sentences together: %s",
  (_name, { answers, language, text }) => {
    const composed = compose({ answers, language, tag: null });

    expect(composed.text).toBe(text);
    expect(composed.ownShare).toBe(1);
  },
);

test.each(dialogues.map((dialogue) => [dialogue.name, dialogue] as const))(
  "at least 80 % are the leader's words, with a hashtag too: %s",
  (_name, { answers, language }) => {
    const { ownShare, text } = compose({ answers, language, tag: "em_ruesten" });

    const said = answers.flatMap(words);
    expect(words(text).filter((word) => !said.includes(word) && !"#em_ruesten".includes(word))).toEqual([]);
    expect(ownShare).toBeGreaterThanOrEqual(0.8);
  },
);

test("the hashtag is the only addition, once, and none of the leader's words", () => {
  const answers = ["Wir haben die Rüstzeit halbiert.", "", ""];

  const added = compose({ answers, language: "de", tag: "em_ruesten" });
  const said = compose({ answers: ["Wir haben #em_ruesten probiert."], language: "de", tag: "em_ruesten" });

  expect(added).toMatchObject({ text: "Wir haben die Rüstzeit halbiert.\n\n#em_ruesten", ownShare: 5 / 6 });
  expect(said).toMatchObject({ text: "Wir haben #em_ruesten probiert.", ownShare: 1 });
});

test.each<[Language, string, string]>([
  ["en", "I mean it.", "I mean it."],
  ["en", "You know what I mean.", "You know what I mean."],
  ["en", "So what?", "So what?"],
  ["en", "Well I never.", "Well I never."],
  ["en", "Well, never.", "Well, never."],
  ["en", "So we stopped it.", "So we stopped it."],
  ["en", "that worked, right?", "That worked, right?"],
  ["de", "Gut, dass wir Frau Huber gefragt haben.", "Gut, dass wir Frau Huber gefragt haben."],
  ["de", "Also bleiben wir dabei.", "Also bleiben wir dabei."],
  ["de", "Das lief super, ne?", "Das lief super, ne?"],
  ["de", "Das lief super, ne", "Das lief super."],
])("openings and endings that mean something stay (%s): %s", (language, said, text) => {
  expect(compose({ answers: [said], language, tag: null }).text).toBe(text);
});

test.each<[Language, string, string]>([
  ["de", "iPhone ist da", "iPhone ist da."],
  ["de", "10 Min. gewartet und 2 Std. gespart", "10 Min. gewartet und 2 Std. gespart."],
  ["en", "the U.S. plant", "The U.S. plant."],
  ["de", "es war anders –", "Es war anders."],
  ["de", "Mehr auf www.contoso.com", "Mehr auf www.contoso.com"],
  ["de", "Mehr auf contoso.com/lean", "Mehr auf contoso.com/lean"],
  ["de", "Danke an alle! 🙏", "Danke an alle! 🙏"],
  ["de", "Wir sind fertig. 🎉 Danke", "Wir sind fertig. 🎉 Danke."],
  ["de", "👍", "👍"],
])("ends and begins sentences as one writes them (%s): %s", (language, said, text) => {
  expect(compose({ answers: [said], language, tag: null }).text).toBe(text);
});

test("a text too short for it gets no hashtag", () => {
  expect(compose({ answers: ["Danke, Amberg"], language: "de", tag: "em_danke" }).text).toBe("Danke, Amberg.");
});

const speech = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."also äh ähm um so well you know Komma Punkt neuer Absatz comma period wir haben haben das nicht z. B. 3. 2,5 " // more often
          .split(" "),
      ),
      fc.constantFrom(
        "ich meine,",
        "ha- haben",
        "Danke!",
        "warum?",
        "…",
        "#em_lean",
        "@Mira",
        "\n",
        "- ",
        "„Ja“,",
        "d.h.",
      ),
      fc.string({ maxLength: 12, unit: "grapheme" }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(" "));
const answersAndLanguage = fc.tuple(fc.array(speech, { maxLength: 3 }), fc.constantFrom<Language>("de", "en"));

test("no word is in the text that was not in the answers, whatever was said", () => {
  fc.assert(
    fc.property(answersAndLanguage, ([answers, language]) => {
      const { ownShare, text } = compose({ answers, language, tag: null });

      const said = new Set(answers.flatMap((answer) => words(answer.normalize("NFC"))));
      expect(words(text.normalize("NFC")).filter((word) => !said.has(word))).toEqual([]);
      expect(ownShare).toBe(1);
    }),
  );
});

test("what was composed once stays as it is when it is composed again", () => {
  fc.assert(
    fc.property(answersAndLanguage, ([answers, language]) => {
      const once = compose({ answers, language, tag: null }).text;

      expect(compose({ answers: [once], language, tag: null }).text).toBe(once);
    }),
  );
});
