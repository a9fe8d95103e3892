import type { Act } from "#domain/leaders/index.ts";
import type { FormOfAddress } from "#domain/people/index.ts";

export type JoiningCommand = "goals" | "standing" | "acts" | "often" | "wishes" | "done" | "keep" | "less";

/** What help names; the rest is found there. */
export type JoiningHelp = "wishes" | "goals" | "done" | "less";

export type JoiningVerb =
  | "leaders.accept"
  | "leaders.refuse"
  | "leaders.next"
  | "leaders.askGoals"
  | "leaders.setGoals"
  | "leaders.askSlot"
  | "leaders.askActs"
  | "leaders.setActs"
  | "leaders.askOften"
  | "leaders.setOften"
  | "leaders.setAddress"
  | "leaders.keep"
  | "leaders.less"
  | "sessions.begin";

/** How often somebody wants a nudge: so many times a week, or every second week. */
export type Often = 0 | 1 | 2 | "fortnightly";

/** Who stands behind an invitation: the messenger who spoke with the leader, else who proposed them. */
interface Invited {
  readonly messenger: string | null;
  readonly proposer: string;
}

interface GoalLine {
  readonly text: string;
  /** What was last said about where it stands, and on which day. */
  readonly standing: { readonly text: string; readonly day: string } | null;
}

/** How somebody becomes a leader, says what they want, and changes it. */
export interface JoiningWords {
  invitation(invited: Invited): string;
  whyInvited(invited: Invited): string;
  readonly refused: string;
  /** After a slot that was named with the wish to start. */
  readonly quick: string;
  readonly skipButton: string;
  readonly saveButton: string;
  /** @param goals - what is there already, in the leader's own words */
  askGoals(goals: readonly string[]): string;
  readonly goalsTyped: string;
  goalLabel(number: number): string;
  readonly anotherGoal: string;
  readonly goalsKept: string;
  readonly noGoals: string;
  goalLine(goal: GoalLine): string;
  tooManyGoals(max: number): string;
  goalTooLong(max: number): string;
  readonly whichGoal: string;
  askStanding(goal: string): string;
  standingKept(goal: string): string;
  readonly askActs: string;
  readonly actsTyped: string;
  readonly actsLabel: string;
  readonly act: Readonly<Record<Act, string>>;
  /** @param acts - empty when they like all alike */
  actsKept(acts: readonly Act[]): string;
  readonly askOften: string;
  readonly oftenTyped: string;
  readonly often: Readonly<Record<Often, string>>;
  oftenKept(facts: { often: Often; next: string | null }): string;
  readonly askAddress: string;
  readonly address: Readonly<Record<FormOfAddress, string>>;
  readonly summary: string;
  goalsLine(goals: readonly string[]): string;
  slotLine(slot: { weekday: string; time: string; zone: string; next: string | null }): string;
  oftenLine(often: Often): string;
  /** @param acts - empty when they like all alike */
  actsLine(acts: readonly Act[]): string;
  readonly addressLine: string;
  readonly goalsButton: string;
  readonly slotButton: string;
  readonly actsButton: string;
  readonly oftenButton: string;
  readonly done: string;
  readonly question: string;
  whyQuestion(facts: { count: number }): string;
  readonly keepButton: string;
  readonly lessButton: string;
  readonly helpButton: string;
  kept(next: string | null): string;
  /** In the place of a next time for who wants no nudges. */
  readonly resting: string;
}
