import type { CountDeps, FunctionCover, Outcome } from "#domain/insight/index.ts";
import type { KeptGap, PostKind } from "#domain/posts/index.ts";
import type { KeptFigure, ReleaseStore, Table } from "#domain/privacy/index.ts";
import type { Interval } from "#shared/time.ts";
import { instant } from "./fakes.ts";

/** `count` people of a group, named by it. */
export const members = (group: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${group} ${index}`);

/** Each of the people did so much. */
export const each = (people: readonly string[], count = 1) => new Map(people.map((id) => [id, count] as const));

/** What was released, in memory. */
export function memoryReleases() {
  const tables = new Map<string, { readonly table: Table; readonly kept: KeptFigure[] }>();
  const releases: Pick<ReleaseStore, "extend" | "past"> = {
    async extend(table, decide) {
      const key = `${table.measure} ${table.period}`;
      const { kept } = tables.get(key) ?? { kept: [] };
      tables.set(key, { table, kept: [...kept, ...decide([...kept])] });
    },
    past: async (measures, periods) =>
      [...tables.values()]
        .filter(({ table }) => measures.includes(table.measure) && periods.includes(table.period))
        .flatMap(({ table, kept }) => kept.map(({ people, ...one }) => ({ ...table, ...one, people: people.size }))),
  };
  return { releases, tables };
}

interface Happened {
  readonly groupMin: number;
  readonly now: string;
  /** Who works where. */
  readonly people: ReadonlyMap<string, string | null>;
  readonly acts: (during: Interval) => ReadonlyMap<PostKind, ReadonlyMap<string, number>>;
  readonly outcomes: (during: Interval) => ReadonlyMap<Outcome, ReadonlyMap<string, number>>;
  readonly leaders: readonly string[];
  /** Open ones. */
  readonly gaps: readonly KeptGap[];
}

/** It is Wednesday of week 48 and nothing happened, unless something did. */
export function programmeWorld(changes: Partial<Happened> = {}) {
  const happened: Happened = {
    ...{ groupMin: 7, now: "2026-11-25T08:00Z", people: new Map(), leaders: [], gaps: [] },
    ...{ acts: () => new Map(), outcomes: () => new Map() },
    ...changes,
  };
  const { releases, tables } = memoryReleases();
  const covers = new Map<string, readonly FunctionCover[]>();
  const asked = { roster: 0, weeks: [] as string[] };
  const deps = {
    ...{
      releases,
      pseudonym: (id: string) => id,
      groupMin: () => happened.groupMin,
      clock: () => instant(happened.now),
    },
    facts: {
      async acts(during) {
        asked.weeks.push(`${during.start}`.slice(0, 10));
        return happened.acts(during);
      },
      outcomes: async (during) => happened.outcomes(during),
    },
    kept: () => ({ names: Temporal.Duration.from({ hours: 90 * 24 }) }),
    roster: {
      async departments() {
        asked.roster += 1;
        return happened.people;
      },
    },
    gaps: { openOnes: async () => happened.gaps },
    coverage: {
      find: async (week) => covers.get(week) ?? null,
      keep: async (week, functions) => void (covers.has(week) || covers.set(week, functions)),
    },
    leaders: { active: async () => new Set(happened.leaders) },
    experts: { all: async () => [] },
  } satisfies CountDeps;
  return { deps, tables, asked };
}
