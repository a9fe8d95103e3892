import { expect, test } from "@jest/globals";
import { forbiddenMatters, KEPT_NAMES } from "#domain/privacy/index.ts";
import { shippedPolicy } from "#tests/support/policies.ts";

const { forbidden, stored } = await shippedPolicy();

test("what the bot refuses to answer is what the policy forbids", () => {
  expect(forbidden.map(({ id }) => id)).toEqual([...forbiddenMatters]);
});

test("every time is kept by something, in both languages alike", () => {
  const used = (language: "en" | "de") =>
    stored.map(({ kept }) => [...kept[language].matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted());

  expect(used("en")).toEqual(used("de"));
  expect(KEPT_NAMES.filter((name) => !used("en").flat().includes(name))).toEqual([]);
});
