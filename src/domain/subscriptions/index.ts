export type * from "./subscription.ts";
