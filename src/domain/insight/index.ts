export { type Reach, reachLastWeek } from "./reach.ts";
export { type Resources, resources } from "./resources.ts";
export { type Undelivered, undelivered } from "./undelivered.ts";
