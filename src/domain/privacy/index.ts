export { eraseEverything, exportEverything, type PersonalStores } from "./erase.ts";
export { type Listening, listening } from "./listening.ts";
export type * from "./ports.ts";
export * from "./release.ts";
export { retention } from "./retention.ts";
