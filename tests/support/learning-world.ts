import { nameReader } from "#adapters/text/name-reader.ts";
import { textReader } from "#adapters/text/reader.ts";
import { plainName } from "#adapters/text/tag-names.ts";
import { type GardenDeps, hashtagGarden } from "#domain/hashtags/garden.ts";
import { gardenMemory } from "#domain/hashtags/garden-memory.ts";
import type {
  GardenStore,
  Hashtag,
  LessonBatch,
  LessonLog,
  RankingStore,
  TagUse,
  Witness,
} from "#domain/hashtags/index.ts";
import { instant, nothingPersonal, silent } from "./fakes.ts";
import { hashtag } from "./garden-stores.ts";

const NOBODYS = { foundedAt: null, founderId: null, hosts: [] };

/** What all replicas share, in memory. */
export function sharedGarden(planted: readonly Hashtag[] = []) {
  const state = {
    now: instant("2026-11-23T08:00Z"),
    batches: [] as LessonBatch[],
    witnesses: [] as Witness[],
    ranking: null as { readonly version: number; readonly weights: Uint8Array } | null,
    habits: new Map<string, ReadonlyMap<string, number>>(),
    /** What the log was asked to do. */
    done: [] as string[],
    isGone: false,
  };
  const tags = new Map(planted.map((tag) => [tag.name, tag]));
  const changed = [...tags.keys()];

  function put(tag: Hashtag): void {
    tags.set(tag.name, tag);
    changed.push(tag.name);
  }
  function count({ lastUsedAt, name, posts }: TagUse): void {
    const known = tags.get(name) ?? hashtag({ name, ...NOBODYS, posts: 0 });
    put({ ...known, posts: known.posts + posts, lastUsedAt });
  }

  const store: GardenStore = {
    ...nothingPersonal,
    addUses: async (_tx, uses) => uses.forEach(count),
    async changes(since) {
      const names = new Set(changed.slice(Number(since ?? 0)));
      return { tags: [...names].flatMap((name) => tags.get(name) ?? []), cursor: `${changed.length}` };
    },
    find: async (name) => tags.get(name) ?? null,
    found: async () => false,
    async change(name, how) {
      const tag = tags.get(name);
      const after = tag ? how(tag) : null;
      if (after) put(after);
      return after;
    },
    async become(name, into, how, at) {
      const tag = tags.get(name);
      if (tag) put({ ...tag, became: { name: into, how, at } });
      return tag !== undefined;
    },
    standAlone: async () => false,
    hostedBy: async () => [],
    named: async () => [],
    parts: async () => [],
  };
  const lessons: LessonLog = {
    append: async (_tx, batches) => void state.batches.push(...batches),
    async read(after, max) {
      if (state.isGone && after !== null) return null;
      state.isGone = false;
      const start = Number(after ?? 0);
      const batches = state.batches.slice(start, start + max);
      return { batches, place: start + batches.length === 0 ? null : `${start + batches.length}` };
    },
    compact: async (until) => void state.done.push(`compact ${until}`),
    expire: async (week) => void state.done.push(`expire ${week}`),
  };
  const witnesses: GardenDeps["witnesses"] = {
    add: async (some) => void state.witnesses.push(...some),
    changes: async (since) => ({
      witnesses: state.witnesses.slice(Number(since ?? 0)),
      cursor: `${state.witnesses.length}`,
    }),
    expire: async (week) => void state.done.push(`forget words ${week}`),
  };
  const ranking: RankingStore = {
    newerThan: async (version) => (state.ranking && state.ranking.version > version ? state.ranking : null),
    async save(version, weights) {
      if ((state.ranking?.version ?? 0) !== version) return false;
      state.ranking = { version: version + 1, weights };
      return true;
    },
  };

  const reader = textReader({ key: new Uint8Array(32).fill(7) });
  const deps = (changes: Partial<GardenDeps>): GardenDeps => ({
    ...{ tags: store, lessons, witnesses, ranking, reader, names: nameReader(), plain: plainName },
    departments: { all: async () => [{ name: "Elektromotoren", short: "em", aliases: [] }] },
    activity: { habitOf: async (id) => state.habits.get(id) ?? new Map() },
    ...{
      groupMin: () => 1,
      keepPosts: () => Temporal.Duration.from({ hours: 400 * 24 }),
      clock: () => state.now,
      log: silent,
    },
    forbids: () => null,
    ...{ departmentOf: () => "Elektromotoren", pseudonym: (id) => id },
    ...changes,
  });
  return {
    state,
    tags,
    reader,
    store,
    lessons,
    /** What a process keeps lessons with that suggests nothing. */
    keeping: {
      ...{ tags: store, log: lessons, witnesses: { note() {} } },
      ...{ departmentOf: () => null, pseudonym: (id: string) => id },
    },
    memory: (changes: Partial<GardenDeps> = {}) => gardenMemory(deps(changes)),
    /** A process that has read everything. */
    async replica(changes: Partial<GardenDeps> = {}) {
      const garden = hashtagGarden(deps(changes));
      await garden.refresh();
      return garden;
    },
  };
}
