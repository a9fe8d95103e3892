/** What stands between two spaces: a word with the marks around it. */
export type Chunk = string;

/** The word inside, comparable. Empty for a dash or another mark that stands alone. */
export function bare(chunk: Chunk | undefined): string {
  return (chunk ?? "")
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}#@]+|[^\p{L}\p{N}]+$/gu, "")
    .replaceAll("’", "'");
}

/** The marks at its end. */
export function markOf(chunk: Chunk | undefined): string {
  return /[^\p{L}\p{N}]*$/u.exec(chunk ?? "")?.[0] ?? "";
}

/** A line's chunks. */
export function chunksOf(line: string): Chunk[] {
  return line.split(/\s+/u).filter((chunk) => chunk !== "");
}

/** Text line by line; what leaders set apart stays apart. */
export function linesOf(text: string): string[] {
  return text
    .split(/\s*\n\s*/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
