import {
  answerCounter,
  answerRequest,
  bookSession,
  cancelSession,
  changeExpert,
  endSeries,
  heedEvents,
  moveRequestsOn,
  moveSession,
  planSeries,
  proposeSession,
  requestSession,
  settleOverdue,
  settleSession,
  timesToMove,
  watchSessions,
} from "#domain/sessions/index.ts";

/** The rules of the private hour that are rehearsed: those of the service, as they are. */
export const HOUR_RULES = {
  answerCounter,
  answerRequest,
  bookSession,
  cancelSession,
  changeExpert,
  endSeries,
  heedEvents,
  moveRequestsOn,
  moveSession,
  planSeries,
  proposeSession,
  requestSession,
  settleOverdue,
  settleSession,
  timesToMove,
  watchSessions,
} as const;

/** What can be rehearsed: a test breaks one of them to see that it is noticed. */
export type HourRules = { readonly [Name in keyof typeof HOUR_RULES]: (typeof HOUR_RULES)[Name] };
