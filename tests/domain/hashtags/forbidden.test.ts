import { expect, test } from "@jest/globals";
import { forbiddenNames } from "#domain/hashtags/forbidden.ts";
import { simpleJudge, simpleNames } from "#tests/support/names.ts";

const judgeName = forbiddenNames(
  { reader: simpleNames, judge: simpleJudge },
  {
    people: ["Dr. Mette Hansen", "Koch, Lars", "Li Wu", "Stahl"],
    customers: ["Nordwerft Kiel GmbH", "Nord Stahl AG", "Abb"],
  },
);

test.each([
  ["hr_mette_hansen", "name"],
  ["hansenmette", "name"],
  ["hr_hansen", "name"],
  ["larskoch", "name"],
  ["vertrieb_nordwerft", "name"],
  ["nordwerftkielprojekt", "name"],
  ["projekt_nord_stahl", "name"],
  ["vertrieb_abb", "name"],
  ["hr_rude", "slur"],
  ["hr_rude-party", "slur"],
  ["und", "stopWord"],
  ["hr_the", "stopWord"],
])("%s is forbidden: %s", (name, reason) => {
  expect(judgeName(name)).toBe(reason);
});

test.each([
  "hr_koch",
  "em_stahl",
  "hr_li",
  "vertrieb_nord",
  "hr_abbau",
  "gmbh_recht",
  "hr_und_recht",
  "the_art",
  "hr_onboarding",
])("%s is allowed", (name) => {
  expect(judgeName(name)).toBeNull();
});

test("without lists of names, only words decide", () => {
  const judgeWords = forbiddenNames({ reader: simpleNames, judge: simpleJudge }, { people: [], customers: [] });

  expect(judgeWords("hr_hansen")).toBeNull();
  expect(judgeWords("rude")).toBe("slur");
});
