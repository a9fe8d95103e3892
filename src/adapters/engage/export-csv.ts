import { invalid } from "./export-archive.ts";
import { csvSplitter } from "./export-split.ts";

/** One row of a table, and the line of the file in which it ends. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** What was left out, and where. */
export interface Malformed {
  count: number;
  /** The first few of them, by file and line; never what stands there. */
  readonly where: string[];
}

const WHERE_MAX = 10;
/** Longest field that is read, in characters. Viva Engage itself takes a hundredth of that. */
const FIELD_CHARS_MAX = 1_000_000;
/** Most that is kept in memory while the end of a row is looked for: after a stray quotation mark it may not come. */
const ROW_CHARS_MAX = 4_000_000;

export function malformedAt(malformed: Malformed, name: string, line: number): void {
  malformed.count += 1;
  if (malformed.where.length < WHERE_MAX) malformed.where.push(`${name}:${line}`);
}

/**
 * Reads a table (UTF-8, with or without a byte order mark) as it comes, many rows at a time. Rows that cannot be read are
 * counted and left out.
 *
 * @param name - of the file, for messages
 * @throws AppError EXPORT_INVALID when a row does not end: nothing that follows could be told apart
 */
export async function* rowsOf(
  bytes: AsyncIterable<Buffer>,
  name: string,
  malformed: Malformed,
): AsyncGenerator<readonly Row[], void, undefined> {
  let rows: Row[] = [];
  const splitter = csvSplitter((cells, line, isSound) => {
    if (isSound && cells.every(({ length }) => length <= FIELD_CHARS_MAX)) rows.push({ cells, line });
    else malformedAt(malformed, name, line);
  });
  const assertEnds = (ends: boolean) => {
    if (!ends) throw invalid(`${name}: the row after line ${splitter.line} has no end; a quotation mark is not closed`);
  };
  const decoder = new TextDecoder();
  for await (const chunk of bytes) {
    splitter.write(decoder.decode(chunk, { stream: true }));
    assertEnds(splitter.kept <= ROW_CHARS_MAX);
    if (rows.length === 0) continue;
    yield rows;
    rows = [];
  }
  splitter.write(decoder.decode());
  assertEnds(splitter.end());
  yield rows;
}

/** Where the columns of a table stand, by their names in lower case. */
export function columnsOf(header: readonly string[]): (name: string) => number {
  const places = new Map(header.map((name, index) => [name.trim().toLowerCase(), index]));
  return (name) => places.get(name) ?? -1;
}
