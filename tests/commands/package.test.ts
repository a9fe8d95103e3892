import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vorbild-package-"));
});

afterAll(() => rm(folder, { recursive: true }));

/** Runs `npm run package` with nothing in the environment but what is given. */
function run(args: readonly string[], env: Record<string, string> = {}) {
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(process.execPath, ["src/commands/package.ts", ...args], { env }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

const asked = ["--app-id", "6a1e6c34-3f0e-4a5e-9f5e-0d3f2a7c9b11", "--domain", "vorbild.example.com", "--json"];

test("builds the same bytes anywhere, from flags or from the environment", async () => {
  const [first, second] = [join(folder, "first.zip"), join(folder, "deeper", "second.zip")];

  const [one, two] = await Promise.all([
    run([...asked, "--out", first], { TZ: "America/New_York" }),
    run(["--out", second, "--json"], {
      TZ: "Asia/Singapore",
      MICROSOFT_APP_ID: "6a1e6c34-3f0e-4a5e-9f5e-0d3f2a7c9b11",
      PUBLIC_HOST: "vorbild.example.com",
    }),
  ]);

  expect([one.stderr, two.stderr]).toEqual(["", ""]);
  expect((await readFile(first)).equals(await readFile(second))).toBe(true);
  expect(JSON.parse(one.stdout)).toMatchObject({ out: first, sha256: JSON.parse(two.stdout).sha256 });
});

test("names what is missing and fails", async () => {
  const { code, stdout, stderr } = await run([]);

  expect(code).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/MICROSOFT_APP_ID must be(.|\n)*PUBLIC_HOST must be(.|\n)*--app-id, --domain/);
});
