import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Dependency, dependenciesOf, exceptionFor, idleExceptions, objections } from "#licences.ts";

/**
 * `npm run licences [-- --json]`: every package with its version, licence, origin and hash, and where we use it. Ends with 1
 * when a licence is not permissive, a package does not come from the registry, or an exception is not needed any more.
 */
const { values: flags } = parseArgs({ options: { json: { type: "boolean", default: false } } });

const root = join(import.meta.dirname, "../..");
const IMPORT = /(?:\bfrom |^import |\bimport\()"((?:@[\w.-]+\/)?[\w.-]+)/gm;

const dependencies = dependenciesOf(JSON.parse(await readFile(join(root, "package-lock.json"), "utf8")).packages);
const folders = await usedIn();
const shown = [...folders].flatMap(([name, users]) => (users.has("src/tab") ? [name] : []));
const wrong = [
  ...objections(dependencies),
  ...idleExceptions(dependencies).map((name) => `${name}: is an exception without need`),
];

if (flags.json) {
  const packages = dependencies.map((one) => ({
    ...one,
    use: useOf(one),
    folders: foldersOf(one),
    exception: exceptionFor(one.name),
  }));
  process.stdout.write(`${JSON.stringify({ packages, objections: wrong })}\n`);
} else {
  const lines = dependencies.map((one) => {
    const { by, integrity, licence, name, version } = one;
    const where = foldersOf(one).join(", ") || `with ${by.join(", ")}`;
    const state = `${useOf(one)} · ${integrity === null ? "never fetched" : "hash known"}`;
    return `${name} ${version} · ${licence ?? "not stated"} · ${one.from} · ${state} · ${where}`;
  });
  process.stdout.write(`${[...lines, "", summary()].join("\n")}\n`);
}
if (wrong.length > 0) {
  process.stderr.write(`${wrong.join("\n")}\n`);
  process.exitCode = 1;
}

function summary(): string {
  const count = new Map<string, number>();
  for (const { licence } of dependencies)
    count.set(licence ?? "not stated", (count.get(licence ?? "not stated") ?? 0) + 1);
  const licences = [...count].toSorted(([, one], [, other]) => other - one);
  const used = (use: string) => dependencies.filter((one) => useOf(one) === use).length;
  return [
    `${dependencies.length} packages: ${used("service")} run in the service, ${used("tab")} more in the tab.`,
    licences.map(([name, packages]) => `${name}: ${packages}`).join(", "),
  ].join("\n");
}

/** The tab is built of packages that the service itself does not need: they run in browsers. */
function useOf({ by, production }: Dependency): "service" | "tab" | "development" {
  if (production) return "service";
  return by.some((name) => shown.includes(name)) ? "tab" : "development";
}

/** Folders of the source by the package that they import. */
async function usedIn(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, Set<string>>();
  for await (const path of glob(["src/**/*.{ts,tsx}", "tests/**/*.ts"], { cwd: root })) {
    const folder = /^src\/adapters\/[\w-]+|^src\/[\w-]+(?=\/)|^\w+/.exec(path)?.[0] ?? path;
    const text = await readFile(join(root, path), "utf8");
    for (const [, name = ""] of text.matchAll(IMPORT)) found.set(name, (found.get(name) ?? new Set()).add(folder));
  }
  return found;
}

/** The service's own folders first; those of tests only where there is no other. */
function foldersOf({ by, name }: Dependency): readonly string[] {
  if (!by.includes(name)) return [];
  const all = [...(folders.get(name) ?? [])].toSorted();
  const own = all.filter((folder) => folder !== "tests");
  return own.length > 0 ? own : all;
}
