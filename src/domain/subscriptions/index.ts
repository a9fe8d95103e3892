export { subscriptionKeeper } from "./keep.ts";
export type * from "./subscription.ts";
