import type { Lease } from "#shared/lease.ts";
import { isBefore } from "#shared/time.ts";
import { coverGaps } from "./cover-gaps.ts";
import type { ExportBatch, ExportSummary, GapStore, ImportStore, PlaceStore, PostExport, PostStore } from "./ports.ts";
import { type RecordDeps, recordPosts } from "./record.ts";

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
}

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

async function takeIn(
  deps: ImportDeps,
  source: PostExport,
  skip: number,
  { signal, whole, onProgress }: ImportRequest,
): Promise<ImportOutcome> {
  const oldest = deps.clock().subtract(deps.kept().posts);
  let [fresh, old, rows] = [0, 0, skip];
  let tidyAt = TIDY_FIRST;
  let last: { readonly batch: ExportBatch; readonly stored: Promise<number> } | null = null;
  let tidied: Promise<void> = Promise.resolve();

  async function settle(): Promise<void> {
    if (!last) return;
    const { batch, stored } = last;
    fresh += await stored;
    rows = batch.rows;
    onProgress({ rows, share: batch.share });
    if (rows - skip < tidyAt) return;
    tidyAt *= TIDY_GROWTH;
    await tidied;
    tidied = deps.tidy(); // while the next posts are being read
    tidied.catch(() => {}); // as below
  }
  try {
    for await (const batch of source.read(skip)) {
      const posts = batch.posts.filter(({ at }) => !isBefore(at, oldest));
      old += batch.posts.length - posts.length;
      const stored = store(deps, source.fingerprint, { ...batch, posts }, last?.stored ?? Promise.resolve());
      stored.catch(() => {}); // whoever waits for it learns it; meanwhile it must not end the process
      await settle();
      last = { batch, stored };
      if (signal.aborted) break;
    }
    await settle();
    await tidied;
  } finally {
    await Promise.allSettled([last?.stored, tidied]); // nothing is under way any more when an error is told
  }
  const summary = last?.batch.summary;
  if (!summary) return { kind: "interrupted", rows };
  await finish(deps, source.fingerprint, rows, summary, whole);
  return { kind: "imported", rows, fresh, old, summary };
}

/** Makes everything ready at once, while the database may still be busy with what came `before`, and stores after it. */
async function store(
  deps: ImportDeps,
  file: string,
  { posts, deleted, rows }: ExportBatch,
  before: Promise<unknown>,
): Promise<number> {
  const fresh = await recordPosts(deps, posts, before);
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
