export type * from "./ledger.ts";
export type * from "./ports.ts";
