import { closeSync, fsyncSync, openSync } from "node:fs";
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite, type PGliteOptions } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { AppError } from "#shared/errors.ts";

/** The part of an open file of Emscripten's NODEFS that fsync needs. */
interface Stream {
  readonly nfd?: number;
  readonly node: unknown;
}
interface NodeFiles {
  readonly stream_ops: { fsync?: (stream: Stream) => number };
  realPath(node: unknown): string;
}
interface EmscriptenModule {
  readonly FS: { readonly filesystems?: { readonly NODEFS: NodeFiles } };
  readonly NODEFS?: NodeFiles;
}

/**
 * PGlite's file system with a real fsync.
 *
 * NODEFS has no fsync callback, so PostgreSQL's own calls succeed without doing anything and a power cut leaves a
 * database that does not open any more. This reaches into PGlite: its version is pinned, and `assertDurable` looks
 * at every start whether it still works. https://github.com/electric-sql/pglite/issues/1107
 */
export class DurableNodeFS extends NodeFS {
  /** How often a file was really written to the disk. */
  fsyncs = 0;

  override async init(pglite: PGlite, options: Parameters<NodeFS["init"]>[1]): ReturnType<NodeFS["init"]> {
    const { emscriptenOpts } = await super.init(pglite, options);
    const addFsync = (module: unknown) => this.#addFsync(module as EmscriptenModule);
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [addFsync, ...(emscriptenOpts.preRun ?? [])] } };
  }

  #addFsync(module: EmscriptenModule): void {
    const files = module.FS.filesystems?.NODEFS ?? module.NODEFS;
    if (!files) return;
    files.stream_ops.fsync = (stream) => {
      const file = stream.nfd ?? openSync(files.realPath(stream.node), "r");
      try {
        fsyncSync(file);
      } finally {
        if (stream.nfd === undefined) closeSync(file); // a directory has no descriptor of its own
      }
      this.fsyncs++;
      return 0;
    };
  }
}

/** Start parameters without `-F`, which turns fsync off. */
export const DURABLE_START: PGliteOptions["startParams"] = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
  "-c",
  "wal_sync_method=fsync",
];

/**
 * Writes something and looks whether it reached the disk.
 *
 * @throws AppError DATABASE_UNSAFE if it did not
 */
export async function assertDurable(write: () => Promise<unknown>, fsyncs: () => Promise<number>): Promise<void> {
  const before = await fsyncs();
  await write();
  if ((await fsyncs()) > before) return;
  throw new AppError(
    "DATABASE_UNSAFE",
    "the embedded database does not write to the disk: a power cut would destroy it",
  );
}

/** Writes a whole folder to the disk: PGlite makes a new database with fsync off, whatever it is started with. */
export async function syncFolder(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = await open(join(entry.parentPath, entry.name), "r");
    await file.sync().finally(() => file.close());
  }
}
