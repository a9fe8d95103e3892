import { generateKeyPairSync } from "node:crypto";
import { readFile } from "node:fs/promises";
import { readPolicy } from "#adapters/yaml/policy-file.ts";
import type { Policy, Signer } from "#domain/privacy/index.ts";
import { assert } from "#shared/errors.ts";

/** Where the policy lies that comes with the service. */
export const POLICY_FILE = "policy/policy.yaml";

/** The policy that comes with the service, whoever signed it. */
export async function shippedPolicy(): Promise<Policy> {
  const found = readPolicy(await readFile(POLICY_FILE, "utf8"), { owner: null, worksCouncil: null });
  assert(found.kind === "read");
  return found.policy;
}

/** A new private key, as `openssl genpkey -algorithm ed25519` writes it. */
export function newKey(): string {
  return generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" }).toString();
}

/** The private key of the demonstration. */
export async function demonstrationKey(of: Signer): Promise<string> {
  return readFile(`policy/demonstration/${of === "owner" ? "owner" : "works-council"}.pem`, "utf8");
}
