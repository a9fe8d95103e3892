import { beforeEach, expect, test } from "@jest/globals";
import { departmentStore } from "#adapters/store/departments.ts";
import { peopleStore } from "#adapters/store/people.ts";
import type { Department } from "#domain/hashtags/index.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { person } from "#tests/support/fakes.ts";

const nothing = async () => {};
const motors: Department = { name: "Elektromotoren", short: "em", aliases: ["emo", "motoren"] };

onBothDatabases((database) => {
  const departments = () => departmentStore(database());

  beforeEach(() => database().alone.executeSql("delete from department"));

  test("keeps what was said last of each department, and lists those of known people too", async () => {
    await peopleStore(database()).save(person({ id: "anna", department: "Elektromotoren" }));
    await peopleStore(database()).save(person({ id: "grace", department: "Sales" }));
    await peopleStore(database()).save(person({ id: "guest", department: null }));
    await departments().save({ ...motors, short: null }, nothing);
    const saved: Department[] = [];

    const isSaved = await departments().save(motors, async (_tx, department) => {
      saved.push(department);
    });

    expect(isSaved).toBe(true);
    expect(saved).toEqual([motors]);
    expect(await departments().all()).toEqual([motors, { name: "Sales", short: null, aliases: [] }]);
  });

  test.each<[string, Partial<Department>]>([
    ["abbreviation is another's", { short: "em", aliases: [] }],
    ["abbreviation is what another is also called", { short: "emo", aliases: [] }],
    ["other name is another's abbreviation", { short: null, aliases: ["em"] }],
    ["other name is another's too", { short: "el", aliases: ["elektro", "motoren"] }],
  ])("refuses a department whose %s", async (_why, changes) => {
    await departments().save(motors, nothing);

    const isSaved = await departments().save({ name: "Elektrik", short: null, aliases: [], ...changes }, nothing);

    expect(isSaved).toBe(false);
    expect((await departments().all()).map(({ name }) => name)).not.toContain("Elektrik");
  });

  test("gives an abbreviation to one of many who want it", async () => {
    const wish = (n: number) => departments().save({ name: `Abteilung ${n}`, short: "ab", aliases: [] }, nothing);

    const outcomes = await Promise.all([1, 2, 3, 4].map(wish));

    expect(outcomes.filter(Boolean)).toHaveLength(1);
  });

  test("keeps nothing of which there is no record", async () => {
    const failing = departments().save(motors, () => Promise.reject(new Error("no audit")));
    await expect(failing).rejects.toThrow("no audit");

    expect((await departments().all()).map(({ short }) => short)).not.toContain("em");
  });
});
