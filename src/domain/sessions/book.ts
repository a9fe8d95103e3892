import type { Person, PersonId } from "#domain/people/index.ts";
import { type Interval, isBefore } from "#shared/time.ts";
import { isInLine, isOpenTo, MEET_AGAIN_AFTER, suits } from "./candidates.ts";
import type { BookingDeps } from "./deps.ts";
import type { Expert } from "./expert.ts";
import { newSeries } from "./series.ts";
import { type Format, type Session, slotAt } from "./session.ts";
import { type Taking, takeSlot } from "./take.ts";

export interface BookingRequest {
  readonly asker: Person;
  readonly expertId: PersonId;
  readonly format: Format;
  readonly topic: string;
  readonly start: Temporal.Instant;
}

/** `pending`: the time is theirs, the calendar did not answer yet; the queue finishes and both will be told. */
export type BookingOutcome =
  | { readonly kind: "booked" | "pending"; readonly session: Session }
  /** `taken`: one of the two has something else then. `full`: the expert gives no more in that time. */
  | { readonly kind: "taken" | "full"; readonly alternatives: readonly Interval[] }
  | { readonly kind: "in_the_past" }
  /** Whoever was proposed does not give such hours, or not to this person. */
  | { readonly kind: "no_expert" };

/**
 * Books a private hour, or says why it cannot be booked and what is free instead. Two calls to the calendar. Safe to
 * repeat: what is theirs already is booked.
 */
export async function bookSession(deps: BookingDeps, request: BookingRequest): Promise<BookingOutcome> {
  const { start, expertId } = request;
  if (isBefore(start, deps.clock())) return { kind: "in_the_past" };
  const own = await bookedBefore(deps, request);
  if (own) return { kind: own.state === "booked" ? "booked" : "pending", session: own };
  const expert = await deps.experts.find(expertId);
  if (expert?.booking !== "direct" || !(await mayMeet(deps, expert, request))) return { kind: "no_expert" };

  const slot = slotAt(start, request.format);
  const taken = await takeSlot(deps, { ...request, expert, slot, tell: ["expert"], ...beginSeries(deps, request) });
  return taken.kind === "gone" ? { kind: "no_expert" } : taken;
}

/** The very hour, if they took it before: whoever got no answer asks again. */
async function bookedBefore({ clock, sessions }: BookingDeps, { asker, expertId, start }: BookingRequest) {
  const upcoming = await sessions.upcoming(asker.id, clock());
  return upcoming.find((one) => one.askerId === asker.id && one.expertId === expertId && one.slot.start.equals(start));
}

/** Whether both would still meet each other, for a yes that comes days later: neither pauses nor avoids the other. */
export async function wouldMeet(
  { clock, experts, sessions }: Pick<BookingDeps, "experts" | "sessions" | "clock">,
  expert: Expert,
  askerId: PersonId,
): Promise<boolean> {
  const now = clock();
  const [own, met] = await Promise.all([
    experts.find(askerId),
    sessions.metSince(askerId, now.subtract(MEET_AGAIN_AFTER)),
  ]);
  return isOpenTo(expert, { askerId, avoids: own?.neverWith ?? [] }, now) && !met.has(expert.personId);
}

/** Whether somebody offers what is wanted to whom it is for: what a proposal promised may be long ago. */
export async function mayMeet(
  deps: Pick<BookingDeps, "experts" | "sessions" | "series" | "lines" | "clock">,
  expert: Expert,
  { asker, format }: { readonly asker: Person; readonly format: Format },
): Promise<boolean> {
  const own = await deps.experts.find(asker.id);
  const seeking = { askerId: asker.id, format, language: asker.language, avoids: own?.neverWith ?? [] };
  const now = deps.clock();
  if (!suits(expert, seeking, now)) return false;
  const met = await deps.sessions.metSince(asker.id, now.subtract(MEET_AGAIN_AFTER));
  if (met.has(expert.personId)) return false;
  if (format === "mentoring" && (await areInSeries(deps, expert, asker))) return false;
  return !isInLine(await deps.lines.above([asker.id, expert.personId]), asker.id, expert.personId);
}

async function areInSeries({ series }: Pick<BookingDeps, "series">, { personId }: Expert, { id }: Person) {
  const active = await series.activeOf(id);
  return active.some(({ askerId, expertId }) => askerId === personId || expertId === personId);
}

/** The first hour of mentoring makes the series, in the same transaction. */
export function beginSeries(
  { series }: Pick<BookingDeps, "series">,
  { asker, format }: { readonly asker: Person; readonly format: Format },
): Pick<Taking, "seriesId" | "also"> {
  if (format !== "mentoring") return {};
  const seriesId = crypto.randomUUID();
  return { seriesId, also: (tx, session) => series.add(tx, newSeries(seriesId, session, asker.zone)) };
}
