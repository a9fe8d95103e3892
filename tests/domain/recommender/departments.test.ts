import { expect, test } from "@jest/globals";
import { createDepartments } from "#domain/recommender/departments.ts";

test("counts tags for each department by itself", () => {
  const departments = createDepartments();
  const [sales, plant] = [departments.number("sales"), departments.number("plant")];
  departments.use(sales, 3, "");
  departments.use(sales, 3, "");
  departments.use(plant, 4, "");

  const uses = [departments.uses(sales, 3), departments.uses(plant, 3), departments.uses(plant, 4)];

  expect(uses).toEqual([2, 0, 1]);
});

test("knows nothing of nobody's posts but the tags they had lately", () => {
  const departments = createDepartments();
  departments.post(departments.number(null));
  departments.use(departments.number(null), 5, "hr");

  expect(departments.posts(0)).toBe(0);
  expect(departments.uses(0, 5)).toBe(0);
  expect([...departments.recent(0)]).toEqual([5]);
});

test("asking for a department that no lesson brought leaves no trace", () => {
  const departments = createDepartments();

  expect(departments.find("sales")).toBe(0);
  expect(departments.number("plant")).toBe(1);
});

test("remembers with whose name the tags of a department begin", () => {
  const departments = createDepartments();
  const sales = departments.number("sales");
  for (const prefix of ["vt", "vt", "hr", ""]) departments.use(sales, 1, prefix);

  expect([...departments.prefixes(sales)]).toEqual([
    ["vt", 2],
    ["hr", 1],
  ]);
});
