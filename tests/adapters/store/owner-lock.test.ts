import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import { takeOwnership } from "#adapters/store/owner-lock.ts";

const HOLD = `
  import { takeOwnership } from "#adapters/store/owner-lock.ts";
  takeOwnership(process.argv[1]);
  globalThis.gc();
  console.log("mine");
  setInterval(() => {}, 1000);`;

const others: ChildProcess[] = [];
afterEach(() => {
  for (const other of others.splice(0)) other.kill("SIGKILL");
});

/** Another process that owns the folder until it is killed. */
async function otherOwner(folder: string): Promise<ChildProcess> {
  const other = spawn(process.execPath, ["--expose-gc", "--input-type=module", "-e", HOLD, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  others.push(other);
  await once(other.stdout, "data");
  return other;
}

test("refuses the folder that another process owns, and takes it when that was killed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "owner-"));
  const other = await otherOwner(folder);
  const take = () => takeOwnership(folder);

  expect(take).toThrow(expect.objectContaining({ code: "DATABASE_IN_USE", message: expect.stringContaining(folder) }));
  other.kill("SIGKILL");
  await once(other, "exit");

  expect(take).not.toThrow();
});

test("lets the folder go when it is given back", () => {
  const folder = mkdtempSync(join(tmpdir(), "owner-"));
  const giveBack = takeOwnership(folder);

  giveBack();

  expect(() => takeOwnership(folder)()).not.toThrow();
});
