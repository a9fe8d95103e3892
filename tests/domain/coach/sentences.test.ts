import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { sentencesOf } from "#domain/coach/sentences.ts";
import type { Language } from "#domain/people/index.ts";

test.each<[Language, string]>([
  ["de", "Wir haben halbiert. | Das war schwer! | Wer noch? | Meldet euch"],
  ["en", "We halved it. | It was hard! | Who else? | Write to me"],
  ["de", "Er sagte: „Komm.“ | Dann ging er."],
  ["en", "She asked “why?” | Nobody knew (yet). | That helped."],
  ["en", "Really?! | Yes."],
  ["de", "das ging gut. | weiter so."],
])("a sentence ends with its mark, whatever closes behind it (%s): %s", (language, text) => {
  expect(sentencesOf(text.replaceAll(" | ", " "), language)).toEqual([text.split(" | ")]);
});

test.each<[Language, string]>([
  ["de", "Dr. J. Weber kam z. B. aus Halle bzw. ca. 3 km davon."],
  ["de", "Das kostet 3 Mio. Euro inkl. Einbau, d.h. weniger als sonst."],
  ["de", "Kaffee, Tee usw. und Kuchen."],
  ["de", "Wir sparen 2 Std. am Tag und 3 Tsd. im Monat."],
  ["en", "The U.S. team won."],
  ["en", "Mr. Hill and approx. 20 others met at 9 a.m. in Leeds, e.g. the night crew."],
  ["de", "Siehe Nr. 4 und Abs. 2."],
  ["en", "No. 5 is alive, see Fig. 3."],
  ["de", "10 Min. gewartet und 2 Std. gespart"],
  ["de", "Wir sind ca. 10 Min. später dort, bis Fr. an Linie 4."],
  ["de", "Wir waren am 4.10. dort und am 4.10.2026. auch."],
  ["en", "the U.S. plant"],
  ["en", "it takes 10 min. per shift and 3 hrs. per week"],
])("an abbreviation ends nothing (%s): %s", (language, text) => {
  expect(sentencesOf(text, language)).toEqual([[text]]);
});

test.each<[Language, string]>([
  ["en", "I said no. | Then I left."],
  ["de", "Kaffee, Tee usw. | Danach ging es los."],
  ["en", "We met at 5 p.m. | Nobody was late."],
  ["de", "Es war im Mai. | Im Jan. | Danach nie wieder."],
])("what looks like one may end a sentence all the same (%s): %s", (language, text) => {
  expect(sentencesOf(text.replaceAll(" | ", " "), language)).toEqual([text.split(" | ")]);
});

test.each<[Language, string]>([
  ["de", "Am 3. Oktober und am 31. Dezember ruhen wir."],
  ["de", "Es kamen 45. | Danach war Ruhe."],
  ["de", "Das gilt bis 2027. | Dann sehen wir weiter."],
  ["en", "We hired 12. | All of them stayed."],
  ["en", "1. Plan it. | 2. Do it."],
  ["de", "Es sind 2.5 Stunden, also 1.000 im Jahr."],
])("a number with a full stop is a day or a place in a list, else an end (%s): %s", (language, text) => {
  expect(sentencesOf(text.replaceAll(" | ", " "), language)).toEqual([text.split(" | ")]);
});

test.each<[Language, string]>([
  ["de", "Gut … sehr gut sogar."],
  ["de", "Gut… | Danke euch."],
  ["en", "Well... let me think... | Tomorrow, then."],
])("three points end a sentence only where another begins (%s): %s", (language, text) => {
  expect(sentencesOf(text.replaceAll(" | ", " "), language)).toEqual([text.split(" | ")]);
});

test("a point within a word ends nothing, at its end it does", () => {
  expect(sentencesOf("Siehe intranet.example.com/lean. Danke.", "de")).toEqual([
    ["Siehe intranet.example.com/lean.", "Danke."],
  ]);
});

test("each line has its own sentences, with or without a mark at its end", () => {
  expect(sentencesOf("Hallo zusammen\n\n- halbiert. Danke\n- verdoppelt", "de")).toEqual([
    ["Hallo zusammen"],
    ["- halbiert.", "Danke"],
    ["- verdoppelt"],
  ]);
  expect(sentencesOf(" \n", "de")).toEqual([]);
});

const chunk = fc.oneof(
  fc.constantFrom(..."Wir wir haben. z. B. 3. 45. usw. No. Dr. „Ja.“ was? gut! … \n – #em_lean".split(" "), "\n"),
  fc.string({ maxLength: 8 }),
);

test("no word is lost, and none is said twice", () => {
  fc.assert(
    fc.property(fc.array(chunk), fc.constantFrom<Language>("de", "en"), (chunks, language) => {
      const text = chunks.join(" ");

      const sentences = sentencesOf(text, language).flat();

      expect(sentences.join(" ").split(" ")).toEqual(text.trim().split(/\s+/u));
      expect(sentences).not.toContain(text.trim() === "" ? null : "");
    }),
  );
});
