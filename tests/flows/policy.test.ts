import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { signer } from "#adapters/identity/signatures.ts";
import { signatureFile } from "#adapters/yaml/policy-file.ts";
import { SIGNERS } from "#domain/privacy/index.ts";
import { demonstrationKey, POLICY_FILE } from "#tests/support/policies.ts";
import { startWorld, until, type World } from "#tests/support/world.ts";

/** The store keeps policies alike on both databases, as its own tests say; this is about the service. */
let world: World;
let file = "";

beforeAll(async () => {
  file = join(await mkdtemp(join(tmpdir(), "policy-")), "policy.yaml");
  await cp(POLICY_FILE, file);
  for (const one of SIGNERS) await cp(signatureFile(POLICY_FILE, one), signatureFile(file, one));
  world = await startWorld({ environment: { POLICY_FILE: file } });
  await world.say("Sam Carter", "start", { locale: "en-GB", zone: "Europe/London" });
  await world.say("Sam Carter", "yes");
  await world.say("Sam Carter", "Tuesday 9:30");
});
afterAll(() => world.close());

const said = async (words: string) => (await world.say("Sam Carter", words)).at(-1) ?? "";

test("the policy is in force as it came, and nudges come", async () => {
  expect(await said("policy")).toContain("The policy is in force: version 1");

  await world.moveTo("2026-11-24T09:31:00Z");
  await until(async () => (await world.nudges("Sam Carter")).length === 1);
});

test("changed without both signatures, nothing comes unasked, it says so, and what people ask for goes on", async () => {
  const content = await readFile(file, "utf8");
  await writeFile(file, content.replace("version: 1", "version: 2").replace("smallestGroup: 7", "smallestGroup: 5"));

  await world.moveTo("2026-12-01T09:31:00Z");
  await until(async () => (await said("policy")).includes("not in force"));
  await until(async () => /while the policy isn't signed by both sides/.test(await said("why did nothing come?")));
  const answer = await said("next week");

  expect(await world.nudges("Sam Carter")).toHaveLength(1);
  expect(await said("policy")).toContain("Agreed last: version 1");
  expect(answer).toContain("8 Dec");
  expect(world.log()).toContain("the policy is not in force: nothing is said or shown unasked");
});

test("signed by both, it goes on, without a new start", async () => {
  const content = await readFile(file, "utf8");
  for (const one of SIGNERS) {
    await writeFile(signatureFile(file, one), signer(await demonstrationKey(one))?.sign(content) ?? "");
  }

  await world.moveTo("2026-12-08T09:31:00Z");
  await until(async () => (await world.nudges("Sam Carter")).length === 2);

  expect(await said("policy")).toMatch(/version 2.*no figure about fewer than 5 people/s);
});

test("the older one is not taken back, though both signed it", async () => {
  await cp(POLICY_FILE, file);
  for (const one of SIGNERS) await cp(signatureFile(POLICY_FILE, one), signatureFile(file, one));

  await world.restart("SIGTERM");

  expect(await said("policy")).toMatch(/not in force.*newer version was agreed on.*fewer than 5 people/s);
});
