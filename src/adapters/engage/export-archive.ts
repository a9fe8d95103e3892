import { pipeline } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { AppError } from "#shared/errors.ts";

/** The tables that are read; all other files are left alone. */
const TABLE = /^(?:(.*)\/)?(messages|users|groups|tags|topics|networks)(?:[_-](\d{1,6}))?\.csv$/i;
/** Attachments, which may be called anything. */
const ATTACHMENT = /(?:^|\/)files\//i;

/** Most entries of an archive, attachments included. */
const ENTRIES_MAX = 1_000_000;
/** Largest table, unpacked. A million messages are half a gigabyte. */
const TABLE_BYTES_MAX = 256 * 2 ** 30;
/** Texts shrink to a tenth, tables of numbers to a thirtieth. Deflate can pack zeros to a thousandth. */
const RATIO_MAX = 200;
/** Up to this size it does not matter how well a table was packed. */
const HARMLESS_BYTES = 32 * 2 ** 20;
/** A local file header without its name. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, section 4.3.7 */
const HEADER_BYTES = 30;
/** Section 4.4.5 there; nothing else but leaving the content as it is (0) is in use. */
const DEFLATED = 8;
/** Handed over at a time. */
const CHUNK_BYTES = 128 * 1024;

export type Table = "messages" | "users" | "groups" | "tags" | "topics" | "networks";

/** A file of the archive that holds (a part of) a table. */
export interface Part {
  readonly table: Table;
  /** The names of the folders that it lies in. */
  readonly folders: readonly string[];
  /** As it is called in the archive, without folders. */
  readonly name: string;
  readonly number: number;
  /** Unpacked. */
  readonly bytes: number;
  readonly crc32: number;
}

export interface Archive {
  readonly parts: readonly Part[];
  /** The unpacked content; throws EXPORT_INVALID when it is not what the archive says of it. */
  content(part: Part): AsyncGenerator<Buffer, void, undefined>;
  close(): void;
}

export function invalid(message: string, cause?: unknown): AppError {
  return new AppError("EXPORT_INVALID", message, { cause });
}

/**
 * Opens a ZIP archive of any size by its central directory. Nothing is ever written, whatever the entries are called.
 *
 * @throws AppError EXPORT_INVALID when it is no archive, is damaged, or is made to do harm
 */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await openPromise(path, { autoClose: false }).catch((cause) => {
    throw invalid(
      typeof cause.code === "string"
        ? `the file cannot be read (${cause.code})`
        : "the file is no ZIP archive, or was not downloaded to its end",
      cause,
    );
  });
  try {
    const tables = await tablesOf(zip);
    assertHarmless([...tables.values()]);
    const parts = [...tables.keys()].toSorted((a, b) => a.number - b.number);
    return {
      parts,
      content: (part) => content(zip, part, tables.get(part) as Entry),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function tablesOf(zip: ZipFile): Promise<Map<Part, Entry>> {
  if (zip.entryCount > ENTRIES_MAX) throw invalid(`the archive has more than ${ENTRIES_MAX} entries`);
  const tables = new Map<Part, Entry>();
  const names = new Set<string>();
  try {
    for await (const entry of zip.eachEntry()) {
      const part = partOf(entry);
      if (!part) continue;
      const name = entry.fileName.toLowerCase();
      if (names.has(name)) throw invalid(`the archive holds ${part.name} twice in the same folder`);
      names.add(name);
      tables.set(part, entry);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw invalid("the archive's list of entries is damaged, or names a file outside of it", error);
  }
  return tables;
}

function partOf({ fileName, uncompressedSize: bytes, crc32 }: Entry): Part | null {
  const [, path = "", table = "", number = "0"] = (!ATTACHMENT.test(fileName) && TABLE.exec(fileName)) || [];
  if (table === "") return null;
  const folders = path.split("/");
  const name = baseOf(fileName);
  return { table: table.toLowerCase() as Table, folders, name, number: Number(number), bytes, crc32 };
}

function baseOf(fileName: string): string {
  return fileName.slice(fileName.lastIndexOf("/") + 1);
}

/** Turns away what would keep us unpacking for days: tables packed far too well, or the same bytes as several tables. */
function assertHarmless(entries: readonly Entry[]): void {
  for (const entry of entries) {
    const { fileName, compressedSize, uncompressedSize } = entry;
    if (entry.isEncrypted()) throw invalid("the archive is protected by a password; unpack it and pack it without one");
    if (uncompressedSize > TABLE_BYTES_MAX) throw invalid(`${baseOf(fileName)} is too large when unpacked`);
    if (uncompressedSize > HARMLESS_BYTES && uncompressedSize > compressedSize * RATIO_MAX) {
      throw invalid(`${baseOf(fileName)} grows suspiciously when unpacked`);
    }
  }
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  for (const [index, { relativeOffsetOfLocalHeader: start, compressedSize, fileNameLength }] of inOrder.entries()) {
    const next = inOrder[index + 1]?.relativeOffsetOfLocalHeader ?? Number.POSITIVE_INFINITY;
    if (start + HEADER_BYTES + fileNameLength + compressedSize > next) throw invalid("the archive's tables overlap");
  }
}

async function* content(zip: ZipFile, { name }: Part, entry: Entry): AsyncGenerator<Buffer, void, undefined> {
  let [sum, bytes] = [0, 0];
  try {
    for await (const chunk of await unpacked(zip, entry)) {
      sum = crc32(chunk, sum);
      bytes += chunk.length;
      if (bytes > entry.uncompressedSize) break;
      yield chunk;
    }
  } catch (cause) {
    throw invalid(`${name} is damaged`, cause);
  }
  if (sum !== entry.crc32 || bytes !== entry.uncompressedSize) throw invalid(`${name} is damaged`);
}

/** In pieces large enough that going to another thread and back for each costs nothing. */
async function unpacked(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
  if (entry.compressionMethod !== DEFLATED) return zip.openReadStreamPromise(entry);
  const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  return pipeline(packed, createInflateRaw({ chunkSize: CHUNK_BYTES }), () => {}); // errors reach who reads
}
