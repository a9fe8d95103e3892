import { Worker } from "node:worker_threads";
import { AppError, type ErrorCode } from "#shared/errors.ts";
import type { ReadBatch } from "./export-batch.ts";

/** What the reading thread is started with. */
export interface ReadOrder {
  readonly path: string;
  readonly network: string | null;
  readonly allPublic: boolean;
  readonly skip: number;
}

/** What it says. */
export type ReadNews =
  | { readonly kind: "batch"; readonly batch: ReadBatch }
  | { readonly kind: "failed"; readonly code: ErrorCode; readonly message: string };

/**
 * Texts come and go; a small nursery keeps them from filling hundreds of megabytes before anybody looks. What remains
 * are the addresses of people, at most two million.
 */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1_024 };

/** Batches that are read ahead of the one that is being stored. */
const AHEAD = 10;

/**
 * Reads the export in a thread of its own, so that unpacking and parsing take their time beside reading the texts and
 * storing. It waits when it is `AHEAD` batches ahead, so that memory stays the same however large the export is.
 */
export async function* readInThread(order: ReadOrder): AsyncGenerator<ReadBatch, void, undefined> {
  const worker = new Worker(new URL("./export-worker.ts", import.meta.url), {
    workerData: order,
    resourceLimits: LIMITS,
  });
  const inbox = inboxOf(worker);
  try {
    for (let ahead = 0; ahead < AHEAD; ahead++) worker.postMessage("more");
    for (;;) {
      const news = await inbox.next();
      if (news.kind === "failed") throw new AppError(news.code, news.message);
      worker.postMessage("more");
      yield news.batch;
      if (news.batch.summary) return;
    }
  } finally {
    await worker.terminate();
  }
}

/** What a thread says, one after the other; rejects when it dies. */
function inboxOf(worker: Worker) {
  const waiting: ReadNews[] = [];
  let failure: { readonly error: unknown } | null = null;
  let wake = () => {};
  worker.on("message", (news: ReadNews) => {
    waiting.push(news);
    wake();
  });
  worker.on("error", (error) => {
    failure = { error };
    wake();
  });
  worker.on("exit", (code) => {
    failure ??= { error: new Error(`the thread that reads the export ended with ${code}`) };
    wake();
  });
  return {
    async next(): Promise<ReadNews> {
      for (;;) {
        const news = waiting.shift();
        if (news) return news;
        if (failure) throw failure.error;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
