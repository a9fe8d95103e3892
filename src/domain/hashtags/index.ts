export { type HashtagGarden, hashtagGarden } from "./garden.ts";
export type * from "./hashtag.ts";
export { isAwake, lastSignOf, SLEEPS_AFTER, stands, stateOf, tagMeant } from "./life.ts";
export type * from "./ports.ts";
export type { Suggestion } from "./suggest.ts";
export type * from "./tag.ts";
