import { AppError } from "#shared/errors.ts";
import type { BookingDeps } from "./deps.ts";
import { findMatches, type Match } from "./matches.ts";
import type { SessionRequest } from "./request.ts";
import { progressNotice, requestNotice } from "./request-notices.ts";
import { askedOf, closed } from "./request-state.ts";

/**
 * Asks the next one instead of whoever was asked; when nobody is left, the request is over. The asker is told.
 *
 * @throws AppError GRAPH_* when it cannot be found out who that is; it stays due
 */
export async function passOn(deps: BookingDeps, request: SessionRequest): Promise<void> {
  const match = await nextFor(deps, request);
  const now = deps.clock();
  const next = match ? askedOf(request, match, now) : closed(request, "nobody");
  const told = match
    ? [requestNotice(next, match.expert.personId), progressNotice(next, "next", next.topic, now)]
    : [progressNotice(next, "nobody", request.topic, now)];
  const passed = await deps.requests.change(
    request.id,
    (current) => (isSame(current, request) ? next : null),
    (tx) => deps.ledger.add(tx, told, now),
  );
  if (passed) deps.outbox.wake();
}

/** At once if possible; whoever answered does not wait for it. */
export async function passOnSoon(deps: BookingDeps, request: SessionRequest): Promise<void> {
  await passOn(deps, request).catch((error: unknown) => {
    deps.log.warn({ requestId: request.id, error }, "a request is passed on later");
  });
}

async function nextFor(deps: BookingDeps, request: SessionRequest): Promise<Match | null> {
  const asker = await deps.people.find(request.askerId);
  if (!asker) return null;
  const matches = await findMatches(deps, { ...request, asker, except: request.asked, limit: 1 });
  if (matches.kind === "line_unknown") throw new AppError("GRAPH_UNREACHABLE", "reporting lines cannot be read");
  return matches.kind === "found" ? matches.matches[0] : null;
}

/** Whether nobody answered, withdrew or passed it on meanwhile. */
function isSame(current: SessionRequest, before: SessionRequest): boolean {
  return (
    current.state === "open" && current.expertId === before.expertId && current.asked.length === before.asked.length
  );
}
