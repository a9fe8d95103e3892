export { type Completed, type Completion, createCompletion, type UsedTag } from "./completion.ts";
