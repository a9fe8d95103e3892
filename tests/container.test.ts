/** No container can be built here, so that what one would trip over is looked for in the files themselves. */
import { glob, readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "@jest/globals";

const IMPORT = /(?:\bfrom |^import |\bimport\()"([^"]+)"/gm;
let recipe = "";
let manifest: { dependencies: Record<string, string>; scripts: Record<string, string> };

beforeAll(async () => {
  recipe = await readFile("Dockerfile", "utf8");
  manifest = JSON.parse(await readFile("package.json", "utf8"));
});

/** The arguments of each such line. */
const lines = (word: string) =>
  recipe.split("\n").flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));

test("the service needs no package that is not there in production", async () => {
  const paths = await Array.fromAsync(glob("src/**/*.ts"));
  const kept = paths.filter((path) => !/^src\/(sandbox|tab)\/|^src\/(start|build-page)\.ts$/.test(path));
  const missing: string[] = [];
  for (const path of kept) {
    for (const [, name = ""] of (await readFile(path, "utf8")).matchAll(IMPORT)) {
      if (!/^@?[a-z]/.test(name) || name.startsWith("node:")) continue;
      const owner = name.split("/", name.startsWith("@") ? 2 : 1).join("/");
      if (manifest.dependencies[owner] === undefined) missing.push(`${path}: ${owner}`);
    }
  }

  expect(kept.length).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});

test("the image has the Node that package.json pins, and starts what is there, as nobody in particular", async () => {
  const major = manifest.dependencies["node"]?.split(".")[0];
  const [command] = lines("CMD");

  expect(lines("FROM").every((image) => image.startsWith(`node:${major}-`))).toBe(true);
  expect(lines("USER")).toEqual(["node"]);
  expect(JSON.parse(command ?? "")).toEqual(["node", "src/main.ts"]);
  expect(await readFile("src/main.ts", "utf8")).toContain("startApp");
});

test("everything that is copied and run in it exists, and reaches it", async () => {
  const copied = lines("COPY").flatMap((line) => (line.startsWith("--from") ? [] : line.split(" ").slice(0, -1)));
  const ignored = (await readFile(".dockerignore", "utf8")).split("\n");

  for (const path of copied) {
    expect(await Array.fromAsync(glob(path))).toHaveLength(1);
    expect(ignored).toContain(`!${path}`);
  }
  for (const [, script = ""] of recipe.matchAll(/npm run ([\w:-]+)/g))
    expect(manifest.scripts).toHaveProperty([script]);
});
