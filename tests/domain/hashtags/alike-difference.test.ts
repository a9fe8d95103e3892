import { expect, test } from "@jest/globals";
import { differenceOf } from "#domain/hashtags/alike-difference.ts";
import { simpleNames } from "#tests/support/names.ts";

const why = (one: string, other: string) =>
  differenceOf(simpleNames.readName(one), simpleNames.readName(other))?.why ?? null;

test.each([
  ["hr_kunde", "hrkunde", "spelling"],
  ["feedback-kunde", "feedback_kunde", "spelling"],
  ["kunde_feedback", "kunden_feedback", "plural"],
  ["kunden_feedback", "feedback_kunde", "order"],
  ["kunde_feedback", "kd_feedback", "abbreviation"],
  ["kunde", "customer", "translation"],
  ["customer", "client", "synonym"],
  ["customer_hr", "hr_kunden", "translation"],
])("%s and %s differ by %s", (one, other, expected) => {
  expect(why(one, other)).toBe(expected);
});

test("names that share only some of their senses do not mean the same", () => {
  expect(why("kunde_feedback", "customer_urlaub")).toBeNull();
  expect(why("kunde", "kunde_feedback")).toBeNull();
});

test("parts of a compound may not change places, as words may", () => {
  expect(why("arbeit-zeit", "zeit-arbeit")).toBeNull();
  expect(why("arbeit_zeit", "zeit-arbeit")).toBe("order");
});

test("the fewer parts differ, the more alike two names are", () => {
  const weight = (one: string, other: string) =>
    differenceOf(simpleNames.readName(one), simpleNames.readName(other))?.weight ?? Number.NaN;

  expect(weight("kunde_bank", "customer_bank")).toBeLessThan(weight("kunde_bank", "customer_bench"));
});
