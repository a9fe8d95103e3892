/** No container can be built here, so that what one would trip over is looked for in the files themselves. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, cp, glob, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import { dataFolder } from "#tests/support/databases.ts";
import { freePort, until } from "#tests/support/world.ts";

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

test("nothing that lies beside the sources reaches it: no key, no data, no settings", async () => {
  const ignored = (await readFile(".dockerignore", "utf8")).trim().split("\n");

  expect(ignored[0]).toBe("**");
  expect(ignored.at(-1)).toBe("policy/demonstration");
});

/** Nobody in particular; who is not root can run things as themselves alone, and has nothing but the modes to heed. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

async function giveAway(folder: string): Promise<void> {
  const { gid, uid } = NOBODY;
  if (uid === undefined || gid === undefined) return;
  for await (const path of glob([folder, `${folder}/**`])) await chown(path, uid, gid);
}

test("the service runs as nobody in particular on files that it cannot write, and ends when it is told to", async () => {
  const image = await mkdtemp(join(tmpdir(), "image-"));
  for (const path of ["package.json", "src", "policy"]) await cp(path, join(image, path), { recursive: true });
  for (const path of ["src/sandbox", "src/tab"]) await rm(join(image, path), { recursive: true });
  await symlink(resolve("node_modules"), join(image, "node_modules"));
  const setModes = async (mode: number) => {
    for await (const path of glob([image, `${image}/**`], { exclude: ["**/node_modules"] })) await chmod(path, mode);
  };
  await setModes(0o555);
  const [data, port] = await Promise.all([dataFolder(), freePort()]);
  await giveAway(data);
  const nowhere = "https://localhost:1";
  const [command, ...args] = JSON.parse(lines("CMD")[0] ?? "[]");
  const service = spawn(command === "node" ? process.execPath : command, args, {
    ...NOBODY,
    cwd: image,
    env: {
      ...{ NODE_ENV: "production", HOST: "0.0.0.0", PORT: `${port}`, DATA_DIR: data, MICROSOFT_APP_PASSWORD: "x" },
      ...{ MICROSOFT_APP_ID: crypto.randomUUID(), MICROSOFT_APP_TENANT_ID: crypto.randomUUID() },
      ...{ ENTRA_AUTHORITY: nowhere, GRAPH_URL: nowhere, ENGAGE_URL: nowhere, BOT_OPENID_METADATA: nowhere },
    },
  });
  const ended = once(service, "exit");

  await until(async () => (await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null))?.ok);
  service.kill("SIGTERM");

  expect(await ended).toEqual([0, null]);
  await setModes(0o755); // else nobody but root could clear it away
}, 120_000);
