import type { PersonId } from "#domain/people/index.ts";
import type { Clock } from "#shared/time.ts";
import type { DropReason, LedgerEntry } from "./ledger.ts";
import type { LedgerStore } from "./ports.ts";
import { WAIT_REASONS } from "./verdict.ts";

/** The ledger's row behind a message: the one that is named, else the newest. Nobody learns of another person's. */
export async function whyThis(
  deps: { readonly ledger: Pick<LedgerStore, "find" | "latest"> },
  personId: PersonId,
  entryId: string | null,
): Promise<LedgerEntry | null> {
  const entry = entryId === null ? await deps.ledger.latest(personId) : await deps.ledger.find(entryId);
  return entry?.personId === personId ? entry : null;
}

export interface WhyDeps {
  readonly ledger: Pick<LedgerStore, "heldBack" | "pauseReason">;
  readonly clock: Clock;
}

/**
 * Why something did not come. `withdrawn`: taken back when it was not wanted any more. `paused`: the connector takes
 * nothing from anybody. `on_its_way`: nothing is in the way. `not_taken`: it was refused for a reason of its own.
 */
export type HoldReason = DropReason | "withdrawn" | "paused" | "on_its_way" | "blocked" | "not_taken" | "in_doubt";

/** Something that the bot meant to say and that did not come. */
export interface HeldBack {
  readonly reason: HoldReason;
  readonly plannedAt: Temporal.Instant;
  /** Until when it may still come; null when it will not. */
  readonly until: Temporal.Instant | null;
}

const DROP_REASONS: readonly DropReason[] = [...WAIT_REASONS, "too_late", "no_contact", "refused", "nothing_to_say"];

/** A week, and the day on which somebody wonders. */
const LOOK_BACK = Temporal.Duration.from({ hours: 8 * 24 });

/** What the person was to be told of late and was not, and why; null if that was nothing. */
export async function whyHeldBack({ ledger, clock }: WhyDeps, personId: PersonId): Promise<HeldBack | null> {
  const entry = await ledger.heldBack(personId, clock().subtract(LOOK_BACK));
  if (!entry) return null;
  return heldBack(entry, (await ledger.pauseReason()) !== null);
}

/** What became of an entry that did not come, or not yet; null for one that came or is just being sent. */
export function heldBack(entry: LedgerEntry, isPaused: boolean): HeldBack | null {
  const { notAfter, plannedAt, state } = entry;
  if (state === "sent" || state === "sending") return null;
  if (state !== "planned") return { reason: reasonOf(entry), plannedAt, until: null };
  return { reason: isPaused ? "paused" : reasonOf(entry), plannedAt, until: notAfter };
}

function reasonOf({ reason, state }: LedgerEntry): HoldReason {
  if (state === "in_doubt") return "in_doubt";
  if (state === "failed") return reason === "blocked" ? "blocked" : "not_taken";
  return DROP_REASONS.find((known) => known === reason) ?? (state === "planned" ? "on_its_way" : "withdrawn");
}
