import { expect, test } from "@jest/globals";
import { listDepartments, mayName, nameDepartment } from "#domain/hashtags/name-department.ts";
import { elektromotoren, foundingWorld } from "#tests/support/founding.ts";

test("only owners name departments, and nobody while the directory is silent", async () => {
  const { deps } = foundingWorld();
  const silent = { roles: { of: async () => Promise.reject(new Error("no answer")) } };

  expect(await mayName(deps, "petra")).toBe(true);
  expect(await mayName(deps, "lars")).toBe(false);
  expect(await mayName(silent, "petra")).toBe(false);
});

test("lists each department with the abbreviation that its tags show", async () => {
  const listed = await listDepartments(foundingWorld().deps);

  expect(listed.map(({ name, short }) => [name, short])).toEqual([
    ["Elektromotoren", "em"],
    ["Human Resources", "hr"],
  ]);
});

test("an abbreviation and other names are kept and noted, and lead to the department", async () => {
  const { deps, state } = foundingWorld({ departments: [{ ...elektromotoren, aliases: [] }] });

  const named = await nameDepartment(deps, "petra", {
    department: "elektromotoren",
    short: "EMX",
    aliases: ["Motoren"],
  });

  expect(named).toMatchObject({ kind: "named", department: { short: "emx", aliases: ["motoren"] } });
  expect(state.notes).toMatchObject([{ action: "hashtags.departmentNamed", actorId: "petra" }]);
  expect(await nameDepartment(deps, "petra", { department: "MOTOREN", short: null, aliases: [] })).toMatchObject({
    kind: "named",
  });
});

test("another name leaves the abbreviation to the tags that live", async () => {
  const { deps, state } = foundingWorld();
  const named = await nameDepartment(deps, "petra", { department: "Human Resources", short: null, aliases: ["Leute"] });

  expect(named).toMatchObject({ kind: "named", department: { short: "hr", aliases: ["leute"] } });
  expect(state.departments.get("Human Resources")?.short).toBeNull();
});

test("a department without any tag gets another name just as well", async () => {
  const { deps } = foundingWorld({ tags: [], departments: [{ name: "人事", short: null, aliases: [] }] });

  const named = await nameDepartment(deps, "petra", { department: "人事", short: null, aliases: ["Leute"] });

  expect(named).toMatchObject({ kind: "named", department: { aliases: ["leute"] } });
});

test.each([
  ["unknown", { department: "Luftschiffe", short: "ls", aliases: [] }],
  ["taken", { department: "Human Resources", short: "em", aliases: [] }],
  ["taken", { department: "Human Resources", short: "hr", aliases: ["EMO"] }],
  ["taken", { department: "Elektromotoren", short: "hr", aliases: [] }],
  ["unreadable", { department: "Elektromotoren", short: "e m", aliases: [] }],
] as const)("says why not: %s", async (kind, request) => {
  const { deps, state } = foundingWorld();

  expect(await nameDepartment(deps, "petra", request)).toEqual({ kind });
  expect(state.notes).toEqual([]);
});

test("another name alone leaves it to the tags that live how they begin", async () => {
  const { deps, state } = foundingWorld();

  const named = await nameDepartment(deps, "petra", {
    department: "Human Resources",
    short: null,
    aliases: ["Personal"],
  });

  expect(named).toMatchObject({ kind: "named", department: { short: "hr" } });
  expect(state.departments.get("Human Resources")).toMatchObject({ short: null, aliases: ["personal"] });
});
