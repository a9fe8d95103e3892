export type * from "./ports.ts";
export type * from "./post.ts";
export { recordPosts } from "./record.ts";
