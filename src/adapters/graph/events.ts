import { z } from "zod";
import type { PersonId } from "#domain/people/index.ts";
import type { Calendar } from "#domain/sessions/index.ts";
import { AppError } from "#shared/errors.ts";
import type { Interval } from "#shared/time.ts";
import type { Addresses } from "./addresses.ts";
import type { GraphClient } from "./client.ts";
import { localMoment, type ToIana, type ToWindows } from "./moments.ts";
import { readStandings } from "./standings.ts";

/** Ids that stay what they are when somebody moves an event to another calendar. https://learn.microsoft.com/graph/outlook-immutable-id */
export const IMMUTABLE = { prefer: 'IdType="ImmutableId"' };

/** Becomes a button: anything but a web address is none. */
const JoinUrl = z
  .url({ protocol: /^https$/ })
  .nullish()
  .catch(null);
const Event = z.object({ id: z.string(), onlineMeeting: z.object({ joinUrl: JoinUrl }).nullish() });

interface EventGround {
  readonly addresses: Addresses;
  readonly toIana: ToIana;
  readonly toWindows: ToWindows;
  /** Graph's name of the zone in which somebody's calendar stands; undefined while it is not known. */
  zoneOf(personId: PersonId): string | undefined;
}

/** The events of our own in Outlook's calendars; of all others nothing is read. */
export function graphEvents(
  graph: GraphClient,
  { addresses, toIana, toWindows, zoneOf }: EventGround,
): Pick<Calendar, "createEvent" | "moveEvent" | "cancelEvent" | "standings"> {
  const events = (id: PersonId) => `/users/${encodeURIComponent(id)}/events`;
  const event = (id: PersonId, eventId: string) => `${events(id)}/${encodeURIComponent(eventId)}`;

  /** In the organizer's own zone: invitations name the zone that an event was made in, and few people think in UTC. */
  function times(organizerId: PersonId, { start, end }: Interval, iana: string | null) {
    const zone = zoneOf(organizerId) ?? (iana === null ? null : toWindows(iana)) ?? "UTC";
    return { start: localMoment(start, zone, toIana), end: localMoment(end, zone, toIana) };
  }

  return {
    async createEvent({ transactionId, organizerId, attendeeId, slot, subject, zone }) {
      const address = (await addresses([attendeeId])).get(attendeeId);
      if (address === undefined) throw new AppError("GRAPH_REFUSED", "the attendee has no mail address");
      const body = {
        transactionId,
        subject,
        ...times(organizerId, slot, zone),
        attendees: [{ type: "required", emailAddress: { address } }],
        sensitivity: "private",
        showAs: "busy",
        isOnlineMeeting: true,
        onlineMeetingProvider: "teamsForBusiness",
        hideAttendees: true,
        responseRequested: true, // else Outlook sends the organizer neither a refusal nor another time
        allowNewTimeProposals: true,
      };
      const reply = await graph.post(events(organizerId), body, IMMUTABLE);
      if (reply === null) throw new AppError("GRAPH_REFUSED", "the organizer has no mailbox");
      const { id, onlineMeeting } = Event.parse(reply);
      return { eventId: id, joinUrl: onlineMeeting?.joinUrl ?? null };
    },

    // Nothing but the times: with a body of ours the meeting would lose the one in which its link stands.
    moveEvent: async (organizerId, eventId, slot, zone) =>
      (await graph.patch(event(organizerId, eventId), times(organizerId, slot, zone), IMMUTABLE)) !== null,

    async cancelEvent(organizerId, eventId) {
      await graph.post(`${event(organizerId, eventId)}/cancel`, {}, IMMUTABLE);
    },

    standings: (sessions) => readStandings(graph, addresses, toIana, sessions),
  };
}
