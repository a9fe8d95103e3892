export { type Reach, type ReachDeps, reachLastWeek } from "./reach.ts";
