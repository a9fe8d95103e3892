import { isDemonstration, type PolicyRules } from "./judge-policy.ts";
import { type AcceptedPolicy, type BySigner, SIGNERS } from "./policy.ts";

type Witness = Pick<PolicyRules, "identify" | "verify">;

interface Agreed {
  /** The last that still is what both signed, as everything before it; null when there is none. */
  readonly policy: AcceptedPolicy | null;
  /** The version of the first that is not. */
  readonly forged: number | null;
}

/**
 * What was agreed last, of everything that was ever accepted, as far as the signatures show it: each version is signed
 * with the keys of the one before, and the first with its own. So who writes to the database can take versions away, or
 * put a story of their own in the place of all, but not change what was agreed.
 *
 * @param kept - oldest first
 */
export function agreedOf(witness: Witness, kept: readonly AcceptedPolicy[]): Agreed {
  let last: AcceptedPolicy | null = null;
  for (const policy of kept) {
    if (!isItself(witness, policy) || !follows(witness, policy, last)) return { policy: last, forged: policy.version };
    last = policy;
  }
  return { policy: last, forged: null };
}

/** Whether what stands beside the content is what the content says. */
function isItself({ identify }: Witness, { content, keys, sha256, version }: AcceptedPolicy): boolean {
  const said = identify(content);
  return (
    said?.sha256 === sha256 && said.version === version && SIGNERS.every((signer) => said.keys[signer] === keys[signer])
  );
}

/** After a demonstration, whose keys everybody has, whatever comes may be the first. */
function follows({ verify }: Witness, policy: AcceptedPolicy, last: AcceptedPolicy | null): boolean {
  const { content, keys, signatures, version } = policy;
  const isSignedWith = (pinned: BySigner<string>) =>
    SIGNERS.every((signer) => verify(pinned[signer], content, signatures[signer]));
  if ((last === null || isDemonstration(last)) && isSignedWith(keys)) return true;
  return last !== null && version > last.version && isSignedWith(last.keys);
}
