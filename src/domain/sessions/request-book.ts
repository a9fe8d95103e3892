import type { Interval } from "#shared/time.ts";
import { beginSeries } from "./book.ts";
import type { BookingDeps } from "./deps.ts";
import { slotAt } from "./formats.ts";
import type { Settling } from "./move-and-tell.ts";
import type { SessionRequest } from "./request.ts";
import { ASKED_SLOTS_MAX, closed } from "./request-state.ts";
import type { Session } from "./session.ts";
import { takeSlot } from "./take.ts";

type Booked =
  | { readonly kind: "booked" | "pending"; readonly session: Session }
  | { readonly kind: "taken"; readonly slots: readonly Interval[] }
  | { readonly kind: "gone" };

/**
 * Books the hour of a request. The session takes the request's id, so that a crash between the two leaves no doubt that
 * one came of it.
 */
export async function bookRequest(
  deps: BookingDeps,
  request: SessionRequest,
  start: Temporal.Instant,
  tell: NonNullable<Settling["tell"]>,
): Promise<Booked> {
  const { askerId, expertId, format, id, topic, wish } = request;
  const [asker, expert, earlier] = await Promise.all([
    deps.people.find(askerId),
    expertId === null ? null : deps.experts.find(expertId),
    deps.sessions.find(id),
  ]);
  if (!asker || !expert || (earlier && earlier.state !== "cancelled")) return { kind: "gone" };

  const taken = await takeSlot(deps, {
    ...{ asker, expert, format, topic, slot: slotAt(start, format), tell, wish },
    ...(!earlier && { id }),
    agreed: true,
    confirm: () => close(deps, request),
    ...beginSeries(deps, { asker, format }),
  });
  return "alternatives" in taken ? { kind: "taken", slots: taken.alternatives.slice(0, ASKED_SLOTS_MAX) } : taken;
}

/** False when the asker withdrew it, or it went to somebody else meanwhile. */
async function close({ requests }: BookingDeps, request: SessionRequest): Promise<boolean> {
  const done = await requests.change(request.id, (current) =>
    current.state === "open" && current.expertId === request.expertId ? closed(current, "booked") : null,
  );
  return done !== null;
}
