import { expect, test } from "@jest/globals";
import { createTagTable } from "#domain/recommender/tags.ts";

function tableOf(changes: [string, string | null][], ...names: string[]) {
  const tags = createTagTable(new Map(changes));
  for (const name of names) tags.number(name);
  return (name: string) => {
    const now = tags.now.values[tags.number(name)] as number;
    return now < 0 ? null : tags.name(now);
  };
}

test("suggests a tag under the name that it has now, however often it was renamed", () => {
  const now = tableOf(
    [
      ["hr_start", "hr_onboarding"],
      ["hr_onboarding", "people_onboarding"],
    ],
    "hr_start",
    "other",
  );

  expect([now("hr_start"), now("hr_onboarding"), now("other")]).toEqual([
    "people_onboarding",
    "people_onboarding",
    "other",
  ]);
});

test("suggests none that is retired, nor what became one that is", () => {
  const now = tableOf(
    [
      ["old", "gone"],
      ["gone", null],
    ],
    "old",
    "gone",
  );

  expect([now("old"), now("gone")]).toEqual([null, null]);
});

test("names that became each other do not go round for ever", () => {
  expect(["one", "two"]).toContain(
    tableOf([
      ["one", "two"],
      ["two", "one"],
    ])("one"),
  );
});

test("follows what changes when it is told to", () => {
  const changes = new Map<string, string | null>();
  const tags = createTagTable(changes);
  const tag = tags.number("old");
  changes.set("old", "new");

  tags.refresh();
  const renamed = tags.name(tags.now.values[tag] as number);
  changes.delete("old");
  tags.refresh();

  expect(renamed).toBe("new");
  expect(tags.now.values[tag]).toBe(tag);
});
