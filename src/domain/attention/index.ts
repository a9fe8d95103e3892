export { type DeliveryDeps, deliver, recoverSends } from "./deliver.ts";
export type * from "./ledger.ts";
export { isQuiet } from "./moment.ts";
export type * from "./ports.ts";
export { beginQuietPeriod, endQuietPeriod, type QuietPeriodDeps } from "./quiet-period.ts";
export { REST_MAX_SECONDS, type RoundEnd, sendWaiting } from "./send-waiting.ts";
export { tellPaused } from "./tell-paused.ts";
export { type HeldBack, type HoldReason, heldBack, type WhyDeps, whyHeldBack, whyThis } from "./why.ts";
