import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, type Zippable, zipSync } from "fflate";
import { openExport } from "#adapters/engage/export.ts";
import type { ExportBatch, ExportSummary, HeardPost, PostName } from "#domain/posts/index.ts";
import { assert } from "#shared/errors.ts";

const folder = mkdtempSync(join(tmpdir(), "exports-"));
let files = 0;

/** Where these bytes lie as a file. */
export function fileOf(bytes: Uint8Array): string {
  files += 1;
  const path = join(folder, `${files}.zip`);
  writeFileSync(path, bytes);
  return path;
}

export type Row = Readonly<Record<string, string>>;

/** A table as the export writes it: a byte order mark, all in quotation marks, lines that end as on Windows. */
export function csv(rows: readonly Row[], columns = Object.keys(rows[0] ?? {})): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ""))];
  return `\uFEFF${lines.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("")}`;
}

/** A public message by Mette of the community 7. */
export function message(changes: Row = {}): Row {
  return {
    id: "2000337749565441",
    thread_id: "2000337749565441",
    replied_to_id: "",
    group_id: "7",
    in_private_group: "false",
    in_private_conversation: "false",
    sender_id: "11",
    sender_email: "mette@nordlicht.example",
    body: "Good morning",
    created_at: "2022/11/11 21:00:20 +0000",
    deleted_at: "",
    message_type: "update",
    ...changes,
  };
}

/** Bytes of an archive of these files. */
export function zipOf(contents: Readonly<Record<string, string>>): Uint8Array {
  const packed: Zippable = Object.fromEntries(Object.entries(contents).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(packed);
}

/** Everybody whose address is not at another company is in the directory, by the address. */
export const directory = {
  byAddress: async (address: string) => (address.endsWith("@nordlicht.example") ? address : null),
};

export interface Taken {
  readonly posts: readonly HeardPost[];
  readonly deleted: readonly PostName[];
  readonly summary: ExportSummary;
  readonly batches: readonly ExportBatch[];
}

/** Everything that is read from an archive. */
export async function takeAll(
  path: string,
  options: { readonly network?: string; readonly allPublic?: boolean; readonly skip?: number } = {},
): Promise<Taken> {
  const { network = null, allPublic = false, skip = 0 } = options;
  const source = await openExport({ path, network, allPublic }, directory);
  const batches = await Array.fromAsync(source.read(skip));
  const summary = batches.at(-1)?.summary;
  assert(summary, "the last batch carries the summary");
  return {
    ...{ batches, summary },
    posts: batches.flatMap(({ posts }) => posts),
    deleted: batches.flatMap(({ deleted }) => deleted),
  };
}

/** Everything that is read from messages alone. */
export function takeMessages(
  rows: readonly Row[],
  others: Readonly<Record<string, string>> = {},
  options: Parameters<typeof takeAll>[1] = {},
): Promise<Taken> {
  return takeAll(fileOf(zipOf({ "Messages.csv": csv(rows), ...others })), options);
}
