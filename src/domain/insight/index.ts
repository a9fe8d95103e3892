export { type Reach, reachLastWeek } from "./reach.ts";
