import { z } from "zod";
import type { PersonId } from "#domain/people/index.ts";
import type { Calendar } from "#domain/sessions/index.ts";
import { AppError, assert } from "#shared/errors.ts";
import { type Interval, isBefore } from "#shared/time.ts";
import { graphAddresses } from "./addresses.ts";
import type { GraphClient } from "./client.ts";
import { type ToIana, utc } from "./moments.ts";
import { busyTimes, Schedule, workingHours } from "./schedule.ts";

/** Most people in one getSchedule call. https://learn.microsoft.com/graph/outlook-get-free-busy-schedule */
const PEOPLE_MAX = 20;
/** Longest window of one call, else `ErrorTimeIntervalTooBig`. Same source. */
const WINDOW_MAX_HOURS = 62 * 24;

const Reply = z.object({ value: z.array(Schedule) });
const Event = z.object({ id: z.string(), onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish() });

const user = (id: PersonId) => `/users/${encodeURIComponent(id)}`;

/**
 * Outlook calendars, read and written through Microsoft Graph. Application permissions: Calendars.ReadWrite within
 * Exchange's scope, User.ReadBasic.All.
 */
export function graphCalendar(graph: GraphClient, toIana: ToIana): Calendar {
  const addresses = graphAddresses(graph);

  /** Schedules by address, read through the mailbox of the first who has one. */
  async function schedules(known: ReadonlyMap<PersonId, string>, window: Interval) {
    const [through] = known.keys();
    if (through === undefined) return new Map<string, never>();
    const body = { schedules: [...new Set(known.values())], startTime: utc(window.start), endTime: utc(window.end) };
    const reply = await graph.post(`${user(through)}/calendar/getSchedule`, body, { prefer: 'outlook.timezone="UTC"' });
    const found = reply === null ? [] : Reply.parse(reply).value;
    return new Map(found.map((schedule) => [schedule.scheduleId.toLowerCase(), schedule]));
  }

  return {
    async availability(people, window) {
      assert(people.length > 0 && people.length <= PEOPLE_MAX, "1 to 20 people at a time");
      assert(isBefore(window.start, window.end) && window.end.since(window.start).total("hours") <= WINDOW_MAX_HOURS);
      const known = await addresses(people);
      const found = await schedules(known, window);

      return people.map((personId) => {
        const schedule = found.get(known.get(personId) ?? "");
        const busy = schedule && busyTimes(schedule, toIana);
        if (!schedule || !busy) return { personId, kind: "unknown" };
        return { personId, kind: "known", busy, workingHours: workingHours(schedule.workingHours, toIana) };
      });
    },

    async createEvent({ transactionId, organizerId, attendeeId, slot, subject }) {
      const address = (await addresses([attendeeId])).get(attendeeId);
      if (address === undefined) throw new AppError("GRAPH_REFUSED", "the attendee has no mail address");
      const reply = await graph.post(`${user(organizerId)}/events`, {
        transactionId,
        subject,
        start: utc(slot.start),
        end: utc(slot.end),
        attendees: [{ type: "required", emailAddress: { address } }],
        sensitivity: "private",
        showAs: "busy",
        isOnlineMeeting: true,
        onlineMeetingProvider: "teamsForBusiness",
        hideAttendees: true,
        responseRequested: false, // both have said yes in the chat
        allowNewTimeProposals: false, // a time agreed past the bot would be one that it does not know
      });
      if (reply === null) throw new AppError("GRAPH_REFUSED", "the organizer has no mailbox");
      const { id, onlineMeeting } = Event.parse(reply);
      return { eventId: id, joinUrl: onlineMeeting?.joinUrl ?? null };
    },

    async cancelEvent(organizerId, eventId) {
      await graph.post(`${user(organizerId)}/events/${encodeURIComponent(eventId)}/cancel`, {});
    },
  };
}
