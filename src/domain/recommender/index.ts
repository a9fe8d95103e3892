export { type Lesson, lessonOf } from "./lesson.ts";
export { decodeLessons, encodeLessons } from "./lesson-bytes.ts";
export type * from "./ports.ts";
export type { Draft } from "./query.ts";
export type { Ranked, Ranking } from "./ranking.ts";
export type { Reason } from "./reasons.ts";
export { createRecommender, type Recommender } from "./recommender.ts";
export { type Replay, replay, type TaggedPost } from "./replay.ts";
