import { spread } from "#shared/spread.ts";
import type { Candidate } from "./candidates.ts";
import type { Act, Leader } from "./leader.ts";
import type { Opportunity, OpportunityKind, Reason, Suggestion } from "./opportunity.ts";

/** What is known of what somebody prefers. */
export interface Taste {
  readonly personId: string;
  readonly likes: readonly Act[];
  /** How often each kind was offered, and how often it was chosen. */
  readonly choices: ReadonlyMap<OpportunityKind, { readonly offered: number; readonly taken: number }>;
}

export function tasteOf(
  personId: string,
  leader: Pick<Leader, "likes"> | null,
  history: readonly Pick<Suggestion, "kind" | "choice">[],
): Taste {
  const byKind = Map.groupBy(history, ({ kind }) => kind);
  const choices = [...byKind].map(([kind, offered]) => {
    const taken = offered.filter(({ choice }) => choice === "taken").length;
    return [kind, { offered: offered.length, taken }] as const;
  });
  return { personId, likes: leader?.likes ?? [], choices: new Map(choices) };
}

/** One thing that speaks for an opportunity. */
interface Feature {
  readonly weight: number;
  /** How much it applies, from 0 to 1. */
  amount(candidate: Candidate, taste: Taste): number;
  /** What a leader is told of it; null if nothing. */
  reason(candidate: Candidate, taste: Taste): Reason | null;
}

/** Something real comes before a card; for thanks there is always more that speaks. */
const BASE: Readonly<Record<OpportunityKind, number>> = { question: 0.6, thanks: 0, idea: 0.4, goal: 0.4, card: 0 };

const WEEK_HOURS = 7 * 24;
/** After that a goal cannot become quieter. */
const QUIET_DAYS = 28;
/** So often a kind was chosen before it is called a habit. */
const HABIT_MIN = 2;

const tells = (kind: Reason["kind"], value: Reason["value"] = null): Reason => ({ kind, value });

/** The whole model. Its sum is the score, and its parts are the reasons that are shown. */
const FEATURES: readonly Feature[] = [
  {
    // More than the leader's own field: else they would thank those whom all thank. It chooses and is not told: how
    // little notice somebody gets is not for a leader to know.
    weight: 1.8,
    amount: ({ kind, noticed }) => (kind === "thanks" ? 1 / (1 + noticed) : 0),
    reason: () => null,
  },
  {
    weight: 1.1,
    amount: ({ goalTag }) => (goalTag === null ? 0 : 1),
    reason: ({ goalTag }) => tells("goalTag", goalTag),
  },
  {
    weight: 1,
    amount: ({ ownTag }) => (ownTag === null ? 0 : 1),
    // One that is close to a goal was told already.
    reason: ({ goalTag, ownTag }) => (ownTag === goalTag ? null : tells("ownTag", ownTag)),
  },
  {
    weight: 1.4,
    amount: ({ kind, quietDays }) => (kind === "goal" ? Math.min(quietDays / QUIET_DAYS, 1) : 0),
    reason: ({ quietDays }) => tells("goalQuiet", quietDays),
  },
  {
    weight: 0.7,
    amount: ({ kind, hours }) => (kind === "question" ? 0.5 + Math.min(hours / WEEK_HOURS, 1) / 2 : 0),
    reason: ({ hours }) => tells("unanswered", Math.floor(hours)),
  },
  {
    weight: 0.6,
    amount: ({ isOwnDepartment }) => (isOwnDepartment ? 1 : 0),
    reason: ({ department }) => tells("ownDepartment", department),
  },
  {
    weight: 0.5,
    amount: ({ department, isOwnDepartment, kind }) => (kind === "idea" && department && !isOwnDepartment ? 1 : 0),
    reason: ({ department }) => tells("otherDepartment", department),
  },
  {
    // Where they are at home they are sure to see it, and to be seen.
    weight: 1,
    amount: ({ isOwnPlace }) => (isOwnPlace ? 1 : 0),
    reason: () => null,
  },
  // An answer to thank for comes before a card; that it helped is said only where the asker said so.
  { weight: 0.4, amount: ({ kind }) => (kind === "thanks" ? 1 : 0), reason: () => null },
  { weight: 1, amount: ({ helped }) => (helped ? 1 : 0), reason: () => tells("helped") },
  {
    weight: 0.5,
    amount: ({ act }, { likes }) => (likes.includes(act) ? 1 : 0),
    reason: ({ act }) => tells("liked", act),
  },
  {
    weight: 0.4,
    amount: ({ hours, kind }) => (kind === "thanks" || kind === "idea" ? Math.max(0, 1 - hours / WEEK_HOURS) : 0),
    reason: () => null,
  },
  {
    weight: 0.3,
    amount: ({ isNew, kind }) => (kind === "card" && isNew ? 1 : 0),
    reason: () => tells("newCard"),
  },
  {
    weight: 1.2,
    amount: ({ kind }, { choices }) => shareTaken(choices.get(kind)),
    reason: ({ kind }, { choices }) =>
      (choices.get(kind)?.taken ?? 0) >= HABIT_MIN ? tells("chosenBefore", choices.get(kind)?.taken ?? 0) : null,
  },
];

/** Of what was offered, smoothed: who chose nothing yet is taken to choose one of three. */
function shareTaken({ offered, taken } = { offered: 0, taken: 0 }): number {
  return (taken + 1) / (offered + 3);
}

/** The candidates as opportunities, the best first. Among equals each leader has an order of their own. */
export function rank(candidates: readonly Candidate[], taste: Taste): readonly Opportunity[] {
  const order = ({ subject }: Opportunity) => spread(`${taste.personId} ${subject}`);
  return candidates
    .map((candidate) => weigh(candidate, taste))
    .sort((a, b) => b.score - a.score || order(a) - order(b) || a.kind.localeCompare(b.kind));
}

function weigh(candidate: Candidate, taste: Taste): Opportunity {
  const { kind, subject, post, personId } = candidate;
  const parts = FEATURES.map((feature) => ({ feature, points: feature.weight * feature.amount(candidate, taste) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);
  return {
    ...{ kind, subject, post, personId },
    reasons: parts.flatMap(({ feature }) => feature.reason(candidate, taste) ?? []),
    score: parts.reduce((sum, { points }) => sum + points, BASE[kind]),
  };
}

/**
 * The best of the ranked ones, each of another kind as long as there are other kinds; nobody twice, and no post twice.
 *
 * @param ranked - the best first
 */
export function diverse(ranked: readonly Opportunity[], max: number): readonly Opportunity[] {
  const chosen: Opportunity[] = [];
  const isFree = ({ personId, subject }: Opportunity) =>
    chosen.every((other) => other.subject !== subject && (personId === null || other.personId !== personId));
  const isOther = ({ kind }: Opportunity) => chosen.every((other) => other.kind !== kind);
  for (const fits of [isOther, () => true]) {
    for (const one of ranked) if (chosen.length < max && isFree(one) && fits(one)) chosen.push(one);
  }
  return chosen;
}
