import { sql } from "kysely";
import { z } from "zod";
import { AppError } from "#shared/errors.ts";
import type { Job, Transaction } from "#shared/transaction.ts";
import type { Database } from "./database.ts";
import { migrations } from "./migrations/index.ts";
import { rows } from "./sql.ts";
import { continueSequences, firstFilled, insertPage, pagesOf, tableNames } from "./whole-tables.ts";

/** Lines that are no row begin with this; a row is a JSON object. */
const MARK = "#";

/** The pseudonym of this word marks the key. */
export const BACKUP_MARK = "backup";

const Head = z.object({
  /** Which version of this format it is. */
  vorbild: z.literal(1),
  at: z.iso.datetime(),
  /** The latest migration of the database. */
  schema: z.string(),
  /** By which a restore sees that it has the key of the hashes in it. */
  keyMark: z.string(),
  jobs: z.array(
    z.object({
      name: z.string(),
      data: z.record(z.string(), z.unknown()),
      delaySeconds: z.number().exactOptional(),
    }),
  ),
});
const Note = z.object({ table: z.string().optional(), rows: z.number().optional() });

interface BackupOf {
  readonly keyMark: string;
  readonly now: Temporal.Instant;
  jobs(tx: Transaction): Promise<readonly Job[]>;
}

/** A backup of which the head was read. */
export interface Backup {
  readonly at: Temporal.Instant;
  /** What was still to be done. */
  readonly jobs: readonly Job[];
  /** All lines behind the head. */
  readonly lines: AsyncIterator<string>;
}

export type RestoreOutcome =
  | { readonly kind: "restored"; readonly rows: number }
  /** The database already holds something in this table; nothing was changed. */
  | { readonly kind: "not_empty"; readonly table: string };

/** It is all of one moment, so it is one transaction; 20,000 rows take about a second. */
const SECONDS_MAX = 6 * 60 * 60;

const schema = () => Object.keys(migrations).toSorted().at(-1) ?? "";

/**
 * Everything that the database holds at one moment, line by line, whichever of the two databases it is: a head, then
 * each table's name and its rows as JSON, in the end how many rows there were.
 *
 * @param write - takes one line, without its end
 * @param jobs - reads what is still to be done, at the same moment
 * @param keyMark - something that the key of the hashes alone makes
 * @returns how many rows there were
 */
export async function backUp(
  database: Database,
  { jobs, keyMark, now }: BackupOf,
  write: (line: string) => Promise<void>,
): Promise<number> {
  return database.transaction(async (tx) => {
    await rows(tx, sql`set transaction isolation level repeatable read`);
    const note = (value: object) => write(`${MARK}${JSON.stringify(value)}`);
    await note({ vorbild: 1, at: now.toString(), schema: schema(), keyMark, jobs: await jobs(tx) });
    let count = 0;
    for (const table of await tableNames(tx)) {
      await note({ table });
      for await (const page of pagesOf(tx, table)) {
        for (const row of page) await write(row);
        count += page.length;
      }
    }
    await note({ rows: count });
    return count;
  }, SECONDS_MAX);
}

/** How many rows a backup has that ends with this line; null when it is not the last one. */
export function rowsAtEnd(line: string): number | null {
  return line.startsWith(MARK) ? (Note.safeParse(noteIn(line)).data?.rows ?? null) : null;
}

/** @throws AppError BACKUP_INVALID for what is no backup, or was made by another version or with another key */
export async function openBackup(all: AsyncIterable<string>, keyMark: string): Promise<Backup> {
  const lines = all[Symbol.asyncIterator]();
  const { value: first } = await lines.next();
  const { data: head } = Head.safeParse(noteIn(first ?? ""));
  if (!head) throw invalid("it does not begin like one");
  if (head.schema !== schema()) {
    throw invalid(`it was made by another version, with ${head.schema}: restore it with that one, then upgrade`);
  }
  if (head.keyMark !== keyMark)
    throw invalid("its hashes are of another key: set its HASH_KEY, or put its hash.key here");
  return { at: Temporal.Instant.from(head.at), jobs: head.jobs, lines };
}

/** The rows that a backup holds of one table. */
export async function rowsOf({ lines }: Backup, table: string): Promise<readonly string[]> {
  const found: string[] = [];
  let isIn = false;
  for await (const line of { [Symbol.asyncIterator]: () => lines }) {
    if (line.startsWith(MARK)) isIn = Note.safeParse(noteIn(line)).data?.table === table;
    else if (isIn) found.push(line);
  }
  return found;
}

/**
 * Brings a backup back into an empty database, all of it or nothing.
 *
 * @param instead - rows that take the place of those of their table
 * @param also - runs in the same transaction
 * @throws AppError BACKUP_INVALID for one that is cut off or damaged
 */
export async function restore(
  database: Database,
  { lines }: Backup,
  instead: Readonly<Record<string, readonly string[]>>,
  also: (tx: Transaction) => Promise<void>,
): Promise<RestoreOutcome> {
  const outcome = await database.transaction(async (tx): Promise<RestoreOutcome> => {
    const known = await tableNames(tx);
    const filled = await firstFilled(tx, known);
    if (filled !== undefined) return { kind: "not_empty", table: filled };
    await rows(tx, sql`set constraints all deferred`);
    const count = await readInto(tx, { [Symbol.asyncIterator]: () => lines }, { known, instead });
    for (const [table, some] of Object.entries(instead)) await insertPage(tx, table, some);
    await continueSequences(tx);
    await also(tx);
    return { kind: "restored", rows: count };
  });
  if (outcome.kind === "restored") await database.tidy();
  return outcome;
}

/** Rows that are inserted at once. */
const PAGE = 1_000;

async function readInto(
  tx: Transaction,
  lines: AsyncIterable<string>,
  { known, instead }: { readonly known: readonly string[]; readonly instead: Readonly<Record<string, unknown>> },
): Promise<number> {
  let into: string | null = null;
  let page: string[] = [];
  let count = 0;
  let isWhole = false;
  const flush = async () => {
    if (page.length === 0) return;
    if (into === null) throw invalid("it has rows of no table");
    if (instead[into] === undefined) await insertPage(tx, into, page);
    count += page.length;
    page = [];
  };
  for await (const line of lines) {
    if (!line.startsWith(MARK)) page.push(line);
    if (page.length === PAGE || line.startsWith(MARK)) await flush();
    if (!line.startsWith(MARK)) continue;
    const { table, rows: all } = Note.safeParse(noteIn(line)).data ?? {};
    isWhole = all === count;
    if (table !== undefined && known.includes(table)) into = table;
    else if (!isWhole) throw invalid("it holds what is not known here, or lacks rows");
  }
  if (!isWhole) throw invalid("its end is missing");
  return count;
}

function noteIn(line: string): unknown {
  try {
    return JSON.parse(line.slice(MARK.length));
  } catch {
    throw invalid("a line of it is damaged");
  }
}

const invalid = (why: string) => new AppError("BACKUP_INVALID", `this is no backup that can be restored: ${why}`);
