import { GINI_MAX, type HourExtent, type HourInvariants, type HourRehearsal } from "#domain/rehearsal/index.ts";

export interface HourOutcome {
  readonly extent: HourExtent;
  readonly rehearsal: HourRehearsal;
}

/** What each rule is called, where it is broken. */
const RULE_NAMES: Readonly<Record<Exclude<keyof HourInvariants, "gini">, string>> = {
  double_bookings: "while one of the two had another",
  over_appointments: "over an appointment",
  outside_hours: "outside somebody's working hours",
  on_holiday: "on a public holiday",
  over_capacity: "days, weeks and months with more than an expert gives",
  same_pair: "of two who had met in the last 90 days",
  in_line: "of two in one reporting line",
  never_with: "with whom somebody never wants to meet",
  event_without_session: "in a calendar, and not known to the service",
  session_without_event: "known to the service, and not in the calendars",
};

const count = (number: number) => number.toLocaleString("en");

/** The outcome as an object, whose keys stay as they are. */
export function hourJson({ extent, rehearsal }: HourOutcome) {
  const { askers, experts } = extent;
  const { asked, booked, invariants, kept } = rehearsal;
  return { experts, askers, asked, booked, kept, invariants };
}

/** The outcome for somebody who reads it. */
export function hourLines({ extent, rehearsal }: HourOutcome): string[] {
  const { asked, booked, invariants, kept } = rehearsal;
  return [
    "",
    `${count(extent.experts)} experts, whom ${count(extent.askers)} people asked ${count(asked)} times: ${count(booked)} private hours booked, ${count(kept)} kept`,
    "",
    "Private hours that should not have been booked, or were lost:",
    ...Object.entries(RULE_NAMES).map(
      ([rule, name]) => `  ${count(invariants[rule as keyof HourInvariants]).padStart(5)}  ${name}`,
    ),
    `How unevenly equal experts gave them, at most (Gini, ${GINI_MAX} is fair): ${invariants.gini.toFixed(2)}`,
  ];
}
