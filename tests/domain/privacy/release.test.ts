import { expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  type Figure,
  type KeptFigure,
  type PastFigure,
  type ReleaseDeps,
  releasedBefore,
  releaseFigures,
  workedOut,
} from "#domain/privacy/index.ts";

const K = 4;
const table = { measure: "posts", period: "2026-W47" };

/** Releases kept in memory; `kept` is all that anybody outside ever saw. */
function world(groupMin = K) {
  const kept: KeptFigure[] = [];
  const releases: ReleaseDeps["releases"] = { extend: async (_table, decide) => void kept.push(...decide([...kept])) };
  const deps: ReleaseDeps = { releases, pseudonym: (id) => `p:${id}`, groupMin: () => groupMin };
  return { kept, deps };
}

/** People `from` to `to`, who contributed one each. */
function figure(name: string, from: number, to: number): Figure {
  return { name, contributions: new Map(Array.from({ length: to - from }, (_, index) => [String(from + index), 1])) };
}

test("a group of the smallest size is shown, a smaller one and an empty one are not", async () => {
  const { deps } = world();

  const shown = await releaseFigures(deps, table, [
    figure("four", 0, 4),
    figure("three", 10, 13),
    figure("none", 0, 0),
  ]);

  expect(shown).toEqual([
    { name: "four", value: 4 },
    { name: "three", value: null },
    { name: "none", value: null },
  ]);
});

test("a figure that one person made most of is not shown", async () => {
  const { deps } = world();
  const contributions = new Map([...figure("", 0, 9).contributions, ["busy", 10]]);

  expect(await releaseFigures(deps, table, [{ name: "hr", contributions }])).toEqual([{ name: "hr", value: null }]);
});

test("what is missing from a total cannot be worked out from its parts", async () => {
  const { deps } = world();

  const shown = await releaseFigures(deps, table, [
    figure("hr", 0, 10),
    figure("plant", 10, 20),
    figure("board", 20, 22),
    figure("all", 0, 22),
  ]);

  expect(shown).toEqual([
    { name: "hr", value: 10 },
    { name: "plant", value: null }, // all − hr − plant would be the board of two
    { name: "board", value: null },
    { name: "all", value: 22 },
  ]);
});

test("two questions that differ by one person are not both answered, even on different days", async () => {
  const { deps } = world();
  await releaseFigures(deps, table, [figure("with her", 0, 10)]);

  const [second] = await releaseFigures(deps, table, [figure("without her", 0, 9)]);

  expect(second?.value).toBeNull();
});

test("a figure stays as it was released, although somebody came late", async () => {
  const { deps } = world();
  await releaseFigures(deps, table, [figure("hr", 0, 10)]);

  const [later] = await releaseFigures(deps, table, [figure("hr", 0, 11)]);

  expect(later?.value).toBe(10);
});

test("a figure that was released is hidden once the smallest group is larger than it", async () => {
  const { deps } = world();
  await releaseFigures(deps, table, [figure("hr", 0, 10)]);

  const [later] = await releaseFigures({ ...deps, groupMin: () => 11 }, table, [figure("hr", 0, 10)]);

  expect(later?.value).toBeNull();
});

test("tells what was released before without counting anybody again, and nothing about too few", async () => {
  const past = [
    { ...table, name: "hr", people: K, value: 9 } as PastFigure,
    { ...table, name: "it", people: 3, value: 5 },
  ];
  const deps = { releases: { past: async () => past }, groupMin: () => K };

  expect(await releasedBefore(deps, ["posts"], ["2026-W47"])).toEqual([{ ...table, name: "hr", value: 9 }]);
});

test("what is worked out sees the released figures alone", async () => {
  const { deps } = world();
  const [hr] = await releaseFigures(deps, table, [figure("hr", 0, 10)]);

  expect(workedOut(hr?.value ? [hr.value, hr.value] : [], (a = 0, b = 0) => a + b)).toBe(20);
});

test("who was counted is kept by pseudonym only", async () => {
  const { deps, kept } = world();

  await releaseFigures(deps, table, [figure("hr", 0, 4)]);

  expect([...(kept[0]?.people ?? [])]).toEqual(["p:0", "p:1", "p:2", "p:3"]);
});

test("whatever is asked, no sum of answers ever speaks about fewer people than the smallest group", async () => {
  const groups = fc.array(fc.array(fc.nat(19), { maxLength: 20 }), { minLength: 1, maxLength: 5 });
  const questions = fc.array(groups, { minLength: 1, maxLength: 3 });

  await fc.assert(
    fc.asyncProperty(
      questions,
      fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 15, maxLength: 15 }),
      async (asked, weights) => {
        const { kept, deps } = world();
        let count = 0;
        for (const group of asked) {
          const figures = group.map((people) => ({
            name: `${count++}`,
            contributions: new Map(people.map((person) => [String(person), 1])),
          }));
          await releaseFigures(deps, table, figures);
        }

        const weightOf = (person: string) =>
          kept.reduce((sum, { people }, index) => sum + (people.has(person) ? (weights[index] ?? 0) : 0), 0);
        const everybody = new Set(kept.flatMap(({ people }) => [...people]));
        // People with the same weight cannot be told apart by this sum; those of any one weight are what it can single out.
        const bySum = Map.groupBy([...everybody], weightOf);

        for (const alike of bySum.values()) expect(alike.length).toBeGreaterThanOrEqual(K);
      },
    ),
    { numRuns: 1_000 },
  );
});
