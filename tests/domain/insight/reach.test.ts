import { expect, test } from "@jest/globals";
import { reachLastWeek } from "#domain/insight/index.ts";
import type { Source } from "#domain/posts/index.ts";
import type { KeptFigure, Table } from "#domain/privacy/index.ts";
import type { Interval } from "#shared/time.ts";
import { instant } from "#tests/support/fakes.ts";

const people = (count: number) => new Set(Array.from({ length: count }, (_, index) => `person ${index}`));

/** Remembers what was asked and released. */
function world(teams: number, engage: number) {
  const asked: Interval[] = [];
  const tables: Table[] = [];
  const kept: KeptFigure[] = [];
  const deps = {
    posts: {
      authorsBetween: async (time: Interval) => {
        asked.push(time);
        return new Map<Source, ReadonlySet<string>>([
          ["teams", people(teams)],
          ["engage", people(engage)],
        ]);
      },
    },
    releases: {
      extend: async (table: Table, decide: (earlier: readonly KeptFigure[]) => readonly KeptFigure[]) => {
        tables.push(table);
        kept.push(...decide([...kept]));
      },
    },
    pseudonym: (id: string) => id,
    groupMin: () => 7,
    clock: () => instant("2026-11-25T08:00Z"),
  };
  return { deps, asked, tables };
}

test("counts the people of the last whole week, by network", async () => {
  const { deps, asked, tables } = world(40, 20);

  expect(await reachLastWeek(deps)).toEqual({ teams: 40, engage: 20, groupMin: 7 });
  expect(tables).toEqual([{ measure: "posts.people", period: "2026-W47" }]);
  expect(asked.map(({ start, end }) => `${start}/${end}`)).toEqual(["2026-11-16T00:00:00Z/2026-11-23T00:00:00Z"]);
});

test("says nothing about few, nor about the few by whom two networks differ", async () => {
  expect(await reachLastWeek(world(6, 0).deps)).toMatchObject({ teams: null, engage: null });
  expect(await reachLastWeek(world(40, 36).deps)).toMatchObject({ teams: 40, engage: null });
});
