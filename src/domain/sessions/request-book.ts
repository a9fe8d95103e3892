import type { Interval } from "#shared/time.ts";
import { beginSeries, wouldMeet } from "./book.ts";
import type { BookingDeps } from "./deps.ts";
import type { Settling } from "./move-and-tell.ts";
import type { SessionRequest } from "./request.ts";
import { passOnSoon } from "./request-rounds.ts";
import { ASKED_SLOTS_MAX, letGo } from "./request-state.ts";
import { type Session, slotAt } from "./session.ts";
import { takeSlot } from "./take.ts";

type Booked =
  | { readonly kind: "booked" | "pending"; readonly session: Session }
  | { readonly kind: "taken"; readonly slots: readonly Interval[] }
  /** One of the two would not meet the other any more; which of them, and why, nobody is told. */
  | { readonly kind: "passed_on" | "gone" };

/** Books the hour of a request, which is over in the same moment in which the time is theirs. */
export async function bookRequest(
  deps: BookingDeps,
  request: SessionRequest,
  start: Temporal.Instant,
  tell: NonNullable<Settling["tell"]>,
): Promise<Booked> {
  const { askerId, expertId, format, id: requestId, topic, wish } = request;
  const [asker, expert] = await Promise.all([
    deps.people.find(askerId),
    expertId === null ? null : deps.experts.find(expertId),
  ]);
  if (!asker || !expert) return { kind: "gone" };
  if (!(await wouldMeet(deps, expert, askerId))) return decline(deps, request);

  const taken = await takeSlot(deps, {
    ...{ asker, expert, format, requestId, topic, slot: slotAt(start, format), tell, wish },
    agreed: true,
    ...beginSeries(deps, { asker, format }),
  });
  return "alternatives" in taken ? { kind: "taken", slots: taken.alternatives.slice(0, ASKED_SLOTS_MAX) } : taken;
}

/** Asks the next one, unless it is no longer with this expert. */
export async function decline(
  deps: BookingDeps,
  request: SessionRequest,
): Promise<{ readonly kind: "passed_on" | "gone" }> {
  const now = deps.clock();
  const free = await deps.requests.change(request.id, (current) =>
    current.state === "open" && current.expertId === request.expertId ? letGo(current, now) : null,
  );
  if (!free) return { kind: "gone" };
  await passOnSoon(deps, free);
  return { kind: "passed_on" };
}
