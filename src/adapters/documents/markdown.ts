type Row = readonly string[];

/** Fewer make no table. */
const DASHES_MIN = 3;

/** A table, as the formatter of this project writes it; whatever stands in a cell stays there. */
export function table(head: Row, rows: readonly Row[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll("|", "\\|")));
  const widths = head.map((_, index) => Math.max(DASHES_MIN, ...cells.map((row) => row[index]?.length ?? 0)));
  const line = (row: Row) => `| ${row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(" | ")} |`;
  const [first = [], ...others] = cells;
  return [line(first), line(widths.map((width) => "-".repeat(width))), ...others.map(line)].join("\n");
}

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

/** Parts with an empty line between them, as a file ends. */
export function page(parts: readonly string[]): string {
  return `${parts.join("\n\n")}\n`;
}
