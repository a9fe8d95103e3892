import { expect, test } from "@jest/globals";
import { partsOf } from "#domain/recommender/parts.ts";

test.each([
  ["em_ruesten", "em", "ruesten"],
  ["hr_first_day", "hr", "first_day"],
  ["onboarding", "", "onboarding"],
  ["_private", "", "_private"],
  ["open_", "", "open_"],
])("%s is of %j, about %j", (name, department, topic) => {
  expect(partsOf(name)).toEqual({ department, topic });
});
