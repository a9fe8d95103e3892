import { expect, test } from "@jest/globals";
import { type Directory, rememberedDirectory } from "#domain/people/index.ts";
import { instant } from "#tests/support/fakes.ts";

function world(find: () => Promise<null>) {
  let now = instant("2026-11-24T08:00Z");
  const asked: string[] = [];
  const directory: Directory = {
    find: async (id) => {
      asked.push(id);
      return find();
    },
    departments: async (ids) => {
      asked.push(...ids);
      return new Map(ids.filter((id) => id !== "stranger").map((id) => [id, "Werk"]));
    },
    groupsOf: async () => ["g"],
    search: async () => [],
    names: async () => [],
  };
  const pass = (minutes: number) => {
    now = now.add({ minutes });
  };
  return { remembered: rememberedDirectory(directory, () => now), asked, pass };
}

test("asks about each person once an hour", async () => {
  const { remembered, asked, pass } = world(async () => null);

  await remembered.find("lars");
  await remembered.find("anna");
  pass(59);
  await remembered.find("lars");
  pass(1);
  await remembered.find("lars");

  expect(asked).toEqual(["lars", "anna", "lars"]);
  expect(await remembered.groupsOf("lars", ["g"])).toEqual(["g"]);
});

test("asks about the department of each person once an hour, and again about whom it could not tell", async () => {
  const { remembered, asked, pass } = world(async () => null);

  await remembered.departments(["lars", "stranger"]);
  const found = await remembered.departments(["stranger", "anna", "lars"]);
  pass(60);
  await remembered.departments(["lars"]);

  expect(asked).toEqual(["lars", "stranger", "stranger", "anna", "lars"]);
  expect([...found]).toEqual([
    ["anna", "Werk"],
    ["lars", "Werk"],
  ]);
});

test("a failure is remembered too, so that nobody waits for it with every message", async () => {
  const { remembered, asked, pass } = world(() => Promise.reject(new Error("down")));

  await expect(remembered.find("lars")).rejects.toThrow("down");
  await expect(remembered.find("lars")).rejects.toThrow("down");
  pass(60);
  await expect(remembered.find("lars")).rejects.toThrow("down");

  expect(asked).toHaveLength(2);
});
