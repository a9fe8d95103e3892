import { expect, test } from "@jest/globals";
import { cognateForm } from "#adapters/text/cognates.ts";
import { uninflected } from "#adapters/text/inflection.ts";

const form = (word: string) => cognateForm(uninflected(word));

test.each([
  ["qualitaet", "quality"],
  ["logistik", "logistics"],
  ["effizienz", "efficiency"],
  ["akzeptanz", "acceptance"],
  ["digitalisierung", "digitalization"],
  ["kommunikation", "communication"],
  ["strategie", "strategies"],
  ["katalog", "catalogue"],
  ["organisation", "organization"],
  ["colour", "color"],
  ["centre", "center"],
  ["analyse", "analyze"],
])("%s and %s are related", (one, other) => {
  expect(form(one)).toBe(form(other));
});

test.each([
  ["konzern", "concern"],
  ["fabrik", "fabric"],
  ["polize", "police"],
  ["personal", "person"],
  ["community", "communication"],
])("%s and %s are not", (one, other) => {
  expect(form(one)).not.toBe(form(other));
});
