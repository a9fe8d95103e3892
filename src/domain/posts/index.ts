export type * from "./ports.ts";
export type * from "./post.ts";
export { type RecordDeps, recordPosts } from "./record.ts";
