export { type BookingDeps, type BookingOutcome, type BookingRequest, bookSession } from "./book.ts";
export { type CancelOutcome, cancelSession } from "./cancel.ts";
export type * from "./ports.ts";
export { type Proposal, type ProposalRequest, type ProposeDeps, proposeSession } from "./propose.ts";
export type * from "./session.ts";
export { type SettleDeps, settleSession } from "./settle.ts";
export { defaultSlotRules, type SlotRules } from "./slots.ts";
export { openTopics, stepDown, type VolunteerDeps, volunteer } from "./volunteer.ts";
