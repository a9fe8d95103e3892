export { isQuiet } from "./budget.ts";
export { type DeliveryDeps, deliver, deliverWaiting, recoverSends } from "./deliver.ts";
export type * from "./ledger.ts";
export type * from "./ports.ts";
export { whyThis } from "./why.ts";
