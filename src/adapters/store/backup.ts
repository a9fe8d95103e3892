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

const Head = z.object({
  /** Which version of this format it is. */
  vorbild: z.literal(1),
  at: z.iso.datetime(),
  /** The latest migration of the database. */
  schema: z.string(),
  jobs: z.array(
    z.object({
      name: z.string(),
      data: z.record(z.string(), z.unknown()),
      delaySeconds: z.number().exactOptional(),
    }),
  ),
});
const Note = z.object({ table: z.string().optional(), rows: z.number().optional() });

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

const schema = () => Object.keys(migrations).toSorted().at(-1) ?? "";

/**
 * Everything that the database holds at one moment, line by line, whichever of the two databases it is: a head, then
 * each table's name and its rows as JSON, in the end how many rows there were.
 *
 * @param write - takes one line, without its end
 * @param jobs - what is still to be done
 * @returns how many rows there were
 */
export async function backUp(
  database: Database,
  { jobs, now }: { readonly jobs: readonly Job[]; readonly now: Temporal.Instant },
  write: (line: string) => Promise<void>,
): Promise<number> {
  return database.transaction(async (tx) => {
    await rows(tx, sql`set transaction isolation level repeatable read`);
    const note = (value: object) => write(`${MARK}${JSON.stringify(value)}`);
    await note({ vorbild: 1, at: now.toString(), schema: schema(), jobs });
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
  });
}

/** How many rows a backup has that ends with this line; null when it is not the last one. */
export function rowsAtEnd(line: string): number | null {
  return line.startsWith(MARK) ? (Note.safeParse(noteIn(line)).data?.rows ?? null) : null;
}

/** @throws AppError BACKUP_INVALID for what is no backup, or was made by another version */
export async function openBackup(all: AsyncIterable<string>): Promise<Backup> {
  const lines = all[Symbol.asyncIterator]();
  const { value: first } = await lines.next();
  const { data: head } = Head.safeParse(noteIn(first ?? ""));
  if (!head) throw invalid("it does not begin like one");
  if (head.schema !== schema()) {
    throw invalid(`it was made by another version, with ${head.schema}: restore it with that one, then upgrade`);
  }
  return { at: Temporal.Instant.from(head.at), jobs: head.jobs, lines };
}

/**
 * Brings a backup back into an empty database, all of it or nothing.
 *
 * @param also - runs in the same transaction
 * @throws AppError BACKUP_INVALID for one that is cut off or damaged
 */
export async function restore(
  database: Database,
  { lines }: Backup,
  also: (tx: Transaction) => Promise<void>,
): Promise<RestoreOutcome> {
  const outcome = await database.transaction(async (tx): Promise<RestoreOutcome> => {
    const known = await tableNames(tx);
    const filled = await firstFilled(tx, known);
    if (filled !== undefined) return { kind: "not_empty", table: filled };
    await rows(tx, sql`set constraints all deferred`);
    const count = await readInto(tx, { [Symbol.asyncIterator]: () => lines }, known);
    await continueSequences(tx);
    await also(tx);
    return { kind: "restored", rows: count };
  });
  if (outcome.kind === "restored") await database.tidy();
  return outcome;
}

/** Rows that are inserted at once. */
const PAGE = 1_000;

async function readInto(tx: Transaction, lines: AsyncIterable<string>, known: readonly string[]): Promise<number> {
  let into: string | null = null;
  let page: string[] = [];
  let count = 0;
  let isWhole = false;
  const flush = async () => {
    if (page.length === 0) return;
    if (into === null) throw invalid("it has rows of no table");
    await insertPage(tx, into, page);
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
