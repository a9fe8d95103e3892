/** A private conversation: with whom, and when in the person's own zone. */
export interface Appointment {
  readonly name: string;
  readonly when: string;
}

export interface SessionWords {
  /** In place of a name that nobody knows. */
  readonly unnamed: string;
  readonly nobodyYet: string;
  readonly askTopic: string;
  readonly topicLabel: string;
  readonly topicMissing: string;
  readonly topicTyped: string;
  readonly next: string;
  noExpert(facts: { topic: string; topics: readonly string[] }): string;
  noSlot(name: string): string;
  readonly ownCalendarUnknown: string;
  readonly theirCalendarUnknown: string;
  proposed(facts: { topic: string; name: string }): string;
  readonly slotTyped: string;
  readonly noneOfThese: string;
  readonly noneTaken: string;
  booked(appointment: Appointment): string;
  pending(appointment: Appointment): string;
  taken(name: string): string;
  readonly takenNoOther: string;
  readonly inThePast: string;
  readonly hoursNone: string;
  readonly hours: string;
  hour(appointment: Appointment): string;
  hourHeld(appointment: Appointment): string;
  readonly hoursTyped: string;
  readonly askCancel: string;
  readonly cancelLabel: string;
  readonly cancelMissing: string;
  readonly cancelTyped: string;
  readonly cancelButton: string;
  cancelled(appointment: Appointment): string;
  cancelling(appointment: Appointment): string;
  readonly gone: string;
  readonly askVolunteer: string;
  readonly volunteerLabel: string;
  readonly volunteerMissing: string;
  readonly volunteerButton: string;
  volunteered(topics: readonly string[]): string;
  steppedDown(facts: { appointments: boolean }): string;
  readonly notVolunteer: string;
  noticeBooked(appointment: Appointment): string;
  noticeCancelled(appointment: Appointment): string;
  /** It was never booked: nobody cancelled, the calendar did not take it. */
  noticeFailed(appointment: Appointment): string;
  readonly join: string;
}
