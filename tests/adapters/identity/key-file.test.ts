import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { hashKey } from "#adapters/identity/key-file.ts";

test("makes a key once, readable by its owner only, and finds it again", () => {
  const folder = join(mkdtempSync(join(tmpdir(), "key-")), "data");

  const first = hashKey(undefined, folder);
  const second = hashKey(undefined, folder);

  expect(first).toHaveLength(32);
  expect(second).toEqual(first);
  expect(statSync(join(folder, "hash.key")).mode & 0o777).toBe(0o600);
});

test("a configured key wins over the file", () => {
  const configured = Buffer.alloc(32, 9);

  expect(hashKey(configured.toString("base64"), "/nowhere")).toEqual(configured);
});
