import { expect, test } from "@jest/globals";
import { nameReader } from "#adapters/text/name-reader.ts";
import { alikeTags } from "#domain/hashtags/alike.ts";
import { type ChoosingDeps, completeTags, tagsAtHand } from "#domain/hashtags/choosing.ts";
import type { Suggestion } from "#domain/hashtags/index.ts";
import { tagIndex } from "#domain/hashtags/tag-index.ts";
import { hashtag } from "#tests/support/garden-stores.ts";

const names = (found: readonly Suggestion[]) => found.map(({ name }) => name);
const reasons = (found: readonly Suggestion[]) => found.map((tag) => [tag.name, tag.reasons[0]?.kind]);

/** Tags of which the later ones are used more, and a department that is called em. */
function deps(tags: readonly string[], habit: Readonly<Record<string, number>> = {}): ChoosingDeps {
  const index = tagIndex(alikeTags(nameReader()));
  index.apply(tags.map((name, at) => hashtag({ name, posts: 10 + at })));
  return {
    memory: {
      tags: {
        learn() {},
        ...index,
        store: {} as never,
        read: async () => {},
      },
      departments: { shortOf: (department) => (department ? "em" : null), meant: () => null, shorts: ["em"] },
      habits: { of: async () => new Map(Object.entries(habit)), forget() {} },
    },
    forbids: (name) => (name.includes("secret") ? "name" : null),
  };
}
const lean = { text: "lean", department: "Elektromotoren" };

test("what completes what was typed is sorted by use, the own department's before the others'", () => {
  const found = completeTags(deps(["em_lean", "hr_lean", "it_lean", "em_lean_days"]), lean, 4);

  expect(reasons(found)).toEqual([
    ["em_lean_days", "department"],
    ["em_lean", "department"],
    ["it_lean", "name"],
    ["hr_lean", "name"],
  ]);
});

test("completes no more than asked for, nothing forbidden, and for somebody without a department by use alone", () => {
  const tags = ["em_lean", "hr_lean", "it_lean", "em_lean_secret"];

  expect(names(completeTags(deps(tags), { ...lean, department: null }, 2))).toEqual(["it_lean", "hr_lean"]);
  expect(names(completeTags(deps(tags), lean, 9))).not.toContain("em_lean_secret");
});

test("at hand is what somebody uses most, then their department, then everybody, and each tag once", async () => {
  const tags = ["em_lean", "hr_lean", "it_help", "em_secret", "emo_x"];
  const own = { hr_lean: 2, em_lean: 5, em_secret: 9, forgotten: 1 };

  const found = await tagsAtHand(deps(tags, own), { id: "lars", department: "Elektromotoren" }, 9);

  expect(reasons(found)).toEqual([
    ["em_lean", "own"],
    ["hr_lean", "own"],
    ["emo_x", "recent"],
    ["it_help", "recent"],
  ]);
});

test("at hand are the department's tags and the most used for somebody who never used one", async () => {
  const tags = ["em_lean", "hr_lean", "em_presse", "it_help"];

  const found = await tagsAtHand(deps(tags), { id: "new", department: "Elektromotoren" }, 3);

  expect(reasons(found)).toEqual([
    ["em_presse", "department"],
    ["em_lean", "department"],
    ["it_help", "recent"],
  ]);
});
