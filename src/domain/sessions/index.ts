export { type BookingDeps, bookSession } from "./book.ts";
export { cancelSession } from "./cancel.ts";
export type * from "./ports.ts";
export { proposeSession } from "./propose.ts";
export type * from "./session.ts";
export { type SettleDeps, settleOverdue, settleSession } from "./settle.ts";
export { defaultSlotRules } from "./slots.ts";
export { openTopics, stepDown, volunteer } from "./volunteer.ts";
