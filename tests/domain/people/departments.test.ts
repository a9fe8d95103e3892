import { expect, jest, test } from "@jest/globals";
import { departmentsInMind } from "#domain/people/index.ts";
import { instant, silent } from "#tests/support/fakes.ts";

const soon = () => new Promise((resolve) => setImmediate(resolve));

function world(answer: (ids: readonly string[]) => Promise<ReadonlyMap<string, string | null>>) {
  let now = instant("2026-11-23T08:00:00Z");
  const departments = jest.fn(answer);
  const departmentOf = departmentsInMind({ departments }, () => now, silent);
  const pass = (hours: number) => {
    now = now.add({ minutes: Math.round(hours * 60) });
  };
  return { departments, departmentOf, pass };
}
const motors = async (ids: readonly string[]) => new Map(ids.map((id) => [id, "Elektromotoren"]));

test("says nothing of somebody at first, and their department once the directory told it", async () => {
  const { departmentOf } = world(motors);

  const first = departmentOf("anna");
  await soon();

  expect([first, departmentOf("anna")]).toEqual([null, "Elektromotoren"]);
});

test("asks about many in one call, about each once a day, and says meanwhile what it knew", async () => {
  const { departmentOf, departments, pass } = world(motors);
  for (const id of ["anna", "anna", "jonas"]) departmentOf(id);
  await soon();
  for (const id of ["mira", "anna"]) departmentOf(id);
  await soon();
  pass(25);

  const known = departmentOf("anna");
  await soon();

  expect(known).toBe("Elektromotoren");
  expect(departments.mock.calls.flat(1)).toEqual([["anna"], ["jonas"], ["mira"], ["anna"]]);
});

test("asks again after a while about whom the directory could not tell, and about no stranger", async () => {
  let isDown = true;
  const { departmentOf, departments, pass } = world(async (ids) => {
    if (isDown) throw new Error("503");
    return motors(ids);
  });
  for (const id of ["anna", "engage:1:2"]) departmentOf(id);
  await soon();
  isDown = false;
  departmentOf("anna");
  await soon();
  expect(departments).toHaveBeenCalledTimes(1);
  pass(0.2);

  departmentOf("anna");
  await soon();

  expect([departmentOf("anna"), departmentOf("engage:1:2")]).toEqual(["Elektromotoren", null]);
  expect(departments.mock.calls.flat(2)).toEqual(["anna", "anna"]);
});
