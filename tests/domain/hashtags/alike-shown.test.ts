import { expect, test } from "@jest/globals";
import { plainName } from "#adapters/text/tag-names.ts";
import { departmentPairs, tagPairs } from "#domain/hashtags/alike-shown.ts";

test("other names of a department stand for its abbreviation, if it has one", () => {
  const departments = [
    { name: "Human Resources", short: "hr", aliases: ["People & Culture"] },
    { name: "Fuhrpark", short: null, aliases: [] },
  ];
  const shortOf = (name: string | null) => (name === "Human Resources" ? "hr" : null);

  expect(departmentPairs(departments, { shortOf }, plainName)).toEqual([
    { one: "hr", other: "human_resources", why: "abbreviation" },
    { one: "hr", other: "people_culture", why: "abbreviation" },
  ]);
});

test("two tags that stand together mean the same only within one department", () => {
  const together = [
    ["em_ruesten", "em_setup"],
    ["em_ruesten", "hr_onboarding"],
    ["lean", "kaizen"],
  ] as const;

  expect(tagPairs(together).map(({ one, other }) => [one, other])).toEqual([
    ["em_ruesten", "em_setup"],
    ["lean", "kaizen"],
  ]);
});
