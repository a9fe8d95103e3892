const BOM = "\uFEFF";

type Cell = string | number | boolean | null | undefined;

function quoted(cell: Cell): string {
  const text = String(cell ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (cells: readonly Cell[]): string => `${cells.map(quoted).join(",")}\r\n`;

/** A table as lines of CSV (RFC 4180), the first of which begins with a byte order mark. */
export function* csv<Row>(
  columns: Readonly<Record<string, (row: Row) => Cell>>,
  rows: Iterable<Row>,
): Generator<string> {
  yield BOM + line(Object.keys(columns));
  const cells = Object.values(columns);
  for (const row of rows) yield line(cells.map((cell) => cell(row)));
}
