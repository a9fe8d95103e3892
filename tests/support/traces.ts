import { openDatabase } from "#adapters/store/database.ts";
import { quiet } from "./quiet.ts";
import type { World } from "./world.ts";

/** What somebody may be recognised by. */
export interface Marks {
  readonly id: string;
  /** Full name, address, account: whatever stands for them alone. */
  readonly words: readonly string[];
}

/** A row in which somebody stands, and as what. */
export interface Trace {
  readonly table: string;
  readonly mark: string;
  readonly row: string;
}

/** The marks in every way in which they may be written, in small letters. */
function spellings({ id, words }: Marks): readonly string[] {
  const raw = Buffer.from(id.replaceAll("-", ""), "hex");
  return [
    ...[id, id.replaceAll("-", ""), ...words],
    ...[id, id.toUpperCase(), ...words].flatMap((text) => [
      Buffer.from(text).toString("base64").replace(/=+$/, "").slice(0, -1),
      Buffer.from(text).toString("hex"),
      encodeURIComponent(text),
    ]),
    ...[raw.toString("base64").replace(/=+$/, ""), raw.toString("base64url")],
  ].map((text) => text.toLowerCase());
}

/** The database of a service that is down, or one on a server. */
export async function databaseOf({ dataDir, serviceEnvironment }: World, folder = dataDir) {
  return openDatabase({ url: serviceEnvironment["DATABASE_URL"], dataDir: folder, log: quiet });
}

/**
 * Walks through every row of every table in every schema, jobs of the queue included, and tells where somebody stands:
 * in texts, in JSON, in lists, and in bytes.
 */
export async function traces(
  { alone }: Pick<Awaited<ReturnType<typeof databaseOf>>, "alone">,
  marks: Marks,
): Promise<readonly Trace[]> {
  const wanted = spellings(marks);
  const { rows: tables } = await alone.executeSql(`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
    order by 1, 2`);
  const found: Trace[] = [];
  for (const { schema, name } of tables) {
    const { rows } = await alone.executeSql(`select to_jsonb(t)::text as row from "${schema}"."${name}" t`);
    for (const { row } of rows) {
      const text = String(row).toLowerCase();
      for (const mark of wanted.filter((one) => text.includes(one)))
        found.push({ table: `${name}`, mark, row: String(row) });
    }
  }
  return found;
}
