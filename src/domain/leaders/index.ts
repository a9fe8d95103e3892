export { nextNudge } from "./cadence.ts";
export { type EnrolDeps, enrolLeader, pauseNudges, skipWeek, stopNudges } from "./enrol.ts";
export type * from "./leader.ts";
export { type NudgeDeps, planDueNudges } from "./nudge.ts";
export type * from "./ports.ts";
