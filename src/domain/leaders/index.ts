export type * from "./leader.ts";
export type * from "./ports.ts";
