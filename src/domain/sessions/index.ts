export { answerOffer } from "./answer-offer.ts";
export type * from "./availability.ts";
export { type BookingOutcome, bookSession } from "./book.ts";
export { cancelSession } from "./cancel.ts";
export type { BookingDeps } from "./deps.ts";
export type * from "./expert.ts";
export { fewTimes } from "./few-times.ts";
export { forgetHours } from "./forget.ts";
export { type FreeHoursDeps, freeHours, type VolunteerHours } from "./free-hours.ts";
export { type EventNotice, type HeedEventDeps, heedEventNotices } from "./heed.ts";
export type { SettleDeps } from "./move-and-tell.ts";
export { OFFER, OFFER_REMINDER, tendOffers } from "./offer-life.ts";
export { offeredTopics } from "./offered-topics.ts";
export {
  INVITED_MAX,
  OFFERED_SLOTS_MAX,
  offerTimes,
  withdrawOffer,
} from "./offers.ts";
export { type OwnCalendar, withOwnCalendar } from "./own-calendar.ts";
export { planSeries } from "./plan-series.ts";
export type * from "./ports.ts";
export { changePreference, preferenceOf } from "./preference.ts";
export { sessionPreparations } from "./preparations.ts";
export { type Proposal, type ProposedExpert, proposeSession } from "./propose.ts";
export { askAfterwards, QUESTION, remindSessions, thankExpert } from "./remind.ts";
export type * from "./request.ts";
export { type AnswerOutcome, answerCounter, answerRequest, type RequestAnswer } from "./request-answer.ts";
export { type AskingOutcome, requestSession, withdrawRequest } from "./request-ask.ts";
export { PROGRESS, REQUEST, REQUEST_REMINDER, requestPreparations } from "./request-notices.ts";
export { moveRequestsOn } from "./request-rounds.ts";
export { moveSession, timesToMove } from "./reschedule.ts";
export { endSeries, SERIES_SESSIONS } from "./series.ts";
export type * from "./session.ts";
export { minutesOf, slotAt } from "./session.ts";
export { SUGGESTED } from "./session-notices.ts";
export { settleOverdue, settleSession } from "./settle.ts";
export { defaultSlotRules, findSlots, isOpen, type Side, type SlotRules, type SlotSearch } from "./slots.ts";
export { eventSubscriber } from "./subscribe.ts";
export { areTopics, TOPICS_LENGTH_MAX } from "./topics.ts";
export { changeExpert, type ExpertChange, openTopics, stepDown, type VolunteerDeps, volunteer } from "./volunteer.ts";
export {
  type SettingsProblem,
  settingsChange,
  settingsProblem,
  type VolunteerSettings,
} from "./volunteer-settings.ts";
export { heedEvents, watchSessions } from "./watch.ts";
