import { expect, test } from "@jest/globals";
import { departmentTag } from "#domain/hashtags/department.ts";

test.each([
  ["elektromotoren", ["em", "hr"], "em"],
  ["hr", ["em", "hr"], "hr"],
  ["human resources", ["it", "hr"], "hr"],
  ["vertrieb dach", ["vertrieb"], "vertrieb"],
  ["einkauf", ["em", "it"], "einkauf"],
  ["recht", [], "recht"],
])("%s with the living %j is %s", (department, living, expected) => {
  expect(departmentTag(department, living)).toBe(expected);
});
