export { type Completed, type Completion, createCompletion } from "./completion.ts";
export type { UsedTag } from "./load.ts";
