import { createHash } from "node:crypto";
import { glob, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

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

/**
 * Builds the tenant's web client, unless it is already built from the present sources.
 *
 * It is built in a folder of its own and put in place at once: a tenant that is running never serves half of it, and
 * of two who build at the same time both end with a whole one.
 */
export async function buildClient(): Promise<void> {
  const sources = await fingerprint();
  if (await isBuiltFrom(sources)) return;

  const { build } = await import("vite");
  await mkdir(dirname(CLIENT_FOLDER), { recursive: true });
  const outDir = await mkdtemp(`${CLIENT_FOLDER}-`);
  await build({ configFile: join(SOURCES, "vite.config.ts"), build: { outDir }, logLevel: "warn" });
  await writeFile(join(outDir, FINGERPRINT), sources);
  await rm(CLIENT_FOLDER, { recursive: true, force: true });
  await rename(outDir, CLIENT_FOLDER).catch(async (error: unknown) => {
    await rm(outDir, { recursive: true });
    if (!(await isBuiltFrom(sources))) throw error;
  });
}
