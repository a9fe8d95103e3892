import { z } from "zod";
import type { Desk } from "#sandbox/desk.ts";
import type { Route } from "#sandbox/http.ts";
import type { CalendarEntry, Person } from "#sandbox/model.ts";
import { availabilityView } from "./availability-view.ts";
import { camelCased, readAs } from "./body.ts";
import { asPerson } from "./caller.ts";
import { GraphError } from "./error.ts";
import { workingHours } from "./mailbox-settings.ts";
import { instantOf, Moment, momentIn } from "./moments.ts";
import { mailboxNamed, personWithAddress } from "./people.ts";
import { graphRoute, ok } from "./route.ts";
import { preferredZone } from "./zones.ts";

/** The documented limit; the service itself lets 100 pass, which nobody should rely on. */
const SCHEDULES_MAX = 20;
/** https://learn.microsoft.com/graph/outlook-get-free-busy-schedule */
const WINDOW_MAX_DAYS = 62;
const ENTRIES_MAX = 1000;
const INTERVAL_MIN_MINUTES = 5;
const INTERVAL_MAX_MINUTES = 1440;
const INTERVAL_DEFAULT_MINUTES = 30;

const Body = z.strictObject({
  schedules: z.array(z.string()).min(1),
  startTime: Moment,
  endTime: Moment,
  availabilityViewInterval: z.int().optional(),
});

interface Window {
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly minutes: number;
}

function invalidInterval(): GraphError {
  const message = "The time duration specified for FreeBusyViewOptions.TimeWindow is invalid.";
  return new GraphError(400, "ErrorInvalidTimeInterval", message);
}

function windowOf({ startTime, endTime, availabilityViewInterval }: z.infer<typeof Body>): Window {
  const [start, end] = [instantOf(startTime), instantOf(endTime)];
  if (!start || !end) throw invalidInterval();
  const length = end.since(start).total("minutes");
  if (length <= 0) throw invalidInterval();
  if (length > WINDOW_MAX_DAYS * 24 * 60) {
    const message = `The requested time duration specified for FreeBusyViewOptions.TimeWindow is too long. The allowed limit = ${WINDOW_MAX_DAYS} days; the actual limit = ${Math.ceil(length / 1440)} days.`;
    throw new GraphError(400, "ErrorTimeIntervalTooBig", message);
  }
  const minutes = availabilityViewInterval ?? Math.min(INTERVAL_DEFAULT_MINUTES, length);
  if (
    availabilityViewInterval !== undefined &&
    (minutes < INTERVAL_MIN_MINUTES || minutes > INTERVAL_MAX_MINUTES || minutes > length)
  ) {
    const message = `The specified merged free/busy interval is not valid. Specify an interval that is less than the free/busy time window and between ${INTERVAL_MIN_MINUTES} and ${INTERVAL_MAX_MINUTES} minutes.`;
    throw new GraphError(400, "ErrorInvalidMergedFreeBusyInterval", message);
  }
  return { start, end, minutes };
}

function overlaps({ start, end }: CalendarEntry, window: Window): boolean {
  return Date.parse(start) < window.end.epochMilliseconds && Date.parse(end) > window.start.epochMilliseconds;
}

/** What is not an ordinary meeting shows its times only. */
function scheduleItem(entry: CalendarEntry, zone: { name: string; iana: string }) {
  const isPrivate = entry.sensitivity !== "normal";
  return {
    isPrivate,
    status: entry.showAs,
    ...(isPrivate ? {} : { subject: entry.subject, location: "" }),
    start: momentIn(entry.start, zone),
    end: momentIn(entry.end, zone),
  };
}

function schedule(desk: Desk, person: Person, window: Window, zone: { name: string; iana: string }) {
  const entries = desk.calendars
    .entries()
    .filter((entry) => entry.ownerId === person.id && !entry.cancelled && overlaps(entry, window))
    .toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start));
  if (entries.length > ENTRIES_MAX) {
    return { error: { message: "The result set contains too many calendar entries.", responseCode: "5006" } };
  }
  return {
    availabilityView: availabilityView(entries, window.start, window.end, window.minutes),
    scheduleItems: entries.map((entry) => scheduleItem(entry, zone)),
    workingHours: workingHours(person),
  };
}

function unresolved(address: string) {
  const message = `Unable to resolve e-mail address ${address} to an Active Directory object.`;
  return { error: { message, responseCode: "5009" } };
}

function unshared(address: string) {
  return {
    error: { message: `The caller does not have access to free/busy data of ${address}.`, responseCode: "5018" },
  };
}

/** Free and busy times of up to 20 people in one call. https://learn.microsoft.com/graph/api/calendar-getschedule */
export function scheduleRoutes(desk: Desk): readonly Route[] {
  return [
    graphRoute(desk, "POST", "/users/:id/calendar/getSchedule", (request) => {
      const { params, body, headers } = request;
      mailboxNamed(desk, params["id"]);
      const zone = preferredZone(headers["prefer"]);
      const asked = readAs(Body, camelCased(body));
      if (asked.schedules.length > SCHEDULES_MAX) {
        const message = `The size of MailboxDataArray is too big. Number of MailboxDataArray elements = ${asked.schedules.length}, allowed size = ${SCHEDULES_MAX}.`;
        throw new GraphError(400, "ErrorMailboxDataArrayTooBig", message);
      }
      const window = windowOf(asked);
      const reader = asPerson(request)?.personId;
      const value = asked.schedules.map((address) => {
        const person = personWithAddress(desk, address);
        if (!person) return { scheduleId: address, ...unresolved(address) };
        const seen = person.id === reader || desk.sharesCalendar(person.id);
        return { scheduleId: address, ...(seen ? schedule(desk, person, window, zone) : unshared(address)) };
      });
      return ok("Collection(microsoft.graph.scheduleInformation)", { value });
    }),
  ];
}
