import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { isSignedBy } from "#adapters/identity/signatures.ts";
import { policyFile, policyIdentifier, readPolicy, signatureFile } from "#adapters/yaml/policy-file.ts";
import { SIGNERS } from "#domain/privacy/index.ts";
import { POLICY_FILE } from "#tests/support/policies.ts";

const shipped = await readFile(POLICY_FILE, "utf8");
const nobody = { owner: null, worksCouncil: null };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "policy-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("the policy that comes with the service is signed as it stands; else: npm run policy:sign for both, see docs/guides/policy.md", async () => {
  const found = await policyFile(POLICY_FILE)();

  expect(found.kind).toBe("read");
  if (found.kind !== "read") return;
  const { content, policy, signatures } = found;
  expect(SIGNERS.filter((one) => !isSignedBy(policy.keys[one], content, signatures[one] ?? ""))).toEqual([]);
});

test("what a policy says of itself is read of one, too, that this service cannot work by", () => {
  const identify = policyIdentifier();
  const older = shipped.replace("smallestGroup: 7", "# no group yet").replace("version: 1", "version: 4");
  const found = readPolicy(shipped, nobody);

  expect(found).toMatchObject({ kind: "read", sha256: identify(shipped)?.sha256 });
  expect(readPolicy(older, nobody).kind).toBe("invalid");
  expect(identify(older)).toMatchObject({ version: 4, keys: identify(shipped)?.keys });
  for (const other of ["", "version: 1", "a: [", shipped.replace("version: 1", "version: one")]) {
    expect([identify(other), identify(other)]).toEqual([null, null]);
  }
});

test("times are read in hours, and as they are worded", () => {
  const found = readPolicy(shipped, nobody);

  const { names, posts, questions } = found.kind === "read" ? found.policy.retention : {};
  expect(posts).toMatchObject({ amount: 13, unit: "months" });
  expect([posts, names, questions].map((kept) => kept?.time.total("hours"))).toEqual([13 * 31 * 24, 90 * 24, 0.5]);
});

test.each([
  ["too small a group", /smallestGroup: 7/, "smallestGroup: 4", "smallestGroup: must be at least 5"],
  ["a time without a unit", /names: 90 days/, "names: 90", "retention.names: must be a time such as 90 days"],
  ["a time beyond reason", /posts: 13 months/, "posts: 61 months", "retention.posts: must not be more than 60 months"],
  [
    "names kept longer than people were told",
    /names: 90 days/,
    "names: 91 days",
    "retention.names: must not be more than 90 days: the bot says so to everybody",
  ],
  [
    "names kept longer than posts",
    /posts: 13 months/,
    "posts: 2 months",
    "retention.names: must not be longer than posts are kept",
  ],
  ["a time that is not there", /"\{drafts\}/, '"{drafst}', 'stored.N.kept.en: "drafst" is not a time under retention'],
  [
    "one key for both",
    /worksCouncil: MCo.*/,
    "worksCouncil: MCowBQYDK2VwAyEAGGk24BsJu/PcSfFA+r2wq17VIIKHATt4idSql8cUVIc=",
    "keys: must be two keys: nobody signs for both",
  ],
  [
    "another way to write a key of the demonstration",
    /cUVIc=/,
    "cUVId=",
    "keys.owner: must be a public key, as npm run policy:sign writes it",
  ],
  ["no key", /owner: MCo.*/, "owner: secret", "keys.owner: must be a public key, as npm run policy:sign writes it"],
  ["a word of its own", /^version/m, "sneaky: true\nversion", 'the policy: Unrecognized key: "sneaky"'],
  ["something twice", /id: mood/, "id: texts", 'forbidden.N.id: "texts" is there already'],
  ["a ground that is not there", /ground: duty/, "ground: whim", 'stored.N.ground: "whim" is not among the grounds'],
])("%s is refused in words", (_what, before, after, reason) => {
  const found = readPolicy(shipped.replace(before, after), nobody);

  const reasons = found.kind === "invalid" ? found.reasons.map((one) => one.replace(/\.\d+\./, ".N.")) : [];
  expect(reasons).toEqual([reason]);
});

test("what is no YAML is refused in words", () => {
  expect(readPolicy("version: [1", nobody)).toMatchObject({
    kind: "invalid",
    reasons: [expect.stringContaining("line 1")],
  });
});

test("a policy that changes, or goes, is noticed without a new start", async () => {
  const path = join(folder, "policy.yaml");
  const look = policyFile(path);
  const before = await look();
  await writeFile(path, shipped);
  await writeFile(signatureFile(path, "owner"), "c2ln\n");
  const unchanged = await look();
  await writeFile(path, shipped.replace("version: 1", "version: 2"));
  await writeFile(signatureFile(path, "worksCouncil"), "Ym90aA==\n");
  const changed = await look();
  await rm(path);

  expect(before).toEqual({ kind: "missing" });
  expect(unchanged).toMatchObject({ policy: { version: 1 }, signatures: { owner: "c2ln", worksCouncil: null } });
  expect(changed).toMatchObject({ policy: { version: 2 }, signatures: { owner: "c2ln", worksCouncil: "Ym90aA==" } });
  expect(await look()).toEqual({ kind: "missing" });
});

test("what is there and cannot be read, the policy or a signature, is noticed, too", async () => {
  const path = join(folder, "unreadable.yaml");
  await mkdir(path);
  const policy = await policyFile(path)();
  await rm(path, { recursive: true });
  await writeFile(path, shipped);
  await mkdir(signatureFile(path, "owner"));

  const signature = await policyFile(path)();

  const reasons = ["the policy or a signature cannot be read (EISDIR)"];
  expect(policy).toEqual({ kind: "invalid", reasons });
  expect(signature).toEqual({ kind: "invalid", reasons });
});
