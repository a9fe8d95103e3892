export { burstIn, spreadOver } from "./burst.ts";
export { compose } from "./compose.ts";
export type * from "./draft.ts";
export { isPutTogether, KEPT, keptFrom, QUESTIONS, withSentence } from "./edit.ts";
export { FOLLOW_UPS_MAX, type Missing, missingIn } from "./missing.ts";
export type * from "./ports.ts";
export { type Remark, remarkOn, type WordLists, type WordNote } from "./remarks.ts";
