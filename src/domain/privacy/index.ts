export { describesTags, eraseEverything, exportEverything, type PersonalStores } from "./erase.ts";
export { type ForbiddenMatter, forbiddenMatters } from "./forbidden.ts";
export { keepPolicy, type PolicyKeeper, type PolicyStore } from "./keep-policy.ts";
export * from "./policy.ts";
export type * from "./ports.ts";
export { type Refusals, rememberedRefusals } from "./refusals.ts";
export * from "./release.ts";
export { retention } from "./retention.ts";
