import { AppError } from "#shared/errors.ts";
import { isBefore } from "#shared/time.ts";
import type { BookingDeps } from "./deps.ts";
import { findMatches, type Match } from "./matches.ts";
import type { SessionRequest } from "./request.ts";
import { progressNotice, requestNotice, requestReminder } from "./request-notices.ts";
import { askedOf, closed, isAskedOf } from "./request-state.ts";
import { doForEach } from "./round.ts";

const BATCH = 100;

/** Whoever passes a request on has so long; then it is tried again, after a crash or an outage. */
const LEASE = Temporal.Duration.from({ minutes: 10 });

/** A task that reminds who was asked a working day ago, and asks the next one where nobody answered for two. */
export async function moveRequestsOn(deps: BookingDeps): Promise<void> {
  const now = deps.clock();
  for (;;) {
    const due = await deps.requests.due(now, BATCH);
    const isUp = await doForEach(
      due,
      (request) => tend(deps, request, now),
      ({ id }, error) => deps.log.warn({ requestId: id, error }, "a request is still not passed on"),
    );
    if (!isUp || due.length < BATCH) return;
  }
}

async function tend(deps: BookingDeps, request: SessionRequest, now: Temporal.Instant): Promise<void> {
  if (isBefore(now, request.moveOnAt)) return remind(deps, request, now);
  const leased = await deps.requests.change(request.id, (current) =>
    isSame(current, request) && !isBefore(now, current.moveOnAt) ? { ...current, moveOnAt: now.add(LEASE) } : null,
  );
  if (leased) await passOn(deps, leased);
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

/** At once if possible; whoever answered does not wait for it. */
export async function passOnSoon(deps: BookingDeps, request: SessionRequest): Promise<void> {
  await passOn(deps, request).catch((error: unknown) => {
    deps.log.warn({ requestId: request.id, error }, "a request is passed on later");
  });
}

/**
 * Asks the next one instead of whoever was asked; when nobody is left, the request is over. The asker is told.
 *
 * @throws AppError GRAPH_* when it cannot be found out who that is; it stays open
 */
async function passOn(deps: BookingDeps, request: SessionRequest): Promise<void> {
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

/** Who is asked about something else by the same person is not asked twice at a time. */
async function nextFor(deps: BookingDeps, request: SessionRequest): Promise<Match | null> {
  const asker = await deps.people.find(request.askerId);
  if (!asker) return null;
  const others = (await deps.requests.openOf(asker.id)).flatMap(({ expertId }) => expertId ?? []);
  const except = [...request.asked, ...others];
  const matches = await findMatches(deps, { ...request, asker, except, limit: 1 });
  if (matches.kind === "found") return matches.matches[0];
  const isUnknown = matches.kind === "line_unknown" || matches.kind === "calendar_unknown";
  if (isUnknown && isBefore(deps.clock(), request.askedAt.add(deps.rules.horizon))) {
    throw new AppError("GRAPH_UNREACHABLE", `nobody can be found: ${matches.kind}`);
  }
  return null;
}

/** Whether nobody answered, withdrew or passed it on meanwhile. */
function isSame(current: SessionRequest, before: SessionRequest): boolean {
  return (
    current.state === "open" && current.expertId === before.expertId && current.asked.length === before.asked.length
  );
}
