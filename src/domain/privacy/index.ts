export { describesTags, eraseEverything, exportEverything, type PersonalStores } from "./erase.ts";
export { eraseAgain } from "./erase-again.ts";
export { type ForbiddenMatter, forbiddenMatters } from "./forbidden.ts";
export { keepPolicy, type PolicyKeeper, type PolicyStore } from "./keep-policy.ts";
export type { Inside } from "./leaks.ts";
export * from "./policy.ts";
export type * from "./ports.ts";
export {
  type Proof,
  type ProofAnswer,
  type ProofInterface,
  type ProofQuestion,
  type ProofResult,
  prove,
  sharedProof,
} from "./proof.ts";
export { type Refusals, rememberedRefusals } from "./refusals.ts";
export * from "./release.ts";
export { retention } from "./retention.ts";
export { forgettingUnder, refusedUnder, releasesUnder } from "./withhold.ts";
