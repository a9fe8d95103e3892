import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "@jest/globals";
import { isSignedBy, signer } from "#adapters/identity/signatures.ts";
import { policyFile } from "#adapters/yaml/policy-file.ts";
import { newKey, POLICY_FILE } from "#tests/support/policies.ts";

const folder = await mkdtemp(join(tmpdir(), "sign-"));
const file = join(folder, "policy.yaml");
const demonstration = {
  owner: "policy/demonstration/owner.pem",
  worksCouncil: "policy/demonstration/works-council.pem",
};

beforeEach(() => cp(POLICY_FILE, file));
afterAll(() => rm(folder, { recursive: true }));

function sign(...flags: readonly string[]) {
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ["src/commands/policy-sign.ts", "--file", file, ...flags],
    { encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "" } },
  );
  return { status, said: `${stdout}${stderr}` };
}

async function keyFile(name: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, newKey());
  return path;
}

test("signs for one, and says when it ends, and what is missing until the other signed too", async () => {
  const first = sign("--as", "owner", "--key", demonstration.owner);
  const second = sign("--as", "works-council", "--key", demonstration.worksCouncil);

  expect(first).toMatchObject({ status: 0, said: expect.stringContaining("works-council does not fit yet") });
  expect(first.said).toContain("It ends 12 months after 2026-11-22, its date.");
  expect(second).toMatchObject({ status: 0, said: expect.stringContaining("Both signatures fit") });
});

test("puts another key into the file when asked to, and signs that with the old one", async () => {
  const path = await keyFile("new.pem");

  const { status } = sign("--as", "owner", "--key", demonstration.owner, "--new-key", path);

  const found = await policyFile(file)();
  const [old, fresh] = [signer(await readFile(demonstration.owner, "utf8")), signer(await readFile(path, "utf8"))];
  expect(status).toBe(0);
  expect(found).toMatchObject({ kind: "read", policy: { keys: { owner: fresh?.publicKey } } });
  if (found.kind !== "read") return;
  expect(isSignedBy(old?.publicKey ?? "", found.content, found.signatures.owner ?? "")).toBe(true);
});

test("refuses what cannot be right, and says what to do", async () => {
  const stranger = await keyFile("stranger.pem");
  await writeFile(join(folder, "none.pem"), "nothing");

  expect(sign()).toMatchObject({ status: 1, said: expect.stringContaining("npm run policy:sign -- --as") });
  expect(sign("--as", "boss", "--key", stranger).status).toBe(1);
  expect(sign("--as", "owner", "--key", stranger).said).toContain(`--new-key ${stranger}`);
  expect(sign("--as", "owner", "--key", join(folder, "none.pem")).said).toContain("openssl genpkey -algorithm ed25519");
  expect(sign("--as", "owner", "--key", join(folder, "gone.pem")).said).toContain("cannot be read (ENOENT)");
  await writeFile(file, "version: soon");
  expect(sign("--as", "owner", "--key", demonstration.owner).said).toContain("version: must be a number");
});
