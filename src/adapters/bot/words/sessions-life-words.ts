import type { Language } from "#domain/people/index.ts";
import type { Appointment } from "./sessions-words.ts";

/** What can be said about conversations that exist, asked for or offered. */
export type SessionLifeCommand =
  | "move"
  | "withdrawRequest"
  | "otherTime"
  | "notThisMonth"
  | "invite"
  | "withdrawOffer"
  | "endSeries"
  | "feltWrong"
  | "thankThem"
  | "notReally"
  | "remindBefore"
  | "dontRemindBefore"
  | "askAfterwards"
  | "dontAskAfterwards"
  | "callThem";

/** Those that help names. */
export type SessionLifeHelp = "move" | "invite";

export type SessionLifeVerb =
  | "sessions.move"
  | "sessions.moveTo"
  | "sessions.moveAsSuggested"
  | "sessions.stay"
  | "sessions.accept"
  | "sessions.otherTime"
  | "sessions.counter"
  | "sessions.refuse"
  | "sessions.notThisMonth"
  | "sessions.agree"
  | "sessions.disagree"
  | "sessions.withdraw"
  | "sessions.invite"
  | "sessions.takeOffer"
  | "sessions.declineOffer"
  | "sessions.withdrawOffer"
  | "sessions.endSeries"
  | "sessions.thank"
  | "sessions.helped"
  | "sessions.notReally";

/** What somebody asks for, as far as words need it. */
interface AskedFor {
  /** Such as "half hour". */
  readonly format: string;
  readonly topic: string;
}

/** The talk about conversations that exist, asked for or offered. */
export interface SessionLifeWords {
  readonly list: string;
  readonly listEmpty: string;
  readonly listTyped: string;
  /** @param facts.at - where it stands: `held` is not in the calendar yet, `moving` not yet at its new time */
  listed(facts: Appointment & { at: "held" | "booked" | "moving"; series: boolean }): string;
  /** @param facts.since - since when somebody is asked; `next` is when somebody else is instead */
  listedRequest(facts: AskedFor & { since: string; next: string }): string;
  /** The same, while nobody is asked. */
  listedSearch(facts: AskedFor): string;
  /** The same, when another time was proposed. */
  listedCounter(facts: AskedFor & { when: string }): string;
  /** A request that waits for this person's own answer. */
  listedAsked(facts: AskedFor & { times: readonly string[] }): string;
  listedOffer(facts: { format: string; people: number; times: readonly string[] }): string;
  listedInvitation(facts: { format: string; name: string; times: readonly string[] }): string;
  listedSeries(facts: { name: string; planned: number; of: number }): string;
  readonly moveButton: string;
  readonly withdrawButton: string;
  readonly endSeriesButton: string;

  readonly askMove: string;
  readonly nothingToMove: string;
  moveTimes(appointment: Appointment): string;
  moveNone(appointment: Appointment): string;
  readonly moveTyped: string;
  readonly movePast: string;
  readonly moveTaken: string;
  readonly moveTakenNone: string;
  moved(appointment: Appointment): string;
  /** It is theirs, but the calendars do not show it yet. */
  moving(appointment: Appointment): string;
  stays(appointment: Appointment): string;

  readonly askOtherTime: string;
  readonly otherTimeLabel: string;
  readonly otherTimeUnclear: string;
  readonly otherTimeTyped: string;
  readonly proposeButton: string;
  readonly counterMade: string;
  readonly counterNotFree: string;
  readonly requestTaken: string;
  readonly requestTakenNone: string;
  accepted(appointment: Appointment): string;
  acceptedPending(appointment: Appointment): string;
  readonly refused: string;
  /** @param day - on which they are asked again */
  pausedMonth(day: string): string;
  readonly requestGone: string;
  requestGonePaused(day: string): string;
  readonly nothingAsked: string;
  agreed(appointment: Appointment): string;
  readonly disagreed: string;
  /** It suited, but is gone meanwhile. */
  readonly counterTaken: string;
  readonly requestWithdrawn: string;
  readonly askWithdraw: string;
  readonly noRequest: string;

  readonly notExpert: string;
  readonly askInvite: string;
  readonly inviteTyped: string;
  readonly inviteNames: string;
  readonly inviteNamesMissing: string;
  readonly inviteTimes: string;
  readonly inviteTimesMissing: string;
  readonly inviteLine: string;
  readonly inviteFormat: string;
  readonly inviteButton: string;
  inviteUnknown(name: string): string;
  inviteSeveral(facts: { name: string; people: readonly string[] }): string;
  inviteTimeUnclear(text: string): string;
  inviteTaken(when: string): string;
  readonly inviteNobody: string;
  readonly inviteTooMany: string;
  readonly inviteSelf: string;
  invited(facts: { format: string; names: readonly string[]; times: readonly string[] }): string;
  /** Follows `invited`: those to whom the bot may not write. */
  inviteNotReached(names: readonly string[]): string;
  offerTaken(name: string): string;
  readonly offerTakenNone: string;
  readonly offerDeclined: string;
  readonly offerGone: string;
  readonly offerWithdrawn: string;
  readonly noOffer: string;
  readonly askWithdrawOffer: string;

  readonly noSeries: string;
  readonly askEndSeries: string;
  seriesEnded(name: string): string;
  readonly seriesGone: string;
  readonly feltWrong: string;
  /** Follows `feltWrong` for those in a series. */
  readonly feltWrongSeries: string;
  /** Follows `feltWrong` for experts, who can be kept from somebody. */
  readonly feltWrongNever: string;
  readonly feltWrongBook: string;

  thanked(name: string): string;
  readonly thankGone: string;
  readonly helped: string;
  readonly notReally: string;
  readonly bookButton: string;
  readonly remindOn: string;
  readonly remindOff: string;
  readonly askOn: string;
  readonly askOff: string;
  called(subject: string): string;
  /** @param subject - the neutral word */
  calledNeutral(subject: string): string;
  readonly callMissing: string;
}

/** What the bot says of its own accord about conversations, and why. */
export interface SessionNoticeWords {
  /** @param facts.topic - for the expert alone */
  booked(facts: Appointment & { topic: string | null }): string;
  /** Follows `booked` at the beginning of a series: what to clear up first. */
  firstContact(name: string): string;
  cancelled(facts: Appointment & { inOutlook: boolean }): string;
  /** It is off, and we may not take it out of the calendars. */
  removeByHand(appointment: Appointment): string;
  /** It was never booked: nobody cancelled, the calendar did not take it. */
  failed(appointment: Appointment): string;
  moved(facts: Appointment & { previous: string; inOutlook: boolean; clashes: boolean }): string;
  /** @param facts.declined - whether they cannot come at the time that was booked */
  suggested(facts: Appointment & { proposed: string; declined: boolean }): string;
  readonly suggestedYes: string;
  readonly suggestedNo: string;
  /** Instead of that, to an hour that was declined. */
  readonly suggestedCancel: string;
  request(facts: AskedFor & { language: Language; again: boolean }): string;
  readonly otherTimeButton: string;
  readonly refuseButton: string;
  readonly notThisMonthButton: string;
  next(topic: string): string;
  nobody(topic: string): string;
  counter(facts: { topic: string; when: string }): string;
  /** @param facts.line - in the expert's words; empty if there is none */
  offer(facts: { name: string; format: string; line: string; again: boolean }): string;
  readonly offerNo: string;
  reminder(appointment: Appointment): string;
  question(appointment: Appointment): string;
  readonly thankButton: string;
  readonly helpedButton: string;
  readonly notReallyButton: string;
  thanks(appointment: Appointment): string;
  seriesEnded(name: string): string;
  seriesStuck(name: string): string;
  readonly join: string;
  readonly moveButton: string;
  readonly cancelButton: string;

  whyBooked(appointment: Appointment): string;
  whyCancelled(facts: Appointment & { inOutlook: boolean }): string;
  whyRemoveByHand(appointment: Appointment): string;
  whyFailed(appointment: Appointment): string;
  whyMoved(facts: Appointment & { inOutlook: boolean }): string;
  whySuggested(appointment: Appointment): string;
  readonly whyRequest: string;
  readonly whyProgress: string;
  whyOffer(name: string): string;
  whyReminder(appointment: Appointment): string;
  whyQuestion(appointment: Appointment): string;
  whyThanks(appointment: Appointment): string;
  whySeries(name: string): string;
}
