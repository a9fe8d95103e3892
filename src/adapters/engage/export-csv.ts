import { parse } from "csv-parse";
import { invalid } from "./export-archive.ts";

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
const ROW_BYTES_MAX = 16 * 2 ** 20;

export function malformedAt(malformed: Malformed, name: string, line: number): void {
  malformed.count += 1;
  if (malformed.where.length < WHERE_MAX) malformed.where.push(`${name}:${line}`);
}

/**
 * Reads CSV (UTF-8, with or without a byte order mark; either line ending; quoted newlines) as it comes, many rows at a
 * time. Rows that cannot be read are counted and left out.
 *
 * @param name - of the file, for messages
 */
export async function* rowsOf(
  bytes: AsyncIterable<Buffer>,
  name: string,
  malformed: Malformed,
): AsyncGenerator<readonly Row[], void, undefined> {
  let rows: Row[] = [];
  let waiting = 0;
  let lastBad = 0;
  let line = 1;
  const leaveOut = (at: number) => {
    if (at !== lastBad) malformedAt(malformed, name, at); // one row may be wrong in several ways
    lastBad = at;
  };
  const parser = parse({
    bom: true,
    record_delimiter: ["\r\n", "\n"],
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      leaveOut(Number(error?.["lines"] ?? line));
      return undefined;
    },
    on_record: (cells: string[], { lines }) => {
      line = lines;
      if (cells.some(({ length }) => length > FIELD_CHARS_MAX)) leaveOut(lines);
      else rows.push({ cells, line: lines });
      return null;
    },
  });

  function take(): readonly Row[] {
    const taken = rows;
    rows = [];
    return taken;
  }
  for await (const chunk of bytes) {
    const before = line;
    await new Promise<void>((resolve, reject) =>
      parser.write(chunk, (error) => (error ? reject(invalid(`${name} cannot be read as CSV`, error)) : resolve())),
    );
    waiting = line === before ? waiting + chunk.length : 0;
    if (waiting > ROW_BYTES_MAX) {
      throw invalid(`${name}: the row after line ${line} has no end; a quotation mark is not closed`);
    }
    if (rows.length > 0) yield take();
  }
  parser.resume().end();
  await new Promise((resolve, reject) => parser.once("end", resolve).once("error", reject));
  yield take();
}

/** Where the columns of a table stand, by their names in lower case. */
export function columnsOf(header: readonly string[]): (name: string) => number {
  const places = new Map(header.map((name, index) => [name.trim().toLowerCase(), index]));
  return (name) => places.get(name) ?? -1;
}
