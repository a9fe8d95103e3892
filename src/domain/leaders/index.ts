export { noteAnswer, tellAct } from "./answer.ts";
export { nextNudge } from "./cadence.ts";
export {
  type ChangeDeps,
  changeWishes,
  followZone,
  GOALS_MAX,
  less,
  PER_WEEK_MAX,
  setGoals,
  setStanding,
  type Wishes,
} from "./change.ts";
export { allKinds, type ChooseDeps, notThisKind, takeOffer } from "./choose.ts";
export { CONFIRMATION, planConfirmations, prepareConfirmation } from "./confirm.ts";
export { type EnrolDeps, enrolLeader, PAUSE, pauseNudges, skipWeek, stopNudges } from "./enrol.ts";
export type * from "./gate.ts";
export {
  isUnsupported,
  missingParts,
  type ProposalPart,
  runUp,
  type WordedPart,
} from "./groundwork.ts";
export { INVITATION, type InviteDeps, mayStillInvite, prepareInvitation } from "./invite.ts";
export type * from "./leader.ts";
export { localLinks, networkLinks, type PostLinks } from "./links.ts";
export {
  answerRequest,
  askVolunteer,
  endOffer,
  fittingVolunteers,
  MESSENGER_REQUEST,
  type MessengersDeps,
  nameMessenger,
  offerToSpeak,
  prepareRequest,
} from "./messengers.ts";
export { NUDGE, type NudgeDeps, planDueNudges, QUESTION } from "./nudge.ts";
export { type Offers, offersOf } from "./offer.ts";
export type * from "./opportunity.ts";
export type * from "./ports.ts";
export { prepareNudge, prepareQuestion } from "./prepare-nudge.ts";
export {
  expiringProposals,
  mayPropose,
  noteSpoken,
  type OpeningOutcome,
  openProposal,
  overrideGate,
  ownProposals,
  PROPOSAL_KEPT,
  proposeLeader,
  REASON_LENGTH_MIN,
  sayPart,
  withdrawProposal,
} from "./propose.ts";
export { postIn } from "./subject.ts";
export { type WhyNothing, type WhyNothingDeps, whyNothing } from "./why-nothing.ts";
