import { expect, test } from "@jest/globals";
import { meaningOf, meaningsOf, sensesIn } from "#domain/hashtags/alike-meaning.ts";
import { simpleNames } from "#tests/support/names.ts";

const meanings = (name: string) => meaningsOf(simpleNames.readName(name).ways);

test("words in another order, number or language mean the same", () => {
  expect(meanings("kunden_feedback")).toEqual(meanings("feedback_customer"));
});

test("a word with two senses gives a name two meanings", () => {
  expect(meanings("hr_bank")).toEqual([meaningOf(["2", "=hr"]), meaningOf(["3", "=hr"])]);
  expect(meanings("hr_bench")).toEqual([meaningOf(["=hr", "3"])]);
});

test("the meanings of a name are bounded, however many senses its words have", () => {
  expect(meanings(Array.from({ length: 12 }, () => "bank").join("_")).length).toBeLessThanOrEqual(24);
});

test("a meaning gives its senses back", () => {
  expect(sensesIn(meaningOf(["b", "a"]))).toEqual(["a", "b"]);
});
