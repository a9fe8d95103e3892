export type * from "./ports.ts";
export type * from "./post.ts";
