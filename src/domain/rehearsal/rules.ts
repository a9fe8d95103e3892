import { recoverSends, sendWaiting } from "#domain/attention/index.ts";
import {
  changeWishes,
  enrolLeader,
  noteAnswer,
  pauseNudges,
  planDueNudges,
  stopNudges,
  tellAct,
} from "#domain/leaders/index.ts";

/** The rules that are rehearsed: those of the service, as they are. */
export const RULES = {
  planDueNudges,
  sendWaiting,
  recoverSends,
  enrolLeader,
  changeWishes,
  pauseNudges,
  stopNudges,
  noteAnswer,
  tellAct,
} as const;

/** What can be rehearsed: a test breaks one of them to see that it is noticed. */
export type Rules = { readonly [Name in keyof typeof RULES]: (typeof RULES)[Name] };
