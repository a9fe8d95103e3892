import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Database } from "#adapters/store/database.ts";
import { signatureFile } from "#adapters/yaml/policy-file.ts";
import type { Config } from "#config.ts";
import { SIGNERS } from "#domain/privacy/index.ts";
import { openPolicy, timesOf } from "#policing.ts";
import { openTestDatabase } from "#tests/support/databases.ts";
import { instant, silent } from "#tests/support/fakes.ts";
import { POLICY_FILE } from "#tests/support/policies.ts";

const folder = await mkdtemp(join(tmpdir(), "policing-"));
let database: Database;

beforeAll(async () => {
  database = await openTestDatabase("PGlite");
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

/** The policy that comes with the service, as a service without any agreement finds it. */
async function open({ local = true, change = (content: string) => content } = {}) {
  const file = join(folder, "policy.yaml");
  await writeFile(file, change(await readFile(POLICY_FILE, "utf8")));
  for (const signer of SIGNERS) await cp(signatureFile(POLICY_FILE, signer), signatureFile(file, signer));
  await database.alone.executeSql("delete from policy");
  const config = { POLICY_FILE: file, local } as Config;
  return openPolicy(config, { database, clock: () => instant("2026-11-24T08:00Z"), log: silent });
}

test("the policy that comes with the service is in force beside the local tenant, and what it says is kept to", async () => {
  const policy = await open();

  const { names, posts } = timesOf(policy)();
  expect(policy.state()).toMatchObject({ kind: "inForce", version: 1 });
  expect([names, posts].map((time) => time.total("days"))).toEqual([90, 13 * 31]);
});

test("beside real credentials it is not: everybody has its keys", async () => {
  const policy = await open({ local: false });

  expect(policy.state()).toMatchObject({ kind: "notInForce", why: { code: "demonstration" }, agreed: null });
});

test.each([
  ["drafts", "14 days", "7 days"],
  ["proposals", "183 days", "184 days"],
  ["copies", "3 days", "2 days"],
  ["words", "26 weeks", "25 weeks"],
  ["questions", "30 minutes", "31 minutes"],
])("a policy that keeps %s for another time than the code does is not taken", async (name, before, after) => {
  const policy = await open({ change: (content) => content.replace(`  ${name}: ${before}`, `  ${name}: ${after}`) });

  expect(policy.state()).toMatchObject({ why: { code: "unenforceable", names: [name] } });
});
