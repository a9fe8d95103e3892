import type { Format } from "#domain/sessions/index.ts";

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
  /** @param facts.topics - for which there is somebody; `topic` may be one of them, and nobody whom the asker could meet */
  noExpert(facts: { topic: string; format: Format; topics: readonly string[] }): string;
  /** @param facts.names - whose free times were looked at, as far as they may be named */
  noSlot(facts: { topic: string; names: readonly string[] }): string;
  readonly ownCalendarUnknown: string;
  readonly theirCalendarUnknown: string;
  readonly lineUnknown: string;
  readonly formats: Readonly<Record<Format, string>>;
  proposed(facts: { topic: string; format: Format }): string;
  /** A time in the list. */
  option(appointment: Appointment): string;
  /** Somebody in the list whose name comes with their yes. @param whens - their times */
  optionAsked(whens: readonly string[]): string;
  askButton(whens: readonly string[]): string;
  readonly slotTyped: string;
  readonly noneOfThese: string;
  readonly noneTaken: string;
  booked(appointment: Appointment): string;
  pending(appointment: Appointment): string;
  /** Follows `booked` and `pending`: how sessions of this format go on. */
  readonly firstOfSeries: string;
  /** What everybody who volunteers promises; both of the two see it. */
  readonly promise: string;
  requested(topic: string): string;
  readonly tooManyRequests: string;
  taken(name: string): string;
  full(name: string): string;
  fullNoOther(name: string): string;
  readonly takenNoOther: string;
  readonly inThePast: string;
  readonly hoursNone: string;
  hour(appointment: Appointment): string;
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
  /** @param facts.isFirst - whether they did not help before */
  volunteered(facts: { topics: readonly string[]; isFirst: boolean }): string;
  steppedDown(facts: { appointments: boolean }): string;
  readonly notVolunteer: string;
  readonly join: string;
}
