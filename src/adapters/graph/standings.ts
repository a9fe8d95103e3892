import { z } from "zod";
import type { EventStanding, Session } from "#domain/sessions/index.ts";
import { AppError } from "#shared/errors.ts";
import { type Interval, isSameInterval } from "#shared/time.ts";
import type { Addresses } from "./addresses.ts";
import { BATCH_MAX, type BatchAnswer, batchEach } from "./batch.ts";
import type { GraphClient } from "./client.ts";
import { instantOf, Moment, type ToIana } from "./moments.ts";

/** Requests to one mailbox at a time, also inside a batch. https://learn.microsoft.com/graph/throttling-limits (Outlook service) */
const PER_MAILBOX_MAX = 4;
const HEADERS = { prefer: 'outlook.timezone="UTC", IdType="ImmutableId"' };

const Slot = z.object({ start: Moment, end: Moment });
const Attendee = z.object({
  emailAddress: z.object({ address: z.string().nullish() }).nullish(),
  status: z.object({ response: z.string().nullish() }).nullish(),
  proposedNewTime: Slot.nullish().catch(null),
});
/** As much of an event as is asked for. https://learn.microsoft.com/graph/api/resources/event */
const Shown = Slot.extend({ isCancelled: z.boolean().nullish(), attendees: z.array(Attendee).nullish() });
const Failure = z.object({ error: z.object({ code: z.string() }) });
const FIELDS = "start,end,isCancelled,attendees";

type Watched = Pick<Session, "expertId" | "askerId" | "eventId">;

/**
 * How events stand in their organizers' calendars; unknown is what Graph does not say now. An event is gone only when
 * it is at a second look: one that was just made may not be found at once.
 */
export async function readStandings(
  graph: GraphClient,
  addresses: Addresses,
  toIana: ToIana,
  sessions: readonly Watched[],
): Promise<readonly EventStanding[]> {
  const unknown = ({ eventId }: Watched): EventStanding => ({ kind: "unknown", eventId: eventId ?? "" });
  const first = await look(graph, addresses, toIana, sessions);
  const gone = sessions.filter((session) => first.get(session)?.kind === "gone");
  const again = await look(graph, addresses, toIana, gone);
  return sessions.map((session) => (gone.includes(session) ? again : first).get(session) ?? unknown(session));
}

async function look(
  graph: GraphClient,
  addresses: Addresses,
  toIana: ToIana,
  sessions: readonly Watched[],
): Promise<ReadonlyMap<Watched, EventStanding>> {
  const found = new Map<Watched, EventStanding>();
  for (const some of rounds(sessions.filter(({ eventId }) => eventId !== null))) {
    try {
      const known = await addresses([...new Set(some.map(({ askerId }) => askerId))]);
      const answers = await batchEach(graph, some.map(urlOf), HEADERS);
      for (const [index, session] of some.entries()) {
        found.set(session, standingOf(session, answers[index] ?? null, known.get(session.askerId), toIana));
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error; // the client has logged it
    }
  }
  return found;
}

function urlOf({ expertId, eventId }: Watched): string {
  return `/users/${encodeURIComponent(expertId)}/events/${encodeURIComponent(eventId ?? "")}?$select=${FIELDS}`;
}

/** Batches that no mailbox finds too many. */
function rounds(sessions: readonly Watched[]): readonly (readonly Watched[])[] {
  const all: Watched[][] = [];
  for (const session of sessions) {
    const room = all.find(
      (round) =>
        round.length < BATCH_MAX &&
        round.filter(({ expertId }) => expertId === session.expertId).length < PER_MAILBOX_MAX,
    );
    if (room) room.push(session);
    else all.push([session]);
  }
  return all;
}

function standingOf(
  { eventId: id }: Watched,
  answer: BatchAnswer | null,
  address: string | undefined,
  toIana: ToIana,
): EventStanding {
  const eventId = id ?? "";
  // A whole mailbox that is not found, while it is moved for instance, is also a 404.
  const { data: failure } = Failure.safeParse(answer?.status === 404 ? answer.body : null);
  if (failure?.error.code === "ErrorItemNotFound") return { kind: "gone", eventId };
  const { data: event } = Shown.safeParse(answer?.status === 200 ? answer.body : null);
  const slot = event && intervalOf(event, toIana);
  if (!event || !slot) return { kind: "unknown", eventId };
  if (event.isCancelled) return { kind: "gone", eventId };
  const attendee = attendeeOf(event.attendees ?? [], address);
  const proposed = attendee?.proposedNewTime ? intervalOf(attendee.proposedNewTime, toIana) : null;
  return {
    ...{ kind: "there", eventId, slot },
    declined: attendee?.status?.response?.toLowerCase() === "declined", // Graph is not strict about case
    proposed: proposed && isSameInterval(proposed, slot) ? null : proposed,
  };
}

/** Whoever is the only one is the asker, whatever their address was when they were invited. */
function attendeeOf(all: readonly z.infer<typeof Attendee>[], address: string | undefined) {
  return all.length === 1 ? all[0] : all.find((one) => one.emailAddress?.address?.toLowerCase() === address);
}

function intervalOf({ start, end }: z.infer<typeof Slot>, toIana: ToIana): Interval | null {
  try {
    return { start: instantOf(start, toIana), end: instantOf(end, toIana) };
  } catch {
    return null;
  }
}
