import { expect, test } from "@jest/globals";
import { missingIn } from "#domain/coach/index.ts";
import { dialogues } from "./dialogues.ts";

test.each([
  [["", "", ""], "en", { kind: "nothing", answer: 0 }],
  [["Danke euch", "", ""], "de", { kind: "short", answer: 0 }],
  [["", "", "More ideas"], "en", { kind: "short", answer: 2 }],
  [["Neue Vorrichtung an der Linie 4 in Amberg", "", ""], "de", { kind: "verb", answer: 0 }],
  [["A better tool for the old line", "", ""], "en", { kind: "verb", answer: 0 }],
  [["Wir wollen alle besser werden und mutiger sein", "", ""], "de", { kind: "example", answer: 0 }],
  [["We want to be bolder and faster", "", ""], "en", { kind: "example", answer: 0 }],
  [["We want to be bolder, like Priya", "", ""], "en", null],
  [["Wir haben die Rüstzeit halbiert", "", ""], "de", null],
  [["Ich danke Anna Huber für ihre Hilfe bei der neuen Linie.", "", ""], "de", null],
  [["Ich danke den Kollegen aus Amberg für ihre Hilfe.", "", ""], "de", null],
  [["Ich danke Frau Huber für ihre Hilfe.", "", ""], "de", null],
  [["Wir waren letzte Woche alle mutiger als sonst.", "", ""], "de", null],
  [["i think lisa did it right in leeds", "", ""], "en", null],
  [["Amberg hat gewonnen", "", ""], "de", { kind: "example", answer: 0 }],
  [["Die Menschen wollen alle besser werden", "", ""], "de", { kind: "example", answer: 0 }],
  [["Wir gewannen", "", ""], "de", { kind: "example", answer: 0 }],
] as const)("%j lacks %s %j", (answers, language, expected) => {
  expect(missingIn({ answers, language })).toEqual(expected);
});

test("of most dialogues asks nothing more, and of the rest only for an example", () => {
  const lacking = dialogues.flatMap(({ answers, language }) => missingIn({ answers, language }) ?? []);

  expect(lacking.filter(({ kind }) => kind !== "example")).toEqual([]);
  expect(lacking.length).toBeLessThanOrEqual(4);
});
