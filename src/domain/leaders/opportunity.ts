import type { PersonId } from "#domain/people/index.ts";
import type { PostKind, PostName } from "#domain/posts/index.ts";
import type { Goal } from "./leader.ts";

/**
 * `question`: one in their area waits for an answer. `thanks`: somebody did something and was not seen lately.
 * `idea`: from outside their own line. `goal`: their own, and where it stands. `card`: of the deck.
 */
export type OpportunityKind = "question" | "thanks" | "idea" | "goal" | "card";

/** Why something is offered; the words are the bot's. */
export interface Reason {
  readonly kind:
    | "ownTag"
    | "goalTag"
    | "ownDepartment"
    | "unanswered"
    | "helped"
    | "otherDepartment"
    | "goalQuiet"
    | "chosenBefore"
    | "liked"
    | "newCard";
  /** Such as a tag, a department, or a number of hours or days. */
  readonly value: string | number | null;
}

/** A post as it is shown: where it is, by whom, and never what it says. */
export interface ShownPost extends PostName {
  readonly threadId: string;
  readonly kind: PostKind;
  readonly placeName: string | null;
  /** The team of a channel. */
  readonly teamId: string | null;
  readonly authorId: PersonId;
  readonly at: Temporal.Instant;
  readonly hashtags: readonly string[];
  /** Whether it answers a question whose author then thanked, as far as that was looked at. */
  readonly helped: boolean;
}

/** A visible act that a leader could do this week. */
export interface Opportunity {
  readonly kind: OpportunityKind;
  /** What it is about, the same for the same thing: a post, a person, a goal, a card's number. */
  readonly subject: string;
  readonly post: ShownPost | null;
  /** Whom to thank or to answer. */
  readonly personId: PersonId | null;
  /** The strongest first. */
  readonly reasons: readonly Reason[];
  readonly score: number;
}

/** What was offered to a leader, and what they made of it. Seen by the leader alone. */
export interface Suggestion {
  readonly id: string;
  readonly leaderId: PersonId;
  readonly kind: OpportunityKind;
  readonly subject: string;
  /** The colleague it is about; null for goals and cards. */
  readonly aboutId: PersonId | null;
  readonly reasons: readonly Reason[];
  readonly suggestedAt: Temporal.Instant;
  readonly choice: "taken" | "notThis" | null;
}

/** What was offered, with what there is to show of it at present. */
export interface Offer {
  readonly suggestion: Suggestion;
  /** Null when it is about none. */
  readonly post: ShownPost | null;
  /** With the visible acts since it was set, as far as they are kept; null when it is about none. */
  readonly goal: (Goal & { readonly acts: number }) | null;
}
