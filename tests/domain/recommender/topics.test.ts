import { expect, test } from "@jest/globals";
import { createTagTable } from "#domain/recommender/tags.ts";
import { createTopics, haveDepartments } from "#domain/recommender/topics.ts";
import { plainReader } from "#tests/support/features.ts";

function tableOf(names: readonly string[], changes: [string, string | null][] = []) {
  const tags = createTagTable(new Map(changes));
  for (const name of names) tags.number(name);
  return tags;
}

test("tags of one topic are one where tags begin with departments", () => {
  const tags = tableOf(["hr_onboarding", "it_onboarding", "it_vpn"]);
  const topics = createTopics(tags, plainReader, true);
  topics.extend();

  expect([0, 1].map(topics.name)).toEqual(["onboarding", "vpn"]);
  expect(topics.members(topics.find("hr_onboarding"))).toEqual([0, 1]);
  expect(topics.find("em_onboarding")).toBe(0);
});

test("elsewhere each is a topic of its own", () => {
  const topics = createTopics(tableOf(["machine_learning", "deep_learning"]), plainReader, false);
  topics.extend();

  expect(topics.size).toBe(2);
  expect(topics.find("deep_learning")).toBe(1);
  expect(topics.find("learning")).toBe(-1);
});

test("merged tags are one topic under the new name, and retired ones none", () => {
  const topics = createTopics(
    tableOf(
      ["old", "new", "gone"],
      [
        ["old", "new"],
        ["gone", null],
      ],
    ),
    plainReader,
    false,
  );
  topics.extend();

  expect(topics.find("old")).toBe(topics.find("new"));
  expect(topics.members(topics.find("new"))).toEqual([0, 1]);
  expect(topics.find("gone")).toBe(-1);
});

test.each([
  ["few departments, many topics", Array.from({ length: 20 }, (_, at) => `${["hr", "it"][at % 2]}_topic${at}`), true],
  ["phrases", Array.from({ length: 20 }, (_, at) => `word${at}_other${at}`), false],
  ["plain tags", Array.from({ length: 20 }, (_, at) => `topic${at}`), false],
  ["too few tags to tell", ["hr_a", "hr_b", "hr_c"], false],
])("tells from %s whether tags begin with departments", (_, names, expected) => {
  expect(haveDepartments(names)).toBe(expected);
});
