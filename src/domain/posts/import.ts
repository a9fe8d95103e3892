import type { Lease } from "#shared/lease.ts";
import { isBefore } from "#shared/time.ts";
import { coverGaps } from "./cover-gaps.ts";
import type { ExportBatch, ExportSummary, GapStore, ImportStore, PlaceStore, PostExport, PostStore } from "./ports.ts";
import type { PostName } from "./post.ts";
import { keepPosts, nothingRead, type ReadPosts, type RecordDeps, readPosts } from "./record.ts";

export interface ImportDeps extends RecordDeps {
  readonly posts: Pick<PostStore, "add" | "remove">;
  readonly imports: Pick<ImportStore, "progress" | "advance">;
  readonly places: Pick<PlaceStore, "all" | "save">;
  readonly gaps: Pick<GapStore, "openOnes" | "open" | "close" | "closeUntil" | "narrow">;
  readonly lease: Lease;
  /** Brings the database's statistics in order, which a flood of rows leaves far behind. */
  tidy(): Promise<void>;
  /** Forgets what may not be known any longer, such as who wrote what is three months old. */
  forget(): Promise<unknown>;
  /** How many rows are stored in one transaction, or a few more. */
  readonly rowsAtOnce?: number;
}

/** What a transaction costs besides is little for so many, and they do not fill the memory. */
const ROWS_AT_ONCE = 5_000;
/** Loads that may be under way: one is being stored, the others wait for it, so that neither side waits for the other. */
const UNDER_WAY_MAX = 2;

/** Stored rows after which the statistics are renewed for the first time; then each time that there are four times as many. */
const TIDY_FIRST = 10_000;
const TIDY_GROWTH = 4;

export interface ImportRequest {
  /** Whether to begin with the first row although the export was imported before, wholly or in part. */
  readonly again: boolean;
  /** Whether the export goes back to the first message of the network. */
  readonly whole: boolean;
  /** Ends it after the rows that are being stored; the next time goes on from there. */
  readonly signal: AbortSignal;
  /** Called whenever more of it is durably stored. */
  onProgress(progress: { readonly rows: number; readonly share: number }): void;
}

export type ImportOutcome =
  | {
      readonly kind: "imported";
      readonly rows: number;
      /** How many posts were new. */
      readonly fresh: number;
      /** How many were too old to be kept. Both count from where this import went on. */
      readonly old: number;
      readonly summary: ExportSummary;
    }
  | { readonly kind: "interrupted"; readonly rows: number }
  /** Nothing was done, because all of it was before. */
  | { readonly kind: "known"; readonly finishedAt: Temporal.Instant }
  /** Another process imports at present. */
  | { readonly kind: "busy" };

/**
 * Takes in a data export of Viva Engage: what was posted before anybody listened, or while nobody could. What was heard
 * live stays as it is. Safe to repeat, and to go on with after any interruption: the rows are stored in order, and how
 * many of them are is kept.
 */
export async function importExport(
  deps: ImportDeps,
  source: PostExport,
  request: ImportRequest,
): Promise<ImportOutcome> {
  let outcome: ImportOutcome = { kind: "busy" };
  await deps.lease("posts.import", async () => {
    const before = await deps.imports.progress(source.fingerprint);
    const finishedAt = before?.finishedAt ?? null;
    outcome =
      finishedAt && !request.again
        ? { kind: "known", finishedAt }
        : await takeIn(deps, source, request.again ? 0 : (before?.rows ?? 0), request);
  });
  return outcome;
}

/** What is stored in one transaction; its texts are read and gone. */
interface Load {
  readonly read: ReadPosts;
  readonly deleted: PostName[];
  /** Rows of the export up to its end. */
  rows: number;
  share: number;
}

async function takeIn(
  deps: ImportDeps,
  source: PostExport,
  skip: number,
  { signal, whole, onProgress }: ImportRequest,
): Promise<ImportOutcome> {
  const { rowsAtOnce = ROWS_AT_ONCE } = deps;
  const oldest = deps.clock().subtract(deps.kept().posts);
  let [fresh, old, rows] = [0, 0, skip];
  let tidyAt = TIDY_FIRST;
  let tidied: Promise<void> = Promise.resolve();
  let summary: ExportSummary | null = null;
  const underWay: { readonly load: Load; readonly stored: Promise<number> }[] = [];

  /** Waits until no more than so many loads are under way. */
  async function settle(most: number): Promise<void> {
    for (let first = underWay[0]; first && underWay.length > most; first = underWay[0]) {
      fresh += await first.stored;
      underWay.shift();
      rows = first.load.rows;
      onProgress({ rows, share: first.load.share });
      if (rows - skip < tidyAt) continue;
      tidyAt *= TIDY_GROWTH;
      await tidied;
      tidied = deps.tidy(); // while the next posts are being read
      tidied.catch(() => {}); // as below
    }
  }
  function begin(load: Load): void {
    const stored = store(deps, source.fingerprint, load, underWay.at(-1)?.stored ?? Promise.resolve());
    stored.catch(() => {}); // whoever waits for it learns it; meanwhile it must not end the process
    underWay.push({ load, stored });
  }
  try {
    let load = loadFrom(skip);
    let begun = skip;
    for await (const batch of source.read(skip)) {
      old += await readInto(load, deps, batch, oldest);
      summary = batch.summary;
      if (load.rows - begun < rowsAtOnce && !summary) continue;
      begin(load);
      begun = load.rows;
      load = loadFrom(begun);
      await settle(UNDER_WAY_MAX - 1);
      if (signal.aborted) break;
    }
    await settle(0);
    await tidied;
  } finally {
    await Promise.allSettled([...underWay.map(({ stored }) => stored), tidied]); // nothing goes on when an error is told
  }
  if (!summary) return { kind: "interrupted", rows };
  await finish(deps, source.fingerprint, rows, summary, whole);
  return { kind: "imported", rows, fresh, old, summary };
}

const loadFrom = (rows: number): Load => ({ read: nothingRead(), deleted: [], rows, share: 0 });

/** @returns how many of the posts are too old to be kept */
async function readInto(load: Load, deps: ImportDeps, batch: ExportBatch, oldest: Temporal.Instant): Promise<number> {
  const posts = batch.posts.filter(({ at }) => !isBefore(at, oldest));
  await readPosts(deps, posts, load.read);
  load.deleted.push(...batch.deleted);
  load.rows = batch.rows;
  load.share = batch.share;
  return batch.posts.length - posts.length;
}

/** Makes everything ready at once, while the database may still be busy with what came `before`, and stores after it. */
async function store(
  deps: ImportDeps,
  file: string,
  { read, deleted, rows }: Load,
  before: Promise<unknown>,
): Promise<number> {
  const fresh = await keepPosts(deps, read, before);
  await before;
  // Nobody can take back a deletion in Viva Engage, so it holds for whatever was heard before now.
  const at = deps.clock();
  if (deleted.length > 0) await deps.posts.remove(deleted.map((name) => ({ ...name, at })));
  await deps.imports.advance(file, { rows, finishedAt: null });
  return fresh;
}

async function finish(
  deps: ImportDeps,
  file: string,
  rows: number,
  summary: ExportSummary,
  whole: boolean,
): Promise<void> {
  const now = deps.clock();
  const known = new Set((await deps.places.all()).filter(({ source }) => source === "engage").map(({ id }) => id));
  const places = summary.places.filter(({ id }) => !known.has(id));
  if (places.length > 0) await deps.places.save(places, now);
  await coverGaps(deps.gaps, summary, whole, now);
  await deps.forget();
  await deps.tidy();
  await deps.imports.advance(file, { rows, finishedAt: now });
}
