import {
  type HeldBack,
  type HoldReason,
  type LedgerStore,
  type WhyDeps,
  whyHeldBack,
} from "#domain/attention/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { PostStore } from "#domain/posts/index.ts";
import { isBefore, later } from "#shared/time.ts";
import { ACT_COUNTS_FOR, IGNORED_HALF } from "./back-off.ts";
import { nextNudge } from "./cadence.ts";
import type { Leader } from "./leader.ts";
import { NUDGE, QUESTION } from "./nudge.ts";
import type { LeaderStore } from "./ports.ts";

export interface WhyNothingDeps extends WhyDeps {
  readonly ledger: WhyDeps["ledger"] & Pick<LedgerStore, "latest">;
  readonly leaders: Pick<LeaderStore, "find">;
  readonly posts: Pick<PostStore, "lastAct">;
}

/** What keeps the bot silent, or kept it so of late. `next` is the slot ahead, on the leader's own clock. */
export type WhyNothing =
  | { readonly kind: "notEnrolled" | "stopped" | "none" }
  | { readonly kind: "paused"; readonly next: Slot }
  /** Something was meant to be said, and was not. */
  | { readonly kind: "held"; readonly held: HeldBack; readonly next: Slot }
  | { readonly kind: "came"; readonly at: Temporal.Instant; readonly next: Slot }
  | { readonly kind: "visible"; readonly lastActAt: Temporal.Instant; readonly next: Slot }
  /** So many nudges went by without a sign that the slot was left out. */
  | { readonly kind: "ignored"; readonly count: number; readonly next: Slot }
  | { readonly kind: "ahead"; readonly next: Slot };
type Slot = Temporal.ZonedDateTime | null;

/** As far back as the ledger is looked at. */
const LOOK_BACK = Temporal.Duration.from({ hours: 8 * 24 });

/** With these the leader knows more than the ledger: what they said or did took the reason away. */
const TAKEN_BACK: readonly HoldReason[] = ["withdrawn", "nothing_to_say"];

/**
 * Answers "why did nothing come?": first with what the leader wants, then with what was held back, then with what kept
 * the last slot empty.
 */
export async function whyNothing(deps: WhyNothingDeps, personId: PersonId): Promise<WhyNothing> {
  const now = deps.clock();
  const [leader, held] = await Promise.all([deps.leaders.find(personId), whyHeldBack(deps, personId)]);
  if (!leader) return held ? { kind: "held", held, next: null } : { kind: "notEnrolled" };
  const next = leader.nextDueAt?.toZonedDateTimeISO(leader.cadence.zone) ?? null;
  if (leader.state === "stopped") return { kind: "stopped" };
  if (leader.perWeek === 0) return { kind: "none" };
  if (leader.pausedUntil && isBefore(now, leader.pausedUntil)) return { kind: "paused", next };

  const slot = lastSlot(leader, now);
  const last = await lastNudge(deps, personId);
  const isNewer = held && (!last || isBefore(last.at, held.plannedAt));
  if (isNewer && !TAKEN_BACK.includes(held.reason)) return { kind: "held", held, next };
  if (last && slot && !isBefore(last.at, slot)) return { kind: "came", at: last.at, next };
  const lastActAt = await lastAct(deps, leader, now);
  if (lastActAt && isBefore(slot ?? now, lastActAt.add(ACT_COUNTS_FOR))) return { kind: "visible", lastActAt, next };
  if (isNewer) return { kind: "held", held, next };
  // Their question is a sign, and ends that: only the last nudge still knows.
  const ignored = slot && last ? last.ignored : 0;
  return ignored >= IGNORED_HALF ? { kind: "ignored", count: ignored, next } : { kind: "ahead", next };
}

/** The last slot of the week that is over; null if there was none since the yes. */
function lastSlot({ agreedAt, cadence, perWeek }: Leader, now: Temporal.Instant): Temporal.Instant | null {
  const slotAfter = (at: Temporal.Instant) => nextNudge(cadence, at, { perWeek }).toInstant();
  let last: Temporal.Instant | null = null;
  for (let at = slotAfter(later(agreedAt, now.subtract(LOOK_BACK))); !isBefore(now, at); at = slotAfter(at)) last = at;
  return last;
}

/** The last thing that reached the leader, if it was a nudge or the question about nudges. */
async function lastNudge({ ledger }: WhyNothingDeps, personId: PersonId) {
  const entry = await ledger.latest(personId);
  if (!entry?.sentAt || entry.state === "in_doubt") return null;
  if (entry.kind !== NUDGE && entry.kind !== QUESTION) return null;
  // Those before it, and itself.
  const before = Number(entry.facts["ignored"] ?? 0);
  return { at: entry.sentAt, ignored: entry.kind === NUDGE ? before + 1 : before };
}

async function lastAct({ posts }: WhyNothingDeps, leader: Leader, now: Temporal.Instant) {
  const since = now.subtract(LOOK_BACK).subtract(ACT_COUNTS_FOR);
  const heard = await posts.lastAct(leader.personId, since);
  return heard && leader.toldActAt ? later(heard, leader.toldActAt) : (heard ?? leader.toldActAt);
}
