import { isBefore } from "#shared/time.ts";
import type { BookingDeps } from "./deps.ts";
import type { SessionRequest } from "./request.ts";
import { requestReminder } from "./request-notices.ts";
import { passOn } from "./request-pass-on.ts";
import { closed, isAskedOf } from "./request-state.ts";

const BATCH = 100;

/** Reminds who was asked a working day ago, and asks the next one where nobody answered for two. */
export async function moveRequestsOn(deps: BookingDeps): Promise<void> {
  const now = deps.clock();
  for (const request of await deps.requests.due(now, BATCH)) {
    await tend(deps, request, now).catch((error: unknown) => {
      deps.log.warn({ requestId: request.id, error }, "a request is still not passed on");
    });
  }
}

async function tend(deps: BookingDeps, request: SessionRequest, now: Temporal.Instant): Promise<void> {
  const session = await deps.sessions.find(request.id);
  if (session && session.state !== "cancelling" && session.state !== "cancelled") {
    // Whoever took it crashed before it was noted.
    await deps.requests.change(request.id, (current) => (current.state === "open" ? closed(current, "booked") : null));
    return;
  }
  if (!isBefore(now, request.moveOnAt)) return passOn(deps, request);
  await remind(deps, request, now);
}

async function remind(deps: BookingDeps, request: SessionRequest, now: Temporal.Instant): Promise<void> {
  const { expertId, id } = request;
  if (expertId === null) return;
  const reminded = await deps.requests.change(
    id,
    (current) => (isAskedOf(current, expertId) && current.remindAt !== null ? { ...current, remindAt: null } : null),
    (tx) => deps.ledger.add(tx, [requestReminder(request, expertId)], now),
  );
  if (reminded) deps.outbox.wake();
}
