import "temporal-polyfill/global";
import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { isSignedBy, signer as signerOf } from "#adapters/identity/signatures.ts";
import { readPolicy, signatureFile } from "#adapters/yaml/policy-file.ts";
import type { Policy, Signer } from "#domain/privacy/index.ts";

/**
 * `npm run policy:sign -- --as owner --key owner.pem`: signs the policy as it lies there. With `--new-key` the file is
 * made to name another key before, and the old one signs that.
 */
const USAGE =
  "npm run policy:sign -- --as owner|works-council --key private.pem [--new-key private.pem] [--file policy/policy.yaml]";

const NAMES: Readonly<Record<Signer, string>> = { owner: "owner", worksCouncil: "works-council" };
const UNSIGNED = { owner: null, worksCouncil: null };
const HOW_TO_MAKE_ONE = "openssl genpkey -algorithm ed25519 -out key.pem";

/** Something the person can put right. */
class Hint extends Error {}

const { values } = parseArgs({
  options: {
    as: { type: "string" },
    key: { type: "string" },
    "new-key": { type: "string" },
    file: { type: "string", default: "policy/policy.yaml" },
  },
});

try {
  process.stdout.write(`${(await sign()).join("\n")}\n`);
} catch (error) {
  if (!(error instanceof Hint)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function sign(): Promise<readonly string[]> {
  const { as: name, file, key: path, "new-key": newPath } = values;
  const signer = (["owner", "worksCouncil"] as const).find((one) => NAMES[one] === name);
  if (!signer || !path) throw new Hint(USAGE);
  const key = await readKey(path);
  const before = await textOf(file);
  const named = parsed(before, file).keys[signer];
  const wanted = newPath ? (await readKey(newPath)).publicKey : key.publicKey;
  if (!newPath && named !== wanted) {
    throw new Hint(
      `${file} names another key for ${NAMES[signer]} than ${path} holds. If yours shall take its place, add\n` +
        `  --new-key ${path}\nand sign with the key that is agreed on until now (--key); before the first agreement, with yours.`,
    );
  }
  const content = before.replace(named, wanted);
  const policy = parsed(content, file);
  if (content !== before) await writeFile(file, content);
  const target = signatureFile(file, signer);
  await writeFile(target, `${key.sign(content)}\n`);
  const { date, ends, version } = policy;
  return [
    `Signed version ${version} as ${NAMES[signer]}: ${target}`,
    `It ends ${ends.amount} ${ends.unit} after ${date}, its date.`,
    await other(policy, content, signer),
  ];
}

/** Whether the other one has to sign yet. */
async function other({ keys }: Policy, content: string, signer: Signer): Promise<string> {
  const missing: Signer = signer === "owner" ? "worksCouncil" : "owner";
  const signature = await readFile(signatureFile(values.file, missing), "utf8").catch(() => "");
  if (isSignedBy(keys[missing], content, signature))
    return "Both signatures fit: the service takes it within a minute.";
  return `The signature of ${NAMES[missing]} does not fit yet: npm run policy:sign -- --as ${NAMES[missing]} --key …`;
}

async function readKey(path: string) {
  const key = signerOf(await textOf(path));
  if (!key) throw new Hint(`${path} holds no Ed25519 private key in PEM. To make one:\n  ${HOW_TO_MAKE_ONE}`);
  return key;
}

function parsed(content: string, file: string): Policy {
  const found = readPolicy(content, UNSIGNED);
  if (found.kind === "read") return found.policy;
  throw new Hint(
    `Please correct ${file} first:\n  ${found.kind === "invalid" ? found.reasons.join("\n  ") : "it is gone"}`,
  );
}

async function textOf(path: string): Promise<string> {
  return readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new Hint(`${path} cannot be read (${error.code}).`);
  });
}
