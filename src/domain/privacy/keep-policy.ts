import { AppError } from "#shared/errors.ts";
import type { Log } from "#shared/log.ts";
import type { Clock } from "#shared/time.ts";
import { agreedOf } from "./agreed-policy.ts";
import { cautious } from "./cautious-terms.ts";
import { isDemonstration, isRival, judgePolicy, type PolicyRules } from "./judge-policy.ts";
import type { AcceptedPolicy, FoundPolicy, PolicyState, PolicyTerms } from "./policy.ts";

/** Every policy that was ever accepted; nothing of it is changed or removed. */
export interface PolicyStore {
  /** Oldest first. */
  all(): Promise<readonly AcceptedPolicy[]>;
  /**
   * Keeps what was judged when `before` was the latest.
   *
   * @param before - its hash; null if there was none
   * @returns false when another one came first: that has to be judged by
   */
  accept(policy: AcceptedPolicy, before: string | null): Promise<boolean>;
}

export interface PolicyDeps extends PolicyRules {
  readonly store: PolicyStore;
  readonly clock: Clock;
  readonly log: Log;
  /** What lies in the place of the policy now. */
  find(): Promise<FoundPolicy>;
  /** Reads again what was accepted. */
  read(content: string): FoundPolicy;
}

export interface PolicyKeeper {
  state(): PolicyState;
  /**
   * What was agreed last, be it in force or not; before anything was, what the file says. Where file and database tell of
   * two agreements, the more cautious of both.
   */
  terms(): PolicyTerms;
  /** Looks again at file and store: now and then, and before anything unasked is said. */
  refresh(): Promise<void>;
}

/**
 * Keeps to the policy, and notices when it changes.
 *
 * The file says what is wanted, the store what was agreed, and the signatures are verified whenever either is read:
 * whichever file a replica has, all work by the same terms, and one whose file is not what was agreed says nothing unasked.
 *
 * @throws AppError CONFIG_INVALID when nothing was ever agreed and there is nothing to read either
 */
export async function keepPolicy(deps: PolicyDeps): Promise<PolicyKeeper> {
  const { log, store } = deps;
  let known: { readonly state: PolicyState; readonly terms: PolicyTerms } | null = null;

  async function look(): Promise<NonNullable<typeof known>> {
    const [found, kept] = await Promise.all([deps.find(), store.all()]);
    const { policy: last, forged } = agreedOf(deps, kept);
    const agreed = last && (deps.mayDemonstrate || !isDemonstration(last)) ? last : null;
    const judgement = forged === null ? judgePolicy(deps, found, agreed, deps.clock()) : forgedAt(forged);
    // Before that is in the place of what was agreed: a new service may not understand what an old one took.
    if (judgement.kind === "acceptable") {
      await store.accept(judgement.policy, last?.sha256 ?? null);
      return look();
    }
    const verified = kept.slice(0, last ? kept.indexOf(last) + 1 : 0);
    const own = termsOf(deps, agreed, found);
    const terms = isRival(deps, found, verified, forged !== null) ? cautious(own, found.policy) : own;
    if (judgement.kind === "objection") return { state: notInForce(judgement.why, agreed), terms };
    const { until, policy } = judgement;
    return { state: { kind: "inForce", version: policy.version, since: policy.acceptedAt, until }, terms };
  }

  async function refresh(): Promise<void> {
    const before = known && JSON.stringify(known.state);
    known = await look();
    const { state } = known;
    if (JSON.stringify(state) === before) return;
    if (state.kind === "inForce") log.info({ ...state }, "the policy is in force");
    else log.error({ ...state.why }, "the policy is not in force: nothing is said or shown unasked");
  }

  await refresh();
  const now = () => {
    if (!known) throw new AppError("CONFIG_INVALID", "no policy was read");
    return known;
  };
  return { state: () => now().state, terms: () => now().terms, refresh };
}

function forgedAt(version: number) {
  return { kind: "objection", why: { code: "forged", version } } as const;
}

function notInForce(why: Extract<PolicyState, { kind: "notInForce" }>["why"], agreed: AcceptedPolicy | null) {
  return {
    kind: "notInForce",
    why,
    agreed: agreed && { version: agreed.version, since: agreed.acceptedAt },
  } as const;
}

function termsOf(deps: PolicyDeps, agreed: AcceptedPolicy | null, found: FoundPolicy): PolicyTerms {
  const isSame = found.kind === "read" && found.sha256 === agreed?.sha256;
  const source = agreed && !isSame ? deps.read(agreed.content) : found;
  if (source.kind === "read") return source.policy;
  const reasons = source.kind === "invalid" ? source.reasons : ["there is none"];
  throw new AppError("CONFIG_INVALID", `please correct the policy\n  ${reasons.join("\n  ")}`);
}
