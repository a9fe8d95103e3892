import { type ConstructorOptions, type JobResult, type JobWithMetadata, PgBoss } from "pg-boss";
import { AppError, assert } from "#shared/errors.ts";
import type { Log } from "#shared/log.ts";
import type { Enqueue, Job, Transaction } from "#shared/transaction.ts";
import { type EmbeddedSource, embedded } from "./embedded.ts";
import { pendingJobs } from "./pending.ts";

/** Where the jobs are kept: a PostgreSQL server by address, or the embedded database. */
export type QueueSource = { readonly kind: "server"; readonly url: string } | EmbeddedSource;

/** Does one job. When it throws, the job is tried again later; safe to repeat, therefore. */
type Handler = (data: Readonly<Record<string, unknown>>) => Promise<void>;

interface WorkOptions {
  /** Most jobs of this name that this process does at the same time. */
  readonly concurrency?: number;
  /** Most tries after the first. */
  readonly retriesMax?: number;
}

export interface Queue {
  /** Puts jobs in the queue if, and only if, the transaction commits. The queue must have been started. */
  readonly enqueue: Enqueue;
  /** Says who does the jobs of a name. To be called before `start`. */
  work(name: string, handler: Handler, options?: WorkOptions): void;
  /** Opens the queue and begins to work. Jobs of names that nobody works here must be named in `also`. */
  start(also?: readonly string[]): Promise<void>;
  /** Throws when the queue does not answer. */
  ping(): Promise<void>;
  /** Jobs that are still to be done, those that are being done included; as a transaction sees them, if one is given. */
  pending(tx?: Transaction): Promise<readonly Job[]>;
  /** Takes no more jobs, lets those that run finish, and closes. */
  stop(): Promise<void>;
}

interface Worker extends Required<WorkOptions> {
  readonly handler: Handler;
}

const CONCURRENCY = 10;
const CONNECTIONS_MAX = 4;
/** Where jobs end that failed on every try; kept for a person to look at. */
const DEAD_LETTER = "dead-letter";

/** With the pauses below: a little over an hour in all. */
const RETRIES_MAX = 12;
/** Waits about 2, 4, 8 … seconds between tries, 10 minutes at most. */
const RETRY = { retryDelay: 2, retryBackoff: true, retryDelayMax: 600 };
/** A job whose worker gives no sign of life for so long is taken up by another. */
const HEARTBEAT_SECONDS = 20;
const KEEP_DONE_SECONDS = 24 * 60 * 60;
/** Longest wait for running jobs at the end. */
const STOP_WITHIN_MS = 20_000;

/** Polling finds what is due later or was missed by the notification, which wakes workers within milliseconds. */
const POLLING = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 2 };

function bossOptions(source: QueueSource): ConstructorOptions {
  const place: ConstructorOptions =
    source.kind === "server"
      ? { connectionString: source.url, max: CONNECTIONS_MAX, application_name: "vorbild queue" }
      : { db: embedded(source), backend: "pglite" };
  return {
    ...place,
    schedule: false,
    useListenNotify: true,
    registerInstance: false,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  };
}

/** Makes the queue of a name, or gives the one that an earlier version made today's options. */
async function createQueue(boss: PgBoss, name: string, retryLimit: number): Promise<void> {
  const options = {
    ...RETRY,
    retryLimit,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    deleteAfterSeconds: KEEP_DONE_SECONDS,
    notify: true,
    deadLetter: DEAD_LETTER,
  };
  await boss.createQueue(name, options);
  await boss.updateQueue(name, options);
}

async function work(boss: PgBoss, name: string, { handler, concurrency }: Worker, log: Log): Promise<void> {
  const batch = { batchSize: concurrency, burstWhenBatchFull: concurrency > 1 };
  await boss.work(
    name,
    { ...POLLING, ...batch, perJobResults: true, includeMetadata: true },
    (jobs: JobWithMetadata<Job["data"]>[]) => Promise.all(jobs.map((job) => attempt(job, handler, log))),
  );
}

/** Does one job; never throws. */
async function attempt(job: JobWithMetadata<Job["data"]>, handler: Handler, log: Log): Promise<JobResult> {
  const { id, name, retryCount, retryLimit } = job;
  try {
    await handler(job.data ?? {});
    return { id, status: "completed" };
  } catch (error) {
    const last = retryCount >= retryLimit;
    const fields = { job: name, jobId: id, attempt: retryCount + 1, error };
    if (last) log.error(fields, "a job failed for the last time and is now a dead letter");
    else log.warn(fields, "a job failed and will be tried again");
    // The name only: a message may say about whom it was, and would outlast an erasure here.
    return { id, status: "failed", output: { error: error instanceof AppError ? error.code : "Error" } };
  }
}

async function enqueue(boss: PgBoss, tx: Transaction, jobs: readonly Job[]): Promise<void> {
  const db = { executeSql: (text: string, values?: unknown[]) => tx.executeSql(text, values) };
  for (const [name, some] of Map.groupBy(jobs, (job) => job.name)) {
    const inserts = some.map(({ data, delaySeconds }) => ({
      data,
      ...(delaySeconds !== undefined && { startAfter: delaySeconds }),
    }));
    await boss.insert(name, inserts, { db });
  }
}

/** A queue in the service's own database: a job exists exactly when the transaction that asked for it committed. */
export function openQueue({ source, log }: { readonly source: QueueSource; readonly log: Log }): Queue {
  const boss = new PgBoss(bossOptions(source));
  boss.on("error", (error) => log.error({ error: String(error) }, "the queue failed"));
  boss.on("warning", ({ message }) => log.warn({ warning: message }, "the queue warns"));
  const workers = new Map<string, Worker>();
  let started = false;

  return {
    enqueue: (tx, jobs) => enqueue(boss, tx, jobs),
    work(name, handler, { concurrency = CONCURRENCY, retriesMax = RETRIES_MAX } = {}) {
      assert(!started && !workers.has(name), `work ${name} once, before the start`);
      workers.set(name, { handler, concurrency, retriesMax });
    },
    async start(also = []) {
      started = true;
      await boss.start();
      await boss.createQueue(DEAD_LETTER);
      for (const name of also) await createQueue(boss, name, RETRIES_MAX);
      for (const [name, worker] of workers) {
        await createQueue(boss, name, worker.retriesMax);
        await work(boss, name, worker, log);
      }
    },
    async ping() {
      await boss.schemaVersion();
    },
    pending: (tx) => pendingJobs(tx ?? boss.getDb()),
    async stop() {
      await boss.stop({ graceful: true, timeout: STOP_WITHIN_MS });
    },
  };
}
