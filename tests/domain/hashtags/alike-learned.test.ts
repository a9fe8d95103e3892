import { expect, test } from "@jest/globals";
import { learnedPairs } from "#domain/hashtags/alike-learned.ts";
import { meaningsOf } from "#domain/hashtags/alike-meaning.ts";
import { simpleNames } from "#tests/support/names.ts";

const meanings = (name: string) => meaningsOf(simpleNames.readName(name).ways);
const pair = { one: "em_ruesten", other: "em_setup", why: "translation" } as const;

test("what two tags have in common says nothing; the rest may stand for each other, both ways", () => {
  const learned = learnedPairs(simpleNames, [pair]);

  expect(learned.alternatives(meanings("it_ruesten"))).toEqual([
    { meaning: meanings("it_setup")[0], why: "translation" },
  ]);
  expect(learned.alternatives(meanings("it_setup"))).toEqual([
    { meaning: meanings("it_ruesten")[0], why: "translation" },
  ]);
});

test("a department may be known by several words", () => {
  const learned = learnedPairs(simpleNames, [{ one: "em", other: "elektro_motoren", why: "abbreviation" }]);

  expect(learned.alternatives(meanings("elektro_motoren_lean"))).toEqual([
    { meaning: meanings("em_lean")[0], why: "abbreviation" },
  ]);
  expect(learned.alternatives(meanings("elektro_lean"))).toEqual([]);
});

test("a pair that says the same twice, or one name inside the other, teaches nothing", () => {
  const learned = learnedPairs(simpleNames, [
    { one: "hr_kunde", other: "hr_customer", why: "translation" },
    { one: "hr", other: "hr_tipps", why: "synonym" },
  ]);

  expect(learned.alternatives(meanings("hr_kunde"))).toEqual([]);
});
