import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { glob, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const CHECKOUT = join(import.meta.dirname, "../..");
const SOURCES = join(import.meta.dirname, "client");

/** Where the tenant finds its web client. */
const CLIENT_FOLDER = join(CHECKOUT, "dist/client");

/** Kept beside what was built from it. */
const FINGERPRINT = "built-from.txt";

/** Of everything that the result depends on: the client's files and the versions of its packages. */
async function fingerprint(): Promise<string> {
  const files = (await Array.fromAsync(glob("**/*.*", { cwd: SOURCES }))).toSorted().map((file) => join(SOURCES, file));
  const hash = createHash("sha256");
  for (const file of [...files, join(CHECKOUT, "package-lock.json")]) hash.update(file).update(await readFile(file));
  return hash.digest("hex");
}

async function isBuiltFrom(sources: string): Promise<boolean> {
  return (await readFile(join(CLIENT_FOLDER, FINGERPRINT), "utf8").catch(() => "")) === sources;
}

/** In a process of its own, as `npm run client` does it. */
async function bundle(outDir: string): Promise<void> {
  const vite = join(CHECKOUT, "node_modules/vite/bin/vite.js");
  const options = ["--config", join(SOURCES, "vite.config.ts"), "--outDir", outDir, "--logLevel", "warn"];
  await promisify(execFile)(process.execPath, [vite, "build", ...options]);
}

/**
 * Builds the tenant's web client, unless it is already built from the present sources.
 *
 * It is built in a folder of its own and put in place at once: a tenant that is running never serves half of it, and
 * of two who build at the same time both end with a whole one.
 */
export async function buildClient(): Promise<void> {
  const sources = await fingerprint();
  if (await isBuiltFrom(sources)) return;

  await mkdir(dirname(CLIENT_FOLDER), { recursive: true });
  const fresh = await mkdtemp(`${CLIENT_FOLDER}-`);
  try {
    await bundle(fresh);
    await writeFile(join(fresh, FINGERPRINT), sources);
    await rm(CLIENT_FOLDER, { recursive: true, force: true });
    await rename(fresh, CLIENT_FOLDER);
  } catch (error) {
    if (!(await isBuiltFrom(sources))) throw error;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}
