import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { signer } from "#adapters/identity/signatures.ts";
import type { Database } from "#adapters/store/database.ts";
import { signatureFile } from "#adapters/yaml/policy-file.ts";
import type { Config } from "#config.ts";
import { type BySigner, SIGNERS } from "#domain/privacy/index.ts";
import { openPolicy, timesOf } from "#policing.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { instant, silent } from "#tests/support/fakes.ts";
import { demonstrationKey, newKey, POLICY_FILE } from "#tests/support/policies.ts";

const folder = await mkdtemp(join(tmpdir(), "policing-"));
afterAll(() => rm(folder, { recursive: true }));

interface Opening {
  readonly local?: boolean;
  readonly change?: (content: string) => string;
}

/** The policy that comes with the service, as a service without any agreement finds it. */
async function open(database: Database, { local = true, change = (content) => content }: Opening = {}) {
  const file = join(folder, "policy.yaml");
  await writeFile(file, change(await readFile(POLICY_FILE, "utf8")));
  for (const one of SIGNERS) await cp(signatureFile(POLICY_FILE, one), signatureFile(file, one));
  await database.alone.executeSql("delete from policy");
  return { file, start: () => startAt(database, file, local) };
}

async function startAt(database: Database, file: string, local: boolean) {
  const config = { POLICY_FILE: file, local } as Config;
  return openPolicy(config, { database, clock: () => instant("2026-11-24T08:00Z"), log: silent });
}

/** Writes the next version, signed by both with the keys of the demonstration. */
async function signNext(file: string, change: (content: string) => string = (content) => content) {
  const content = change(
    (await readFile(file, "utf8")).replace(/version: (\d+)/, (_, before) => `version: ${Number(before) + 1}`),
  );
  await signAs(file, content, {
    owner: await demonstrationKey("owner"),
    worksCouncil: await demonstrationKey("worksCouncil"),
  });
}

async function signAs(file: string, content: string, keys: BySigner<string>) {
  await writeFile(file, content);
  for (const one of SIGNERS) await writeFile(signatureFile(file, one), signer(keys[one])?.sign(content) ?? "");
}

/** The content with the public halves of these keys in it. */
function naming(keys: BySigner<string>, content: string): string {
  return SIGNERS.reduce(
    (text, one) => text.replace(new RegExp(`^  ${one}: MC.*$`, "m"), `  ${one}: ${signer(keys[one])?.publicKey}`),
    content,
  );
}

onBothDatabases((database) => {
  test("the policy that comes with the service is in force beside the local tenant, and what it says is kept to", async () => {
    const policy = await (await open(database())).start();

    const { names, posts } = timesOf(policy)();
    expect(policy.state()).toMatchObject({ kind: "inForce", version: 1 });
    expect([names, posts].map((time) => time.total("days"))).toEqual([90, 13 * 31]);
  });

  test("beside real credentials it is not: everybody has its keys", async () => {
    const policy = await (await open(database(), { local: false })).start();

    expect(policy.state()).toMatchObject({ kind: "notInForce", why: { code: "demonstration" }, agreed: null });
  });

  test.each([
    ["drafts", "14 days", "7 days"],
    ["proposals", "183 days", "184 days"],
    ["copies", "3 days", "2 days"],
    ["words", "26 weeks", "25 weeks"],
    ["questions", "30 minutes", "31 minutes"],
  ])("a policy that keeps %s for another time than the code does is not taken", async (name, before, after) => {
    const policy = await (
      await open(database(), { change: (content) => content.replace(`  ${name}: ${before}`, `  ${name}: ${after}`) })
    ).start();

    expect(policy.state()).toMatchObject({ why: { code: "unenforceable", names: [name] } });
  });

  test("what was agreed and signed again holds after a new start, as often as it is read", async () => {
    const { file, start } = await open(database());
    await start();
    await signNext(file, (content) => content.replace("smallestGroup: 7", "smallestGroup: 9"));

    const [policy, again] = [await start(), await start()];
    await policy.refresh();

    for (const { state, terms } of [policy, again]) {
      expect([state(), terms().smallestGroup]).toMatchObject([{ kind: "inForce", version: 2 }, 9]);
    }
  });

  test.each([
    ["the content", "content = replace(content, 'names: 60 days', 'names: 9 days')"],
    ["the content, with its hash", "content = 'version: 2', sha256 = encode(sha256('version: 2'), 'hex')"],
    ["the keys", "owner_key = works_council_key"],
    ["the version", "version = 7"],
    ["a signature", "owner_signature = works_council_signature"],
    ["the hash", "sha256 = 'x'"],
  ])("who writes %s in the database is found out at the next look and at the next start", async (_what, change) => {
    const { file, start } = await open(database());
    const policy = await start();
    await signNext(file, (content) => content.replace("names: 90 days", "names: 60 days"));
    await policy.refresh();

    await database().alone.executeSql(`update policy set ${change} where number = 2`);
    await policy.refresh();

    for (const { state, terms } of [policy, await start()]) {
      expect(state()).toMatchObject({ kind: "notInForce", why: { code: "forged" }, agreed: { version: 1 } });
      expect(terms().retention.names.amount).toBe(90);
    }
  });

  test("when the first is forged, nothing was agreed", async () => {
    const { start } = await open(database());
    const policy = await start();

    await database().alone.executeSql("update policy set owner_signature = '' where number = 1");
    await policy.refresh();

    expect(policy.state()).toMatchObject({ kind: "notInForce", why: { code: "forged", version: 1 }, agreed: null });
  });

  test.each([
    ["", "badSignature", ""],
    [", and something false behind it,", "forged", "update policy set owner_signature = '' where number = 2"],
  ])(
    "whoever puts a story of their own in the place of all%s has nothing forgotten sooner, and nothing shown of fewer",
    async (_what, code, besides) => {
      const { file, start } = await open(database());
      const policy = await start();
      const genuine = await readFile(file, "utf8");
      const keys = { owner: newKey(), worksCouncil: newKey() };
      const forged = genuine.replace("names: 90 days", "names: 3 days").replace("smallestGroup: 7", "smallestGroup: 5");
      const forging = join(folder, "forged.yaml");
      await signAs(forging, naming(keys, forged), keys);
      await database().alone.executeSql("delete from policy");
      await startAt(database(), forging, true);
      await signAs(forging, naming(keys, forged).replace("version: 1", "version: 2"), keys);
      await startAt(database(), forging, true);
      await database().alone.executeSql(besides);

      await policy.refresh();

      for (const { state, terms } of [policy, await start()]) {
        expect(state()).toMatchObject({ kind: "notInForce", why: { code } });
        expect([terms().retention.names.amount, terms().smallestGroup]).toEqual([90, 7]);
      }
    },
  );

  test("whoever spoils what was agreed last has nothing forgotten sooner than it says", async () => {
    const { file, start } = await open(database());
    const policy = await start();
    await signNext(file, (content) => content.replace("names: 90 days", "names: 60 days"));
    await policy.refresh();
    await signNext(file, (content) => content.replace("names: 60 days", "names: 80 days"));
    await policy.refresh();

    await database().alone.executeSql("update policy set owner_signature = '' where number = 3");
    await policy.refresh();

    expect([policy.state(), policy.terms().retention.names.amount]).toMatchObject([{ why: { code: "forged" } }, 80]);
  });

  test("an older file, with keys of before, keeps nothing longer than was agreed since", async () => {
    const { file, start } = await open(database());
    await start();
    const before = await readFile(file, "utf8");
    const keys = { owner: newKey(), worksCouncil: newKey() };
    await signNext(file, (content) => naming(keys, content.replace("names: 90 days", "names: 60 days")));
    const policy = await start();
    const agreed = policy.terms().retention.names.amount;

    await signNext(file, () => before);
    await policy.refresh();

    expect(policy.state()).toMatchObject({ kind: "notInForce", agreed: { version: 2 } });
    expect([agreed, policy.terms().retention.names.amount]).toEqual([60, 60]);
  });
});
