import { expect, test } from "@jest/globals";
import { renameDepartment, renamedBefore, renaming, undoRenaming } from "#domain/hashtags/rename.ts";
import { instant } from "#tests/support/fakes.ts";
import { type FoundingOptions, foundingWorld } from "#tests/support/founding.ts";
import { hashtag } from "#tests/support/garden-stores.ts";

const tags = [
  hashtag({ name: "em_ruesten" }),
  hashtag({ name: "em_lean", posts: 2 }),
  hashtag({ name: "empfang_plan", hosts: [] }),
  hashtag({ name: "hr_onboarding" }),
];
const emob = { from: "em", to: "EMOB" };

async function renamed(options: FoundingOptions = {}) {
  const world = foundingWorld({ tags, ...options });
  const plan = renaming(world.deps, emob);
  if (!plan) throw new Error("nothing to rename");
  return { ...world, plan, count: await renameDepartment(world.deps, "petra", plan) };
}

test("a reorganisation renames every tag of the department and nothing else", async () => {
  const { count, state } = await renamed();

  expect(count).toBe(2);
  expect(state.tags.get("em_lean")?.became).toMatchObject({ name: "emob_lean", how: "renamed" });
  expect(state.tags.get("em_ruesten")?.became?.name).toBe("emob_ruesten");
  expect(state.tags.get("empfang_plan")?.became).toBeNull();
  expect(state.notes).toMatchObject([{ action: "hashtags.departmentRenamed", reason: "em → emob" }]);
});

test("whoever types the earlier abbreviation gets the new one", async () => {
  const { state } = await renamed();

  expect(state.departments.get("Elektromotoren")).toMatchObject({ short: "emob", aliases: ["emo", "em"] });
});

test("it can be taken back, and leaves alone what was merged otherwise", async () => {
  const merged = { name: "hr_onboarding", how: "merged", at: instant("2026-11-01T08:00Z") } as const;
  const { deps, plan, state } = await renamed({ tags: [...tags, hashtag({ name: "em_alt", became: merged })] });

  const before = renamedBefore(deps, plan).length;
  const restored = await undoRenaming(deps, "petra", plan);

  expect([before, restored]).toEqual([2, 2]);
  expect(state.tags.get("em_lean")?.became).toBeNull();
  expect(state.tags.get("em_alt")?.became?.name).toBe("hr_onboarding");
  expect(state.departments.get("Elektromotoren")?.short).toBe("em");
});

test("after an interruption the rest is renamed", async () => {
  const { deps, plan } = await renamed();

  const again = renaming(deps, emob);

  expect(plan.tags).toHaveLength(2);
  expect(again?.tags).toEqual([]);
});

test.each([
  ["em", "em"],
  ["em", "e m"],
  ["em", ""],
])("renames nothing from %s to %s", (from, to) => {
  expect(renaming(foundingWorld().deps, { from, to })).toBeNull();
});
