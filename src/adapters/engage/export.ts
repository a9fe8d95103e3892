import { hash } from "node:crypto";
import type { ExportBatch, Identities, PostExport } from "#domain/posts/index.ts";
import { openArchive } from "./export-archive.ts";
import { networkPartOf } from "./export-network.ts";
import { exportPeople } from "./export-people.ts";
import { batchFrom } from "./export-posts.ts";
import { readInThread } from "./export-thread.ts";

export interface ExportOptions {
  /** Of the ZIP archive. */
  readonly path: string;
  /** The id of the network to read, if the export is of several; else null. */
  readonly network: string | null;
  /** Whether everything counts as public of which the export does not say that it is private. */
  readonly allPublic: boolean;
}

/**
 * Opens the data export of a Viva Engage network.
 *
 * @throws AppError EXPORT_INVALID when it is none, is damaged, or is made to do harm; reading it may throw it too
 */
export async function openExport(options: ExportOptions, identities: Identities): Promise<PostExport> {
  const archive = await openArchive(options.path);
  try {
    const { id, parts } = await networkPartOf(archive, options.network);
    const content = parts.map(({ table, number, bytes, crc32 }) => [table, number, bytes, crc32]);
    return {
      fingerprint: hash("sha256", JSON.stringify([id, options.allPublic, content])),
      read: (skip) => read({ ...options, skip }, identities),
    };
  } finally {
    archive.close();
  }
}

async function* read(
  order: ExportOptions & { readonly skip: number },
  identities: Identities,
): AsyncGenerator<ExportBatch, void, undefined> {
  const people = exportPeople(identities);
  for await (const batch of readInThread(order)) {
    await people.meet(batch.people);
    yield batchFrom(batch, people.idOf);
  }
}
