export { eraseEverything, exportEverything, type PersonalStores } from "./erase.ts";
