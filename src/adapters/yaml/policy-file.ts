import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import type { BySigner, FoundPolicy, Policy, PolicyIdentity, Signer } from "#domain/privacy/index.ts";
import { identitySchema, policySchema } from "./policy-schema.ts";

type Read = { readonly policy: Policy } | { readonly reasons: readonly string[] };

/** Where the signature of somebody lies. */
export function signatureFile(path: string, signer: Signer): string {
  return `${path}.${signer === "owner" ? "owner" : "works-council"}.sig`;
}

/** Reads a policy, whoever signed it. */
export function readPolicy(content: string, signatures: BySigner<string | null>): FoundPolicy {
  const read = parsed(content);
  if ("reasons" in read) return { kind: "invalid", reasons: read.reasons };
  return { kind: "read", policy: read.policy, content, sha256: sha256Of(content), signatures };
}

const sha256Of = (content: string) => hash("sha256", content, "hex");

/** Says what a policy says of itself, be it one that this service could work by or not; each is read once only. */
export function policyIdentifier(): (content: string) => PolicyIdentity | null {
  const known = new Map<string, PolicyIdentity | null>();
  return (content) => {
    const sha256 = sha256Of(content);
    if (!known.has(sha256)) known.set(sha256, identified(content, sha256));
    return known.get(sha256) ?? null;
  };
}

function identified(content: string, sha256: string): PolicyIdentity | null {
  try {
    const read = identitySchema.safeParse(parse(content));
    return read.success ? { ...read.data, sha256 } : null;
  } catch {
    return null; // not even YAML
  }
}

/** Looks for the policy, again and again; as long as it stays the same it is read once only. */
export function policyFile(path: string): () => Promise<FoundPolicy> {
  let last: FoundPolicy | null = null;
  return async () => {
    const files = [path, signatureFile(path, "owner"), signatureFile(path, "worksCouncil")];
    const texts = await Promise.all(files.map(textOf)).catch(reasonOf);
    if (typeof texts === "string") return { kind: "invalid", reasons: [texts] };
    const [content = null, owner, worksCouncil] = texts;
    if (content === null) return { kind: "missing" };
    const signatures = { owner: owner?.trim() ?? null, worksCouncil: worksCouncil?.trim() ?? null };
    if (last?.kind === "read" && last.content === content) return { ...last, signatures };
    last = readPolicy(content, signatures);
    return last;
  };
}

/** Of files that are there: what cannot be read any more is nothing to work by. */
const reasonOf = ({ code }: NodeJS.ErrnoException) => `the policy or a signature cannot be read (${code})`;

/** Null where there is no such file. */
async function textOf(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}

function parsed(content: string): Read {
  let plain: unknown;
  try {
    plain = parse(content);
  } catch (error) {
    return { reasons: [error instanceof Error ? error.message.trim() : String(error)] };
  }
  const read = policySchema.safeParse(plain ?? {});
  if (read.success) return { policy: read.data };
  return { reasons: read.error.issues.map(({ message, path }) => `${path.join(".") || "the policy"}: ${message}`) };
}
