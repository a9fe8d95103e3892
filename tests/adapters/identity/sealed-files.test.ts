import { mkdtempSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { sealedFiles } from "#adapters/identity/sealed-files.ts";

const newFolder = () => join(mkdtempSync(join(tmpdir(), "sealed-")), "data");

test("keeps what was written last, readable by its owner only, and nothing beside it", async () => {
  const folder = newFolder();
  const files = sealedFiles(folder);

  await files.write("sign-in", "first");
  await files.write("sign-in", "second");

  expect(await files.read("sign-in")).toBe("second");
  expect(readdirSync(folder)).toEqual(["sign-in.sealed"]);
  expect(statSync(join(folder, "sign-in.sealed")).mode & 0o777).toBe(0o600);
});

test("has nothing before the first time and after it was removed, which may be done twice", async () => {
  const files = sealedFiles(newFolder());

  const before = await files.read("sign-in");
  await files.write("sign-in", "text");
  await files.write("sign-in", null);
  await files.write("sign-in", null);

  expect([before, await files.read("sign-in")]).toEqual([null, null]);
});
