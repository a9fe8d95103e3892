import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SealedStore } from "./sealed.ts";

/**
 * Sealed secrets as files of the data directory, readable by their owner only: the place beside an embedded database,
 * which one process alone may open, while a sign-in is a process of its own.
 */
export function sealedFiles(dataDir: string): SealedStore {
  const pathOf = (name: string) => join(dataDir, `${name}.sealed`);
  return {
    async read(name) {
      try {
        return await readFile(pathOf(name), "utf8");
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw error;
      }
    },
    async write(name, sealed) {
      if (sealed === null) return rm(pathOf(name), { force: true });
      await mkdir(dataDir, { recursive: true });
      const half = `${pathOf(name)}.${process.pid}`;
      await writeFile(half, sealed, { mode: 0o600 });
      await rename(half, pathOf(name)); // whoever reads meanwhile finds the old one or the new one
    },
  };
}
