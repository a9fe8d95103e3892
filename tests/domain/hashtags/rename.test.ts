import { expect, test } from "@jest/globals";
import { departmentNames } from "#domain/hashtags/departments.ts";
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
  const plan = await renaming(world.deps, emob);
  if (!plan) throw new Error("nothing to rename");
  return { ...world, plan, ...(await renameDepartment(world.deps, "petra", plan)) };
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

test("what only was heard under the new name becomes one with the tag; another tag keeps its name, and so does this", async () => {
  const taken = [hashtag({ name: "emob_lean", foundedAt: null, hosts: [] }), hashtag({ name: "emob_ruesten" })];

  const { count, kept, plan, state } = await renamed({ tags: [...tags, ...taken] });

  expect([plan.heard, plan.kept]).toEqual([["emob_lean"], ["em_ruesten"]]);
  expect([count, kept]).toEqual([1, ["em_ruesten"]]);
  expect(state.tags.get("emob_lean")).toMatchObject({ hosts: ["lars"], posts: 8 });
  expect(state.tags.get("em_ruesten")?.became).toBeNull();
});

test("a tag that was retired stays so, and nobody is asked about a sleep again", async () => {
  const retiredAt = instant("2026-11-01T08:00Z");

  const { state } = await renamed({ tags: [hashtag({ name: "em_alt", retiredAt, askedAt: retiredAt })] });

  expect(state.tags.get("emob_alt")).toMatchObject({ retiredAt, askedAt: retiredAt });
});

test("it can be taken back, and leaves alone what was merged otherwise, and no name that was made up", async () => {
  const merged = { name: "hr_onboarding", how: "merged", at: instant("2026-11-01T08:00Z") } as const;
  const { deps, plan, state } = await renamed({ tags: [...tags, hashtag({ name: "em_alt", became: merged })] });

  const before = (await renamedBefore(deps, plan)).length;
  const restored = await undoRenaming(deps, "petra", plan);

  expect([before, restored]).toEqual([2, 2]);
  expect(state.tags.get("em_lean")?.became).toBeNull();
  expect(state.tags.get("em_alt")?.became?.name).toBe("hr_onboarding");
  expect(state.tags.has("emob_lean")).toBe(false);
  expect(state.departments.get("Elektromotoren")).toMatchObject({ short: "em", aliases: ["emo"] });
});

test("what was renamed longer ago is renamed again instead, and every earlier name keeps working", async () => {
  const { deps, plan, state } = await renamed();
  const later = { ...deps, clock: () => deps.clock().add({ hours: 31 * 24 }) };

  const back = await renaming(later, { from: "emob", to: "em" });
  const outcome = back && (await renameDepartment(later, "petra", back));

  expect(await renamedBefore(later, plan)).toEqual([]);
  expect(outcome).toEqual({ count: 2, kept: [] });
  expect(state.tags.get("emob_lean")?.became?.name).toBe("em_lean");
  expect(state.departments.get("Elektromotoren")).toMatchObject({ short: "em", aliases: ["emo", "emob"] });
});

test("a chain of names may end where it began", async () => {
  const { deps, state } = foundingWorld({ tags });
  for (const [from, to] of [
    ["em", "emob"],
    ["emob", "drive"],
    ["drive", "em"],
  ] as const) {
    const plan = await renaming(deps, { from, to });
    if (plan) await renameDepartment(deps, "petra", plan);
  }

  expect(state.tags.get("em_lean")?.became).toBeNull();
  expect(state.tags.get("drive_lean")?.became?.name).toBe("em_lean");
  expect(state.departments.get("Elektromotoren")?.short).toBe("em");
});

test("another department's abbreviation stays its own, also after that was taken back", async () => {
  const { deps, state } = foundingWorld({ tags });
  const plan = await renaming(deps, { from: "em", to: "hr" });
  if (plan) await renameDepartment(deps, "petra", plan);
  await undoRenaming(deps, "petra", { from: "em", to: "hr" });

  const names = departmentNames(await deps.departments.all(), deps.tags.all(), deps.plain);
  expect(plan?.rival).toBe("Human Resources");
  expect([names.meant("hr"), names.meant("em")]).toEqual(["hr", "em"]);
  expect(state.departments.get("Elektromotoren")).toMatchObject({ short: "em", aliases: ["emo"] });
});

test("it is noted before the first tag has another name, and the rest is renamed after an interruption", async () => {
  const { deps, state } = foundingWorld({ tags });
  const plan = await renaming(deps, emob);
  let left = 1;
  const gardens: typeof deps.gardens = {
    ...deps.gardens,
    become: async (...given) => {
      if (left-- === 0) throw new Error("the machine stopped");
      return deps.gardens.become(...given);
    },
  };

  if (plan) await expect(renameDepartment({ ...deps, gardens }, "petra", plan)).rejects.toThrow("stopped");
  const again = await renaming(deps, emob);

  expect(state.notes).toMatchObject([{ reason: "em → emob" }]);
  expect(again).toMatchObject({ tags: [{ name: "em_ruesten" }], rival: null });
});

test.each([
  ["em", "em"],
  ["em", "e m"],
  ["em", ""],
])("renames nothing from %s to %s", async (from, to) => {
  expect(await renaming(foundingWorld().deps, { from, to })).toBeNull();
});
