export type * from "./ports.ts";
export type * from "./tag.ts";
