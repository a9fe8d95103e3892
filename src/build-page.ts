import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, glob, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const CHECKOUT = join(import.meta.dirname, "..");

/** Kept beside what was built from it. */
const FINGERPRINT = "built-from.txt";

/** The pages that browsers get: the source of each, and where whoever serves it finds it. */
const pages = {
  client: { sources: join(import.meta.dirname, "sandbox/client"), folder: join(CHECKOUT, "dist/client") },
  tab: { sources: join(import.meta.dirname, "tab"), folder: join(CHECKOUT, "dist/tab") },
};

/** Of everything that the result depends on: the page's files and the versions of its packages. */
async function fingerprint(sources: string): Promise<string> {
  const files = (await Array.fromAsync(glob("**/*.*", { cwd: sources }))).toSorted().map((file) => join(sources, file));
  const hash = createHash("sha256");
  for (const file of [...files, join(CHECKOUT, "package-lock.json")]) hash.update(file).update(await readFile(file));
  return hash.digest("hex");
}

async function isBuiltFrom(folder: string, sources: string): Promise<boolean> {
  return (await readFile(join(folder, FINGERPRINT), "utf8").catch(() => "")) === sources;
}

/** In a process of its own, as `npm run client` and `npm run tab` do it. */
async function bundle(sources: string, outDir: string): Promise<void> {
  const vite = join(CHECKOUT, "node_modules/vite/bin/vite.js");
  const options = ["--config", join(sources, "vite.config.ts"), "--outDir", outDir, "--logLevel", "warn"];
  const env = { ...process.env, NODE_ENV: "production" }; // else tests would build, and keep, React's slow variant
  await promisify(execFile)(process.execPath, [vite, "build", ...options], { env });
}

/**
 * Builds a page, unless it is already built from the present sources.
 *
 * It is built in a folder of its own and put in place at once: a server that is running never serves half of it, and
 * of two who build at the same time both end with a whole one.
 */
export async function buildPage(page: keyof typeof pages): Promise<void> {
  const { sources, folder } = pages[page];
  const present = await fingerprint(sources);
  if (await isBuiltFrom(folder, present)) return;

  await mkdir(dirname(folder), { recursive: true });
  const fresh = await mkdtemp(`${folder}-`);
  try {
    await bundle(sources, fresh);
    await chmod(fresh, 0o755); // whoever serves it may be another user
    await writeFile(join(fresh, FINGERPRINT), present);
    await rm(folder, { recursive: true, force: true });
    await rename(fresh, folder);
  } catch (error) {
    if (!(await isBuiltFrom(folder, present))) throw error;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}
