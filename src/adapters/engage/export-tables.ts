import { type Archive, invalid, type Part, type Table } from "./export-archive.ts";
import { columnsOf, type Malformed, rowsOf } from "./export-csv.ts";
import { addressIn, copyOf, idIn, isTrue, textIn } from "./export-values.ts";

/** Most rows of a table that is kept in memory; two million people take about 300 MB. */
const KEPT_MAX = 2_000_000;

/** What messages name by id. */
export interface Tables {
  readonly addresses: ReadonlyMap<string, string>;
  readonly tagNames: ReadonlyMap<string, string>;
  readonly groupNames: ReadonlyMap<string, string>;
  /** Of the communities of which it is said. */
  readonly privateGroups: ReadonlyMap<string, boolean>;
}

/** Calls `row` for each row of a table that has an id, with a way to its fields. */
async function eachOf(
  archive: Archive,
  parts: readonly Part[],
  malformed: Malformed,
  row: (id: string, field: (name: string) => string) => void,
): Promise<void> {
  let kept = 0;
  for (const part of parts) {
    let at: ((name: string) => number) | null = null;
    for await (const rows of rowsOf(archive.content(part), part.name, malformed)) {
      for (const { cells } of rows) {
        if (at === null) {
          at = columnsOf(cells);
          continue;
        }
        const place = at;
        const field = (name: string) => textIn(cells[place(name)]);
        const id = idIn(field("id"));
        if (id === null) continue;
        kept += 1;
        if (kept > KEPT_MAX) throw invalid(`${part.name} has more than ${KEPT_MAX} rows`);
        row(copyOf(id), field);
      }
    }
  }
}

/** Reads who has which address, and the names of tags and communities. */
export async function readTables(archive: Archive, parts: readonly Part[], malformed: Malformed): Promise<Tables> {
  const addresses = new Map<string, string>();
  const tagNames = new Map<string, string>();
  const groupNames = new Map<string, string>();
  const privateGroups = new Map<string, boolean>();
  const of = (...tables: readonly Table[]) => parts.filter(({ table }) => tables.includes(table));

  await eachOf(archive, of("users"), malformed, (id, field) => {
    const address = addressIn(field("email"));
    if (address !== null) addresses.set(id, copyOf(address));
  });
  await eachOf(archive, of("groups"), malformed, (id, field) => {
    const [name, closed, privacy] = [field("name"), field("private"), field("privacy").toLowerCase()];
    if (name !== "") groupNames.set(id, copyOf(name));
    if (closed !== "") privateGroups.set(id, isTrue(closed));
    else if (privacy !== "") privateGroups.set(id, privacy !== "public");
  });
  await eachOf(archive, of("topics", "tags"), malformed, (id, field) => {
    const name = field("name");
    if (name !== "") tagNames.set(id, copyOf(name));
  });
  return { addresses, tagNames, groupNames, privateGroups };
}

/** Ids of the networks that the export says it is of; at most `max`. */
export async function readNetworkIds(archive: Archive, max: number): Promise<readonly string[]> {
  const ids: string[] = [];
  const parts = archive.parts.filter(({ table }) => table === "networks");
  await eachOf(archive, parts, { count: 0, where: [] }, (id) => {
    if (ids.length >= max) throw invalid(`the export is of more than ${max} networks`);
    ids.push(id);
  });
  return ids;
}
