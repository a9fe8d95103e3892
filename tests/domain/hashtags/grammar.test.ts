import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { plainName } from "#adapters/text/tag-names.ts";
import { readName } from "#domain/hashtags/grammar.ts";

const named = (typed: string) => {
  const read = readName(typed, plainName);
  return typeof read === "string" ? `(${read})` : read.name;
};

test.each([
  ["#hr_onboarding", "hr_onboarding"],
  ["##HR_Onboarding", "hr_onboarding"],
  ["#EM-Lean", "em_lean"],
  ["em lean", "em_lean"],
  ["EmLean", "em_lean"],
  ["HROnboarding", "hr_onboarding"],
  ["GmbH_Recht", "gmbh_recht"],
  ["em_Rüsten", "em_ruesten"],
  ["em_Ru\u0308sten", "em_ruesten"],
  ["it_Größe", "it_groesse"],
  ["café_français", "cafe_francais"],
  ["dk_Øresund", "dk_oeresund"],
  ["  #hr_onboarding. ", "hr_onboarding"],
  ["hr__onboarding_", "hr_onboarding"],
  ["hr_onboarding 🎉👍🏽", "hr_onboarding"],
  ["hr_\u202Egnidraobno", "hr_gnidraobno"],
  ["hr_on\u200Bboarding", "hr_onboarding"],
  ["hr_оnbоаrding", "hr_onboarding"],
  ["ｈｒ＿ｏｎｂｏａｒｄｉｎｇ", "hr_onboarding"],
  ["it_4.0", "it_4_0"],
  ["what's up", "whats_up"],
])("%s is founded as %s", (typed, name) => {
  expect(named(typed)).toBe(name);
});

test.each([
  ["", "(empty)"],
  ["#", "(empty)"],
  ["🎉", "(empty)"],
  ["x", "(short)"],
  ["a".repeat(61), "(long)"],
  ["2026", "(noLetter)"],
  ["школа", "(foreign)"],
  ["hr_入社", "(foreign)"],
])("%s is no name: %s", (typed, flaw) => {
  expect(named(typed)).toBe(flaw);
});

test("the first part of a name is the department's, whatever else follows", () => {
  const read = readName("em_lean_reisen", plainName);

  expect(read).toEqual({ name: "em_lean_reisen", prefix: "em", topic: "lean_reisen" });
});

test("what is read is always a name that reads as itself, or none", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (typed) => {
      const read = readName(typed, plainName);

      if (typeof read === "string") return;
      expect(read.name).toMatch(/^[a-z0-9](?:[a-z0-9_]*[a-z0-9])$/);
      expect(readName(read.name, plainName)).toEqual(read);
    }),
  );
});
