import { mkdtemp, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { linesOf, writeLines } from "#adapters/store/backup-file.ts";

const folder = () => mkdtemp(join(tmpdir(), "backup-"));
const read = async (path: string) => Array.fromAsync(linesOf(path));

test("gives back every line, and lets nobody else read the file", async () => {
  const path = join(await folder(), "new", "one.gz");
  const lines = Array.from({ length: 20_000 }, (_, n) => `{"n":${n},"name":"Käthe \u2028 ${"x".repeat(n % 90)}"}`);

  await writeLines(path, async (write) => {
    for (const line of lines) await write(line);
  });

  expect(await read(path)).toEqual(lines);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test("leaves nothing behind when it fails", async () => {
  const at = await folder();

  const failing = writeLines(join(at, "one.gz"), async (write) => {
    await write("first");
    throw new Error("no database");
  });

  await expect(failing).rejects.toThrow("no database");
  expect(await readdir(at)).toEqual([]);
});

test("refuses a file that is cut off, and one that is none of ours", async () => {
  const at = await folder();
  await writeLines(join(at, "one.gz"), async (write) => write("a".repeat(9_000)));
  await writeFile(join(at, "cut.gz"), (await readFile(join(at, "one.gz"))).subarray(0, -9));
  await writeFile(join(at, "other.gz"), "<!doctype html>");

  for (const name of ["cut.gz", "other.gz"]) {
    await expect(read(join(at, name))).rejects.toMatchObject({ code: "BACKUP_INVALID" });
  }
});

test("says that there is no such file", async () => {
  await expect(read(join(await folder(), "none.gz"))).rejects.toMatchObject({ code: "BACKUP_INVALID" });
});

test("is readable for its owner alone, also where an earlier one broke off", async () => {
  const path = join(await folder(), "today.gz");
  await writeFile(`${path}.unfinished`, "", { mode: 0o644 });

  await writeLines(path, (write) => write("one"));

  expect((await stat(path)).mode & 0o777).toBe(0o600);
});
