type Row = readonly string[];

const escaped = (cell: string) => cell.replaceAll("|", "\\|");
const line = (cells: Row) => `| ${cells.map(escaped).join(" | ")} |`;

/** A table; whatever stands in a cell stays there. */
export function table(head: Row, rows: readonly Row[]): string {
  return [line(head), `|${head.map(() => " --- |").join("")}`, ...rows.map(line)].join("\n");
}

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

/** Parts with an empty line between them, as a file ends. */
export function page(parts: readonly string[]): string {
  return `${parts.join("\n\n")}\n`;
}
