import { assert } from "#shared/errors.ts";
import { isBefore } from "#shared/time.ts";
import {
  type AcceptedPolicy,
  type FoundPolicy,
  KEPT_NAMES,
  type KeptName,
  type Policy,
  type PolicyIdentity,
  type PolicyObjection,
  SIGNERS,
  type SignedPolicy,
} from "./policy.ts";

/** Whose private halves lie in `policy/demonstration`, for everybody to sign with. */
const DEMONSTRATION_KEYS: readonly string[] = [
  "MCowBQYDK2VwAyEAGGk24BsJu/PcSfFA+r2wq17VIIKHATt4idSql8cUVIc=",
  "MCowBQYDK2VwAyEAhK5eYReRp9ylCQA11z6zSxNoBT4qnYe1ecDljwpFzso=",
];

export interface PolicyRules {
  /** Whether the keys of the demonstration count: beside the local tenant alone. */
  readonly mayDemonstrate: boolean;
  /** Times that are built into the code. */
  readonly builtIn: Readonly<Partial<Record<KeptName, Temporal.Duration>>>;
  /** Whether the signature over the content was made with the private half of the key. */
  verify(key: string, content: string, signature: string): boolean;
  /** What the content says of itself, also one that an older service wrote; null when it is no policy. */
  identify(content: string): PolicyIdentity | null;
}

export type PolicyJudgement =
  | { readonly kind: "inForce"; readonly policy: AcceptedPolicy; readonly until: Temporal.Instant }
  /** Both signed it, and it takes the place of what was agreed before. */
  | { readonly kind: "acceptable"; readonly policy: AcceptedPolicy }
  | { readonly kind: "objection"; readonly why: PolicyObjection };

/** Whether the keys are those of the demonstration. */
export function isDemonstration({ keys }: Pick<PolicyIdentity, "keys">): boolean {
  return SIGNERS.some((signer) => DEMONSTRATION_KEYS.includes(keys[signer]));
}

/**
 * Whether what was found may be worked by.
 *
 * The first policy is signed with the keys that it names itself. From then on what counts are the keys that the agreed
 * one names: who wants to replace a key has to have the file that names the new one signed with both old ones.
 *
 * @param agreed - what was accepted last, by `agreedOf`; null before the first
 */
export function judgePolicy(
  rules: PolicyRules,
  found: FoundPolicy,
  agreed: AcceptedPolicy | null,
  now: Temporal.Instant,
): PolicyJudgement {
  if (found.kind === "missing") return objection({ code: "missing" });
  if (found.kind === "invalid") return objection({ code: "invalid", reasons: found.reasons });
  const { policy } = found;
  if (!rules.mayDemonstrate && isDemonstration(policy)) return objection({ code: "demonstration" });
  const names = KEPT_NAMES.filter((name) => isOtherwise(rules.builtIn[name], policy.retention[name].time));
  if (names.length > 0) return objection({ code: "unenforceable", names });
  if (agreed?.sha256 === found.sha256) return whileItLasts(policy, agreed, now);
  const unsigned = objectionToSignatures(rules, found, agreed);
  if (unsigned) return objection(unsigned);
  if (agreed && policy.version < agreed.version) return objection({ code: "older", agreed: agreed.version });
  if (agreed && policy.version === agreed.version) return objection({ code: "notRaised", agreed: agreed.version });
  const accepted = acceptedOf(found, now);
  const judgement = whileItLasts(policy, accepted, now);
  return judgement.kind === "inForce" ? { kind: "acceptable", policy: accepted } : judgement;
}

/**
 * Whether the file is an agreement, too, that does not go together with what is kept: somebody put one of them there, and
 * nobody can tell from here which.
 *
 * @param kept - everything before the first that is not what both signed
 * @param isForged - whether there is such a one
 */
export function isRival(
  rules: PolicyRules,
  found: FoundPolicy,
  kept: readonly AcceptedPolicy[],
  isForged: boolean,
): found is Extract<FoundPolicy, { kind: "read" }> {
  const last = kept.at(-1);
  if (found.kind !== "read" || !last || kept.some(({ sha256 }) => sha256 === found.sha256)) return false;
  if (!rules.mayDemonstrate && isDemonstration(found.policy)) return false;
  const follows = objectionToSignatures(rules, found, last) === null;
  const isOfItself = objectionToSignatures(rules, found, null) === null;
  return isForged ? isOfItself || follows : isOfItself && !follows;
}

const objection = (why: PolicyObjection): PolicyJudgement => ({ kind: "objection", why });

function isOtherwise(built: Temporal.Duration | undefined, written: Temporal.Duration): boolean {
  return built !== undefined && Temporal.Duration.compare(built, written) !== 0;
}

function whileItLasts(policy: Policy, agreed: AcceptedPolicy, now: Temporal.Instant): PolicyJudgement {
  const until = endOf(policy, agreed);
  return isBefore(now, until) ? { kind: "inForce", policy: agreed, until } : objection({ code: "ended", at: until });
}

/**
 * Counted from the date that both signed: when it was accepted, whoever writes to the database could put off. That of the
 * demonstration, which is to hold whenever somebody tries it, counts from then.
 */
function endOf(policy: Policy, { acceptedAt }: AcceptedPolicy): Temporal.Instant {
  const { date, ends } = policy;
  if (isDemonstration(policy)) return acceptedAt.add(ends.time);
  return date
    .toZonedDateTime("UTC")
    .add({ [ends.unit]: ends.amount })
    .toInstant();
}

function objectionToSignatures(
  { verify }: PolicyRules,
  { content, policy, signatures }: SignedPolicy,
  agreed: AcceptedPolicy | null,
): PolicyObjection | null {
  const missing = SIGNERS.filter((signer) => signatures[signer] === null);
  if (missing.length > 0) return { code: "unsigned", by: missing };
  const { keys } = agreed ?? policy;
  const bad = SIGNERS.filter((signer) => !verify(keys[signer], content, signatures[signer] ?? ""));
  return bad.length > 0 ? { code: "badSignature", by: bad } : null;
}

function acceptedOf({ content, policy, sha256, signatures }: SignedPolicy, now: Temporal.Instant): AcceptedPolicy {
  const { owner, worksCouncil } = signatures;
  assert(owner !== null && worksCouncil !== null);
  const { keys, version } = policy;
  return { version, sha256, content, keys, signatures: { owner, worksCouncil }, acceptedAt: now };
}
