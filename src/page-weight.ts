import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** What Vite notes about each file that it wrote, as far as it is needed here. */
interface Chunk {
  readonly file: string;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

/** What a browser has to fetch before something is shown. */
export interface Load {
  /** The module by its path in the page's sources; `index.html` is the frame. */
  readonly shows: string;
  /** Compressed, with all that it imports and, except for the frame, with the frame. */
  readonly bytes: number;
  readonly files: readonly string[];
}

const ENTRY = "index.html";

/** The compressed weight of a built page: of its frame, and of each part that is fetched when it is needed. */
export async function weigh(folder: string): Promise<readonly Load[]> {
  const manifest = JSON.parse(await readFile(join(folder, ".vite/manifest.json"), "utf8")) as Manifest;
  const later = Object.keys(manifest).filter((key) => manifest[key]?.isDynamicEntry);
  return Promise.all(
    [ENTRY, ...later].map(async (shows) => {
      const files = filesOf(manifest, [ENTRY, shows]);
      const sizes = await Promise.all(files.map(async (file) => compressed(join(folder, file))));
      return { shows, files, bytes: sizes.reduce((sum, size) => sum + size, 0) };
    }),
  );
}

/** The files of these modules and of all that they import from the start. */
function filesOf(manifest: Manifest, keys: readonly string[]): readonly string[] {
  const reached = new Set(keys);
  for (const key of reached) for (const next of manifest[key]?.imports ?? []) reached.add(next);
  const files = [...reached].flatMap((key) => {
    const chunk = manifest[key];
    return chunk ? [chunk.file, ...(chunk.css ?? [])] : [];
  });
  return [...new Set(files)].toSorted();
}

async function compressed(path: string): Promise<number> {
  return (await promisify(gzip)(await readFile(path))).byteLength;
}
