import type { Case, Example, Extent, Invariants, Rehearsal, WeekReport } from "#domain/rehearsal/index.ts";
import { type HourOutcome, hourJson, hourLines } from "./rehearsed-hours.ts";

export interface RehearsalOutcome {
  readonly extent: Extent;
  readonly rehearsal: Rehearsal;
  readonly cases: readonly Case[];
  /** Null if none were rehearsed. */
  readonly hours: HourOutcome | null;
  readonly seconds: number;
}

/** What each rule is called, where it is broken. */
const RULE_NAMES: Readonly<Record<Exclude<keyof Invariants, "in_doubt">, string>> = {
  budget_breaches: "more than one a day or two a week",
  in_quiet_time: "outside somebody's own hours, at a weekend, in a quiet period",
  on_holiday: "on a public holiday",
  while_away: "while out of office or in a meeting",
  after_stop: "after a stop, or in a pause",
  after_block: "after a block",
  without_ledger_row: "without a row in the ledger",
  without_gate: "without a gate",
  double_sends: "sent twice",
  lost_sends_not_in_doubt: "lost, and not in doubt",
};

const count = (number: number) => number.toLocaleString("en");

/** The outcome as one object, whose keys stay as they are. */
export function rehearsalJson({ cases, extent, hours, rehearsal, seconds }: RehearsalOutcome): string {
  const { leaders, people, seed, weeks } = extent;
  const { invariants, messages, weeks: byWeek } = rehearsal;
  const said = { people, leaders, weeks, seed, messages, by_week: byWeek, invariants, cases };
  return JSON.stringify({ ...said, ...(hours && { hours: hourJson(hours) }), seconds });
}

/** The outcome for somebody who reads it: week by week, then every rule and every known failure. */
export function rehearsalText({ cases, extent, hours, rehearsal, seconds }: RehearsalOutcome): string {
  const { from, leaders, people, seed, weeks } = extent;
  const { invariants, messages } = rehearsal;
  return [
    `${count(people)} people, ${count(leaders)} leaders, from ${from} for ${weeks} weeks, seed ${seed}: ${count(messages)} messages`,
    "",
    row("week of", ["leaders", "nudges", "asked", "others", "unsaid"], "such as"),
    ...rehearsal.weeks.map(weekRow),
    "",
    "Messages that should not have been sent, or were lost:",
    ...Object.entries(RULE_NAMES).map(([rule, name]) => line(invariants[rule as keyof Invariants], name)),
    `In doubt, after a crash or without an answer, and never sent again: ${count(invariants.in_doubt)}`,
    "",
    "Known failures of reminders:",
    ...cases.map(({ name, passed }) => `  ${passed ? "never" : "FOUND"}  ${name}`),
    ...(hours ? hourLines(hours) : []),
    "",
    `${seconds.toFixed(1)} s`,
  ].join("\n");
}

const line = (number: number, name: string) => `  ${count(number).padStart(5)}  ${name}`;

function weekRow({ dropped, examples, leaders, nudges, others, questions, week }: WeekReport): string {
  const unsaid = Object.values(dropped).reduce((sum, number) => sum + number, 0);
  return row(week, [leaders, nudges, questions, others, unsaid].map(count), examples.slice(0, 1).map(example).join(""));
}

function row(week: string, numbers: readonly string[], such: string): string {
  return `${week.padEnd(10)} ${numbers.map((text) => text.padStart(8)).join("")}  ${such}`.trimEnd();
}

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

function example({ at, name }: Example): string {
  const local = Temporal.PlainDateTime.from(at.replace(/\[.*/, ""));
  const time = local.toPlainTime().toString({ smallestUnit: "minute" });
  return `${DAYS[local.dayOfWeek - 1]} ${time} ${name}`;
}
