export { type Activity, activity, MEASURES, type Measure } from "./activity.ts";
export { type CountDeps, type WeekCounter, weekCounter } from "./count-weeks.ts";
export { type Coverage, coverage } from "./coverage.ts";
export { type DeliveryWeek, delivery } from "./delivery.ts";
export type * from "./ports.ts";
export { type Reach, reachLastWeek } from "./reach.ts";
export { type Resources, resources } from "./resources.ts";
export { type Undelivered, undelivered } from "./undelivered.ts";
