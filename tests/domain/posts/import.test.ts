import { expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  type ExportBatch,
  type ExportSummary,
  type HeardPost,
  type ImportProgress,
  type ImportRequest,
  importExport,
  type Place,
  type Post,
  type PostExport,
  type PostName,
  type WatchedPlace,
} from "#domain/posts/index.ts";
import { instant, noTransaction } from "#tests/support/fakes.ts";
import { heardPost, reading } from "#tests/support/posts.ts";

const now = instant("2026-11-23T08:00Z");
const canteen: Place = { source: "engage", id: "7", name: "Canteen", teamId: null, teamName: null, state: "heard" };
const summary: ExportSummary = {
  covers: { from: now.subtract({ hours: 48 }), until: now, smallestId: "1", largestId: "9" },
  places: [canteen],
  ...{ malformed: 0, where: [], private: 0, unclear: 0 },
};

const post = (id: string, changes: Partial<HeardPost> = {}) =>
  heardPost({
    source: "engage",
    placeId: "7",
    sourceId: id,
    threadId: id,
    asOf: now.subtract({ hours: 30 }),
    ...changes,
  });
const nameOf = ({ source, placeId, sourceId }: PostName) => `${source} ${placeId} ${sourceId}`;

/** One row of an export: a post, or one that was deleted. */
interface Row {
  readonly id: string;
  readonly isDeleted?: boolean;
}
const rowsOf = (count: number): Row[] => Array.from({ length: count }, (_, index) => ({ id: `${index + 1}` }));

/** An export of these rows, in batches of `size`. */
function exportOf(rows: readonly Row[], size = 2): PostExport {
  return {
    fingerprint: "f",
    async *read(skip): AsyncGenerator<ExportBatch> {
      for (let start = skip; ; start += size) {
        const part = rows.slice(start, start + size);
        const done = Math.min(start + size, rows.length);
        const isLast = done === rows.length;
        yield {
          posts: part.filter(({ isDeleted }) => !isDeleted).map(({ id }) => post(id)),
          deleted: part.filter(({ isDeleted }) => isDeleted).map(({ id }) => post(id)),
          ...{ rows: done, share: done / rows.length, summary: isLast ? summary : null },
        };
        if (isLast) return;
      }
    },
  };
}

/** A service whose process can be killed before any of its writes; what was written stays. */
function world() {
  const stored = new Map<string, Post>();
  const removed = new Set<string>();
  const progress: ImportProgress[] = [];
  const places: WatchedPlace[] = [];
  const journal: string[] = [];
  const state = { writesLeft: Number.POSITIVE_INFINITY, learned: 0, isLeaseFree: true };

  function write(what: string): void {
    if (state.writesLeft === 0) throw new Error("killed");
    state.writesLeft -= 1;
    journal.push(what);
  }
  const deps = {
    reader: { read: () => reading({ hashtags: ["em_ruesten"] }) },
    learners: [
      {
        wantsSample: () => false,
        async learn(_: unknown, lessons: readonly unknown[]) {
          state.learned += lessons.length;
        },
        absorb() {},
      },
    ],
    isRefusedBy: (id: string) => id === "refuses",
    posts: {
      add: async (
        posts: readonly Post[],
        learn: (tx: typeof noTransaction, fresh: { index: number; hashtags: readonly string[] }[]) => Promise<void>,
        after?: Promise<unknown>,
      ) => {
        await after;
        write(`add ${posts.map(({ sourceId }) => sourceId)}`);
        const fresh = posts.flatMap((one, index) =>
          stored.has(nameOf(one)) || removed.has(nameOf(one)) ? [] : [{ index, hashtags: one.hashtags }],
        );
        for (const { index } of fresh) if (posts[index]) stored.set(nameOf(posts[index]), posts[index]);
        await learn(noTransaction, fresh);
        return fresh.length;
      },
      remove: async (names: readonly PostName[]) => {
        write("remove");
        for (const name of names) {
          stored.delete(nameOf(name));
          removed.add(nameOf(name));
        }
      },
    },
    imports: {
      progress: async () => progress.at(-1) ?? null,
      advance: async (_: string, next: ImportProgress) => {
        write(`advance ${next.rows}${next.finishedAt ? " done" : ""}`);
        progress.push(next);
      },
    },
    places: {
      all: async () => places,
      save: async (found: readonly Place[]) =>
        void places.push(...found.map((place) => ({ ...place, cursor: null, completeUntil: now }))),
    },
    gaps: {
      openOnes: async () => [],
      open: async () => {},
      close: async () => {},
      closeUntil: async () => {},
      narrow: async () => {},
    },
    lease: async (_: string, work: () => Promise<unknown>) => {
      if (state.isLeaseFree) await work();
      return state.isLeaseFree;
    },
    clock: () => now,
    kept: () => ({
      posts: Temporal.Duration.from({ hours: 400 * 24 }),
      names: Temporal.Duration.from({ hours: 90 * 24 }),
    }),
    tidy: async () => void journal.push("tidy"),
    forget: async () => void journal.push("forget"),
    rowsAtOnce: 2,
  };
  const run = (source: PostExport, changes: Partial<ImportRequest> = {}) =>
    importExport(deps, source, {
      again: false,
      whole: false,
      signal: new AbortController().signal,
      onProgress() {},
      ...changes,
    });
  return { deps, run, state, stored, removed, progress, places, journal };
}

test("everything is stored, batch after batch, and how far it went after each", async () => {
  const { run, journal, stored } = world();

  const outcome = await run(exportOf(rowsOf(5)));

  expect(outcome).toEqual({ kind: "imported", rows: 5, fresh: 5, old: 0, summary });
  expect(stored.size).toBe(5);
  expect(journal).toEqual([
    "add 1,2",
    "advance 2",
    "add 3,4",
    "advance 4",
    "add 5",
    "advance 5",
    "forget",
    "tidy",
    "advance 5 done",
  ]);
});

test("the next texts are read while the last are being stored, and stored after them", async () => {
  const { deps, run, journal } = world();
  const storing = Promise.withResolvers<void>();
  const { add } = deps.posts;
  deps.posts.add = async (...given) => {
    if (journal.length === 0) await storing.promise;
    return add(...given);
  };
  let reads = 0;
  deps.reader.read = () => {
    reads += 1;
    if (reads === 4) storing.resolve(); // the second batch is read: only now the first can be stored
    return reading({ hashtags: [] });
  };

  await run(exportOf(rowsOf(4)));

  expect(journal.slice(0, 4)).toEqual(["add 1,2", "advance 2", "add 3,4", "advance 4"]);
});

test("what is handed over in small pieces is stored together", async () => {
  const { deps, run, journal } = world();
  deps.rowsAtOnce = 4;

  await run(exportOf([...rowsOf(5), { id: "6", isDeleted: true }, { id: "7" }], 1));

  expect(journal.slice(0, 5)).toEqual(["add 1,2,3,4", "advance 4", "add 5,7", "remove", "advance 7"]);
});

test("deleted messages are removed and stay away", async () => {
  const { run, stored, removed } = world();

  await run(exportOf([{ id: "1" }, { id: "1", isDeleted: true }, { id: "1" }]));

  expect([...stored.keys()]).toEqual([]);
  expect([...removed]).toEqual(["engage 7 1"]);
});

test("people who refuse to be listened to are not listened to in an export either", async () => {
  const { deps, run, stored } = world();
  deps.reader.read = () => {
    throw new Error("nobody reads this");
  };
  const source = exportOf([]);
  const refused = {
    ...source,
    read: async function* () {
      yield { posts: [post("1", { authorId: "refuses" })], deleted: [], rows: 1, share: 1, summary };
    },
  };

  await run(refused);

  expect(stored.size).toBe(0);
});

test("what is older than anything that is kept is not taken in", async () => {
  const { run, stored } = world();
  const at = now.subtract({ hours: 401 * 24 });
  const source = {
    fingerprint: "f",
    async *read() {
      yield { posts: [post("1", { at }), post("2")], deleted: [], rows: 2, share: 1, summary };
    },
  };

  const outcome = await run(source);

  expect([...stored.keys()]).toEqual(["engage 7 2"]);
  expect(outcome).toMatchObject({ rows: 2, fresh: 1, old: 1 });
});

test("communities that nobody knew are kept, and known ones stay as they are", async () => {
  const { run, places } = world();
  const left = { ...canteen, state: "left", cursor: null, completeUntil: now } as const;
  places.push(left);

  await run(exportOf(rowsOf(1)));

  expect(places).toEqual([left]);
});

test("an export that was imported before is told, and imported again only if somebody says so", async () => {
  const { run, journal } = world();
  await run(exportOf(rowsOf(2)));
  journal.length = 0;

  expect(await run(exportOf(rowsOf(2)))).toEqual({ kind: "known", finishedAt: now });
  expect(journal).toEqual([]);

  expect(await run(exportOf(rowsOf(2)), { again: true })).toMatchObject({ kind: "imported", rows: 2, fresh: 0 });
});

test("while another process imports, nothing is done", async () => {
  const { run, state, journal } = world();
  state.isLeaseFree = false;

  expect(await run(exportOf(rowsOf(2)))).toEqual({ kind: "busy" });
  expect(journal).toEqual([]);
});

test("stopped by its user, it stores what it has begun and says how far it came", async () => {
  const { run, progress } = world();
  const stop = new AbortController();

  const outcome = await run(exportOf(rowsOf(9)), { signal: stop.signal, onProgress: () => stop.abort() });

  expect(outcome).toEqual({ kind: "interrupted", rows: progress.at(-1)?.rows });
  expect(progress.at(-1)?.finishedAt).toBeNull();
  expect((await run(exportOf(rowsOf(9)))).kind).toBe("imported");
});

test("progress is told only once it is durable", async () => {
  const { run, progress } = world();
  const told: [number, number | undefined][] = [];

  await run(exportOf(rowsOf(5)), { onProgress: ({ rows }) => told.push([rows, progress.at(-1)?.rows]) });

  expect(told.map(([rows]) => rows)).toEqual([2, 4, 5]);
  expect(told.every(([rows, kept]) => (kept ?? 0) >= rows)).toBe(true);
});

test("an export that breaks off leaves nothing under way, and goes on where it was", async () => {
  const { run, stored, journal } = world();
  const source = exportOf(rowsOf(6));
  const broken = {
    ...source,
    read: async function* (skip: number) {
      for await (const batch of source.read(skip)) {
        if (batch.rows > 4) throw new Error("damaged");
        yield batch;
      }
    },
  };

  await expect(run(broken)).rejects.toThrow("damaged");
  expect(journal.at(-1)).toBe("advance 4");
  await run(source);

  expect(stored.size).toBe(6);
});

test("killed before any write, any number of times, it ends as if it had run once", async () => {
  const row = fc.record({ id: fc.constantFrom("1", "2", "3", "4", "5", "6"), isDeleted: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.nat({ max: 6 }), { maxLength: 6 }),
      async (rows, size, kills) => {
        const [once, often] = [world(), world()];
        await once.run(exportOf(rows, size));

        for (const writes of kills) {
          often.state.writesLeft = writes;
          await often.run(exportOf(rows, size)).catch(() => {});
        }
        often.state.writesLeft = Number.POSITIVE_INFINITY;
        await often.run(exportOf(rows, size));
        await often.run(exportOf(rows, size), { again: true });

        expect([...often.stored.keys()].sort()).toEqual([...once.stored.keys()].sort());
        expect(often.removed).toEqual(once.removed);
        expect(often.state.learned).toBe(once.state.learned);
        expect(often.progress.at(-1)).toEqual(once.progress.at(-1));
      },
    ),
    { numRuns: 1_000 },
  );
});
