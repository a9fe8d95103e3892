export { eraseEverything, exportEverything, type PersonalStores } from "./erase.ts";
export type * from "./ports.ts";
export { type Refusals, rememberedRefusals } from "./refusals.ts";
export * from "./release.ts";
export { retention } from "./retention.ts";
