export { eraseEverything, exportEverything, type PersonalStores } from "./erase.ts";
export { retention } from "./retention.ts";
