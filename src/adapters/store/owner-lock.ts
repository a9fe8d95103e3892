import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { AppError } from "#shared/errors.ts";

/** Keeps the locks from the garbage collector, which would give them back. */
const held = new Set<DatabaseSync>();

/**
 * Makes this process the only user of the embedded database, which has no lock of its own and silently loses rows
 * when two processes write to it.
 *
 * An exclusive SQLite transaction is a lock of the kernel: it goes with the process, however that ends.
 *
 * @returns what gives the lock back
 */
export function takeOwnership(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const lock = new DatabaseSync(join(dataDir, "store.lock"), { timeout: 0 });
  try {
    lock.exec("begin exclusive");
  } catch (cause) {
    lock.close();
    throw new AppError(
      "DATABASE_IN_USE",
      `another process uses the database in ${dataDir}: stop it, or set DATABASE_URL to share a PostgreSQL server`,
      { cause },
    );
  }
  held.add(lock);
  return () => {
    held.delete(lock);
    lock.close();
  };
}
