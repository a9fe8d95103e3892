import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { isSlip, spellings } from "#domain/hashtags/alike-spelling.ts";
import { simpleNames } from "#tests/support/names.ts";

const slip = (one: string, other: string) => isSlip(simpleNames.readName(one), simpleNames.readName(other));

function near(living: string, asked: string): readonly string[] {
  const known = spellings();
  known.add(living, living);
  return known.near(asked);
}

test.each(["hronbording", "hronboardinng", "hronbaording", "hronboardimg"])("%s is near hronboarding", (asked) => {
  expect(near("hronboarding", asked)).toEqual(["hronboarding"]);
});

test.each([
  ["hronboardingg2", "two letters more"],
  ["hronboarxixg", "two letters wrong"],
  ["hronbourding", "a letter from the other end of the keyboard"],
  ["hronboarding", "nothing at all"],
])("%s is not: %s", (asked) => {
  expect(near("hronboarding", asked)).toEqual([]);
});

test("another number is never a slip, and short names are too often another word", () => {
  expect(near("sommerfest2024", "sommerfest2025")).toEqual([]);
  expect(near("baum", "bau")).toEqual([]);
});

test("a letter that is missing anywhere is found", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{8,20}$/), fc.nat(), (spelling, place) => {
      const at = place % spelling.length;
      expect(near(spelling, spelling.slice(0, at) + spelling.slice(at + 1))).toEqual([spelling]);
    }),
  );
});

test("names of one spelling are found together, and each goes alone", () => {
  const known = spellings();
  known.add("hr_onboarding", "hronboarding");
  known.add("hronboarding", "hronboarding");

  known.remove("hr_onboarding", "hronboarding");

  expect(known.same("hronboarding")).toEqual(["hronboarding"]);
  expect(known.near("hronbording")).toEqual(["hronboarding"]);
});

test("between two words that are both known there is no slip", () => {
  expect(slip("hr_leitung", "hr_leistung")).toBe(false);
  expect(slip("hr_onboarding", "hr_onbording")).toBe(true);
});

test("words that begin or end in another way are others, and so are short ones nobody knows", () => {
  expect(slip("hr_emigration", "hr_migration")).toBe(false);
  expect(slip("hr_onboarding", "hr_onboardings")).toBe(false);
  expect(slip("hr_duesen", "hr_dusen")).toBe(false);
  expect(slip("hr_wicklungsraum", "hr_wiklungsraum")).toBe(true);
});
