export { type Case, playCases } from "./cases.ts";
export type { Invariants } from "./invariants.ts";
export type * from "./plan.ts";
export { ORDINARY_PLAN } from "./plan.ts";
export type * from "./ports.ts";
export { type Rehearsal, type RehearsalDeps, rehearse } from "./rehearse.ts";
export type { Example, WeekReport } from "./report.ts";
export { RULES, type Rules } from "./rules.ts";
