import type { OpportunityKind, Reason } from "#domain/leaders/index.ts";

export type OpportunityCommand = "idea" | "offer" | "notThisKind" | "allKinds";

export type OpportunityVerb = "opportunities.take" | "opportunities.notThis" | "opportunities.another";

/** What is said of a post: whose, where and when, and never what it says. */
interface PostFacts {
  readonly name: string;
  readonly place: string;
  readonly when: string;
}

interface GoalFacts {
  /** In the leader's own words. */
  readonly goal: string;
  readonly since: string;
  /** Visible acts since then. */
  readonly acts: number;
  /** What they last said about where it stands, and on which day. */
  readonly standing: { readonly text: string; readonly day: string } | null;
}

interface CardFacts {
  readonly title: string;
  readonly act: string;
  readonly fake: string;
}

export interface OpportunityWords {
  nudge(offers: number): string;
  readonly offered: string;
  /** A nudge of whose offers nothing is left. */
  readonly bare: string;
  readonly nothing: string;
  /** In place of a name that nobody knows. */
  readonly unnamed: string;
  /** In place of a channel or community without a name. */
  readonly somewhere: string;

  // As one of several, without a full stop: the reasons follow.
  listQuestion(facts: PostFacts): string;
  listThanks(facts: PostFacts): string;
  listIdea(facts: PostFacts): string;
  listGoal(facts: GoalFacts): string;
  listCard(facts: CardFacts): string;

  // Alone, once it was chosen.
  question(facts: PostFacts): string;
  thanks(facts: PostFacts): string;
  idea(facts: PostFacts): string;
  goal(facts: GoalFacts): string;
  card(facts: CardFacts): string;

  reason(reason: Reason): string;
  because(reasons: readonly string[]): string;
  takeButton(number: number): string;
  readonly openButton: string;
  readonly coachButton: string;
  readonly anotherButton: string;
  readonly notThisButton: string;
  readonly gone: string;
  readonly askNotThis: string;
  readonly notThisTyped: string;
  readonly kinds: Readonly<Record<OpportunityKind, string>>;
  notThis(kind: OpportunityKind): string;
  readonly allKinds: string;
  readonly forLeaders: string;
  firstReply(facts: PostFacts): string;
  thanked(facts: PostFacts): string;
  readonly whyConfirmation: string;
}
