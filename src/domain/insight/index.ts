export { type Reach, reachLastWeek } from "./reach.ts";
export { type Undelivered, undelivered } from "./undelivered.ts";
