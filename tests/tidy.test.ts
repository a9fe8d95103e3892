/** Properties of the source itself that no other tool checks. */
import { existsSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "@jest/globals";

const LINES_MAX = 300;
/** Packages that more than one adapter may use. */
const SHARED_PACKAGES = ["zod"];
/** Packages that may be used outside the adapters: a parser, and the clock types that Node still lacks. */
const PACKAGES_OUTSIDE = ["zod", "temporal-polyfill"];
const IMPORT = /(?:\bfrom |^import |\bimport\()"([^"]+)"/gm;
const LINK = /\]\(([^)\s#]+)(?:#[^)\s]*)?\)/g;

const code = await read(["src/**/*.{ts,tsx}", "tests/**/*.{ts,tsx,mjs}", "scripts/*.mjs"]);
const source = code.filter(({ path }) => path.startsWith("src/"));
const pages = await read(["*.md", "docs/**/*.md"]);

async function read(patterns: readonly string[]) {
  const paths = await Array.fromAsync(glob(patterns));
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, "utf8") })));
}

function importsOf(text: string): readonly string[] {
  return [...text.matchAll(IMPORT)].map(([, name = ""]) => name);
}

/** The npm packages that a file imports, by name and without a path inside them. */
function packagesOf(text: string): readonly string[] {
  const names = importsOf(text).filter((name) => /^@?[a-z]/.test(name) && !name.startsWith("node:"));
  return names.map((name) => name.split("/", name.startsWith("@") ? 2 : 1).join("/"));
}

test("finds the files that it is to check", () => {
  expect(source.length).toBeGreaterThan(20);
  expect(pages.map(({ path }) => path)).toContain("docs/architecture.md");
});

test("no source file is longer than one can hold in mind", () => {
  const long = source.filter(({ text }) => text.split("\n").length > LINES_MAX).map(({ path }) => path);

  expect(long).toEqual([]);
});

test("each package is used by one adapter only, so that it can be replaced there", () => {
  const users = new Map<string, Set<string>>();
  for (const { path, text } of source) {
    const folder = /^src\/adapters\/[\w-]+/.exec(path)?.[0];
    if (!folder) continue; // the tab and the local tenant are counted apart
    for (const name of packagesOf(text)) users.set(name, (users.get(name) ?? new Set()).add(folder));
  }
  for (const name of SHARED_PACKAGES) users.delete(name);
  const spread = [...users].filter(([, folders]) => folders.size > 1).map(([name, folders]) => [name, ...folders]);

  expect(users.size).toBeGreaterThan(0);
  expect(spread).toEqual([]);
});

test("the service outside its adapters uses no package", () => {
  const outside = source.filter(({ path }) => !/^src\/(adapters|sandbox|tab)\//.test(path));
  const strayed = outside.flatMap(({ path, text }) =>
    packagesOf(text)
      .filter((name) => !PACKAGES_OUTSIDE.includes(name))
      .map((name) => `${path}: ${name}`),
  );

  expect(strayed).toEqual([]);
});

test("nothing is imported by climbing out of a folder", () => {
  const climbing = code.filter(({ text }) => importsOf(text).some((name) => name.startsWith("../")));

  expect(climbing.map(({ path }) => path)).toEqual([]);
});

test("nothing is left for later", () => {
  const noted = [...code, ...pages].filter(({ text }) => /\b(TO[D]O|FI[X]ME|X[X]X)\b/.test(text));

  expect(noted.map(({ path }) => path)).toEqual([]);
});

test("every rule of the domain has a test file of the same name", () => {
  const rules = source.filter(
    ({ path, text }) =>
      /^src\/domain\/.+\/(?!index|ports)[\w-]+\.ts$/.test(path) && /^export (?!type|interface)/m.test(text),
  );
  const tested = rules.map(({ path }) => path.replace(/^src/, "tests").replace(/\.ts$/, ".test.ts"));

  expect(tested.filter((path) => !existsSync(path))).toEqual([]);
});

test("every link from one page to another file leads somewhere", () => {
  const broken = pages.flatMap(({ path, text }) =>
    [...text.replaceAll(/```.*?```/gs, "").matchAll(LINK)]
      .map(([, target = ""]) => target)
      .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(dirname(path), target)))
      .map((target) => `${path} → ${target}`),
  );

  expect(broken).toEqual([]);
});

test("every package that is installed is accounted for", async () => {
  const { dependencies, devDependencies } = JSON.parse(await readFile("package.json", "utf8"));
  const decision = pages.find(({ path }) => path === "docs/decisions/0013-libraries.md")?.text ?? "";
  const silent = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !name.startsWith("@types/") && !decision.includes(`\`${name}\``),
  );

  expect(silent).toEqual([]);
});
