import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { chunksOf } from "#domain/coach/chunks.ts";
import { marksIn, withMarks } from "#domain/coach/dictated-marks.ts";

/** What is written for what was dictated. */
const marked = (said: string) => withMarks(chunksOf(said), marksIn(said));

test.each([
  [
    "wir liefern pünktlich Komma weil ihr gut seid Punkt danke Ausrufezeichen",
    "wir liefern pünktlich, weil ihr gut seid. danke!",
  ],
  ["was meint ihr Fragezeichen", "was meint ihr?"],
  ["das war gut neue Zeile danke neuer Absatz bis morgen", "das war gut\ndanke\nbis morgen"],
  ["we are done full stop what about you question mark", "we are done. what about you?"],
  ["es waren 3 Komma 5 Prozent mehr", "es waren 3,5 Prozent mehr"],
  ["thanks comma all of you full stop new paragraph see you", "thanks, all of you.\nsee you"],
  ["wir sind fertig, Komma danke", "wir sind fertig, danke"],
])("marks that are dictated become marks: %j", (said, meant) => {
  expect(marked(said)).toBe(meant);
});

test.each([
  "Komma oder Strichpunkt",
  "da war ein Fragezeichen zu viel",
  "mein wichtigster Punkt war der Ausschuss",
  "a comma was missing in the contract",
  "we reached this point in the first period",
  "es sind drei komma fünf",
  "der zweite Punkt ist die Sicherheit und der entscheidende Punkt ist Zeit",
  "wir haben ein ganz anderes Thema und ein schwieriger Punkt",
  "Das ist ein dickes Fragezeichen für mich",
  "dahinter steht ein dickes Ausrufezeichen",
  "the trial period was long",
  "during the trial period we learned a lot",
  "we opened the brand new line in Leeds",
  "their new line runs",
])("what is spoken of is no mark: %j", (said) => {
  expect(marked(said)).toBe(said);
});

test.each([
  "Wir gewinnen Punkt um Punkt.",
  "Das ist neu. Ich sehe noch Fragezeichen",
  "Wir haben umgebaut. Die neue Zeile läuft",
])("where marks were typed, a point and a question mark are words: %j", (said) => {
  expect(marked(said)).toBe(said);
});

test("which marks may be meant is asked of the whole text, and told of each line", () => {
  const [typed, dictated] = [marksIn("Das ist neu. danke Punkt"), marksIn("das ist neu danke Punkt")];

  expect(withMarks(["danke", "Punkt"], typed)).toBe("danke Punkt");
  expect(withMarks(["danke", "Punkt"], dictated)).toBe("danke.");
});

const speech = fc.array(
  fc.constantFrom(
    ..."wir haben gewonnen Komma comma Punkt Fragezeichen Doppelpunkt 3 fünf – Danke, die neuer Absatz full stop".split(
      " ",
    ),
    ...["#em_lean", "Ja!", "question", "mark"],
  ),
  { maxLength: 20 },
);

test("all that goes are the names of marks; the other words stay, in their order", () => {
  const names = new Set("komma comma punkt fragezeichen doppelpunkt neuer absatz full stop question mark".split(" "));
  const others = (text: string) =>
    (text.toLowerCase().match(/[\p{L}\p{N}#_]+/gu) ?? []).filter((word) => !names.has(word));
  fc.assert(
    fc.property(speech, (chunks) => {
      const said = chunks.join(" ");

      // "3 Komma 5" is written as one number.
      expect(others(marked(said)).join("")).toBe(others(said).join(""));
    }),
  );
});
