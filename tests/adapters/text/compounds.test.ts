import { expect, test } from "@jest/globals";
import { splitCompound } from "#adapters/text/compounds.ts";

const parts = (word: string) => splitCompound(word).parts.map(({ text }) => text);

test.each([
  ["kundenfeedback", ["kunden", "feedback"]],
  ["qualitaetssicherung", ["qualitaets", "sicherung"]],
  ["arbeitsplatzsicherheit", ["arbeits", "platz", "sicherheit"]],
  ["schulungsplan", ["schulungs", "plan"]],
  ["sprachkurs", ["sprach", "kurs"]],
  ["gaesteliste", ["gaeste", "liste"]],
  ["workplace", ["work", "place"]],
])("%s is made of %j", (word, expected) => {
  expect(parts(word)).toEqual(expected);
  expect(splitCompound(word).known).toBe(true);
});

test.each(["personalisierung", "kantine", "startup", "standorte", "apprentices", "mitarbeit", "reform", "kontrolle"])(
  "%s is one word",
  (word) => {
    expect(parts(word)).toEqual([word]);
  },
);

test("one part may be unknown, and then the whole is", () => {
  expect(splitCompound("kundenzylinder")).toMatchObject({ known: false });
  expect(parts("kundenzylinder")).toEqual(["kunden", "zylinder"]);
  expect(parts("zylinderfertigung")).toEqual(["zylinder", "fertigung"]);
});

test("what nobody knows stays whole, and so does what is too long to be a word", () => {
  expect(parts("xyzzyplugh")).toEqual(["xyzzyplugh"]);
  expect(parts("kunden".repeat(20))).toHaveLength(1);
});
