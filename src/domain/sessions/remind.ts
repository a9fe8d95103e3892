import type { Intention } from "#domain/attention/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import { type Interval, isBefore } from "#shared/time.ts";
import type { BookingDeps } from "./deps.ts";
import type { SessionMark } from "./ports.ts";
import { usualPreference } from "./preference.ts";
import type { Session, SessionPreference } from "./session.ts";
import { bothOf, factsOf, KNOWN_WITHIN } from "./session-notices.ts";

type RemindDeps = Pick<BookingDeps, "sessions" | "ledger" | "outbox" | "clock">;

/** The kinds of a reminder, of the question whether it helped, and of thanks, in the ledger. */
export const REMINDER = "sessions.reminder";
export const QUESTION = "sessions.question";
const THANKS = "sessions.thanks";

const BATCH = 100;

const DAY_BEFORE = Temporal.Duration.from({ hours: 24 });

/** What is booked later than this, or was missed for so long in an outage, needs no reminder. */
const REMIND_LATEST = Temporal.Duration.from({ hours: 20 });

/** Counted from the start: half an hour after the longest format. */
const ASK_EARLIEST = Temporal.Duration.from({ minutes: 90 });

/** Nobody is asked about an hour that is longer ago. */
const ASK_LATEST = Temporal.Duration.from({ hours: 3 * 24 });

/** A task that reminds those who want it, the day before. */
export async function remindSessions(deps: RemindDeps): Promise<void> {
  const now = deps.clock();
  const starting = { start: now.add(REMIND_LATEST), end: now.add(DAY_BEFORE) };
  await planOnce(deps, "reminded", starting, (session, wants) =>
    bothOf(session)
      .filter((id) => wants(id).remind)
      .map((id) => unasked(REMINDER, session, id, session.slot.start)),
  );
}

/** A task that asks those who asked for an hour, once it is over, whether it helped. The answer is stored nowhere. */
export async function askAfterwards(deps: RemindDeps): Promise<void> {
  const now = deps.clock();
  const starting = { start: now.subtract(ASK_LATEST), end: now.subtract(ASK_EARLIEST) };
  await planOnce(deps, "asked", starting, (session, wants) =>
    bothOf(session)
      .filter((id) => id === session.askerId && wants(id).ask)
      .map((id) => unasked(QUESTION, session, id, session.slot.start.add(ASK_LATEST))),
  );
}

/** Marks sessions and plans what is to be said about them in one transaction: no replica does it again. */
async function planOnce(
  deps: RemindDeps,
  mark: SessionMark,
  starting: Interval,
  plan: (session: Session, wants: (id: PersonId) => SessionPreference) => readonly Intention[],
): Promise<void> {
  for (;;) {
    let planned = 0;
    const taken = await deps.sessions.takeUnmarked(mark, starting, BATCH, async (tx, sessions) => {
      const preferences = await deps.sessions.preferences(tx, [...new Set(sessions.flatMap(bothOf))]);
      const intentions = sessions.flatMap((one) => plan(one, (id) => preferences.get(id) ?? usualPreference));
      await deps.ledger.add(tx, intentions, deps.clock());
      planned = intentions.length;
    });
    if (planned > 0) deps.outbox.wake();
    if (taken < BATCH) return;
  }
}

function unasked(kind: string, session: Session, to: PersonId, notAfter: Temporal.Instant): Intention {
  const key = `${kind}:${session.id}:${session.slot.start}:${to}`;
  return { id: crypto.randomUUID(), personId: to, class: "unasked", kind, key, facts: factsOf(session, to), notAfter };
}

/** The asker lets the expert know that it helped; once, however often they tap. False when there is nobody to thank. */
export async function thankExpert(
  deps: RemindDeps & Pick<BookingDeps, "transaction">,
  { by, sessionId }: { readonly by: PersonId; readonly sessionId: string },
): Promise<boolean> {
  const now = deps.clock();
  const session = await deps.sessions.find(sessionId);
  if (session?.state !== "booked" || session.askerId !== by || isBefore(now, session.slot.end)) return false;
  const told = bothOf(session).filter((id) => id === session.expertId);
  const thanks = told.map((id) => ({
    ...unasked(THANKS, session, id, now.add(KNOWN_WITHIN)),
    class: "appointment" as const,
  }));
  await deps.transaction((tx) => deps.ledger.add(tx, thanks, now));
  deps.outbox.wake();
  return told.length > 0;
}
