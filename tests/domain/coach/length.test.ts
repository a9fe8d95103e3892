import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { tooLong } from "#domain/coach/length.ts";

/** The sentences of a text, which answer one question. */
function text(...sentences: readonly string[]) {
  return { text: sentences.join(" "), sentences: sentences.map((one) => ({ answer: 0, text: one, opens: false })) };
}

/** A sentence of so many words, none of which stands anywhere else. */
function sentence(words: number, name: string, end = "."): string {
  return `${Array.from({ length: words }, (_, index) => `${name}word${index}`).join(" ")}${end}`;
}

test("120 words are read to the end, the hashtag counted, 121 are not", () => {
  expect(tooLong(text(sentence(60, "a"), sentence(59, "b"), "#em_lean"))).toBeNull();
  expect(tooLong(text(sentence(60, "a"), sentence(60, "b"), "#em_lean"))).toEqual({ words: 121, index: 1 });
});

test("nothing is left out of a text that is one sentence", () => {
  expect(tooLong(text(sentence(150, "a")))).toBeNull();
});

test("leaves out the sentence that the others say already", () => {
  const said = text(
    "Heute war ich in Amberg und habe die Mannschaft der Umrüstung getroffen.",
    sentence(60, "a"),
    "Die Mannschaft der Umrüstung traf ich heute in Amberg.",
    sentence(60, "b"),
  );

  expect(tooLong(said)?.index).toBe(2);
});

test("short words stand in every sentence and tell nothing", () => {
  const said = text(sentence(60, "a"), "Und das war so, wie es nun mal ist.", sentence(60, "b"), "Und das ist so.");

  expect(tooLong(said)?.index).toBe(2);
});

test("of sentences that tell as much, leaves out the longer", () => {
  expect(tooLong(text(sentence(40, "a"), sentence(30, "b"), sentence(60, "c"), sentence(20, "d")))?.index).toBe(2);
});

test("never leaves out the beginning or the question", () => {
  expect(tooLong(text("Hello there all.", sentence(130, "a"), "Hello there all?"))?.index).toBe(1);
});

test("when there are only questions after the beginning, leaves out the last of them", () => {
  expect(tooLong(text("Hello all.", sentence(70, "a", "?"), sentence(70, "b", "?"), "Why?"))?.index).toBe(3);
});

test("cut sentence by sentence, every text becomes short enough, and keeps its beginning", () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(lengths, (words) => {
      const sentences = words.map((count, index) => sentence(count, `s${index}`, index % 4 === 3 ? "?" : "."));
      const [first] = sentences;

      for (let cut = tooLong(text(...sentences)); cut; cut = tooLong(text(...sentences))) {
        expect(sentences.splice(cut.index, 1)).toHaveLength(1);
      }

      expect(text(...sentences).text.split(" ").length).toBeLessThanOrEqual(120);
      expect(sentences[0]).toBe(first);
    }),
  );
});
