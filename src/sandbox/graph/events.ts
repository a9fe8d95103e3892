import type { Desk } from "#sandbox/desk.ts";
import type { Request, Route } from "#sandbox/http.ts";
import type { CalendarEntry } from "#sandbox/model.ts";
import { badRequest, GraphError, itemNotFound } from "./error.ts";
import { readEventChange, readNewEvent } from "./event-input.ts";
import { eventView } from "./event-view.ts";
import { mailboxPages, page, select } from "./listing.ts";
import { cancelMeeting, changeMeeting, createMeeting } from "./meetings.ts";
import { mailboxNamed } from "./people.ts";
import { graphRoute, ok } from "./route.ts";
import { preferredZone } from "./zones.ts";

const TYPE = "microsoft.graph.event";

/** The event that the path names, in that mailbox only. */
export function eventNamed(desk: Desk, { params }: Request): CalendarEntry {
  const owner = mailboxNamed(desk, params["id"]);
  const entry = desk.calendars.entries().find(({ id, ownerId }) => id === params["eventId"] && ownerId === owner.id);
  if (!entry) throw itemNotFound();
  return entry;
}

function reply(desk: Desk, request: Request, entry: CalendarEntry, status = 200) {
  const zone = preferredZone(request.headers["prefer"]);
  const view = select(request.query, TYPE, eventView(desk, entry, zone));
  return { ...ok(`users('${entry.ownerId}')/events/$entity`, view), status };
}

/** A moment of the query string; without an offset it is UTC. */
function queried(query: URLSearchParams, name: string): Temporal.Instant | null {
  const text = query.get(name)?.replace(" ", "+"); // a plus sign that was not encoded
  if (!text) return null;
  try {
    return Temporal.Instant.from(/(Z|[+-]\d{2}:\d{2})$/i.test(text) ? text : `${text}Z`);
  } catch {
    throw new GraphError(400, "ErrorInvalidParameter", `The value '${text}' of parameter ${name} is invalid.`);
  }
}

function list(desk: Desk, request: Request, keep: (entry: CalendarEntry) => boolean, what: string) {
  if (request.query.has("$filter") || request.query.has("$search")) {
    throw badRequest("The local tenant lists events by mailbox and time only.");
  }
  const owner = mailboxNamed(desk, request.params["id"]);
  const zone = preferredZone(request.headers["prefer"]);
  const found = desk.calendars
    .entries()
    .filter((entry) => entry.ownerId === owner.id && keep(entry))
    .toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start));
  const { value, ...links } = page(request, found, mailboxPages);
  const events = value.map((entry) => select(request.query, TYPE, eventView(desk, entry, zone)));
  return ok(`users('${owner.id}')/${what}`, { value: events, ...links });
}

function calendarView(desk: Desk): Route {
  return graphRoute(desk, "GET", "/users/:id/calendarView", (request) => {
    const [start, end] = [queried(request.query, "startDateTime"), queried(request.query, "endDateTime")];
    if (!start || !end) {
      const message =
        "This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.";
      throw new GraphError(400, "ErrorInvalidParameter", message);
    }
    const within = (entry: CalendarEntry) =>
      Date.parse(entry.start) < end.epochMilliseconds && Date.parse(entry.end) > start.epochMilliseconds;
    return list(desk, request, within, "calendarView");
  });
}

function createEvent(desk: Desk): Route {
  return graphRoute(desk, "POST", "/users/:id/events", (request) => {
    const owner = mailboxNamed(desk, request.params["id"]);
    const input = readNewEvent(request.body);
    const made = desk.calendars
      .entries()
      .find(
        ({ ownerId, transactionId }) =>
          ownerId === owner.id && transactionId !== null && transactionId === input.transactionId,
      );
    return reply(desk, request, made ?? createMeeting(desk, owner, input), 201);
  });
}

/** Events of mailboxes: read, made, changed and removed. */
export function eventRoutes(desk: Desk): readonly Route[] {
  return [
    graphRoute(desk, "GET", "/users/:id/events", (request) => list(desk, request, () => true, "events")),
    calendarView(desk),
    createEvent(desk),
    graphRoute(desk, "GET", "/users/:id/events/:eventId", (request) => reply(desk, request, eventNamed(desk, request))),
    graphRoute(desk, "PATCH", "/users/:id/events/:eventId", (request) => {
      const entry = eventNamed(desk, request);
      const { fields, times } = readEventChange(request.body);
      return reply(desk, request, changeMeeting(desk, entry, fields, times));
    }),
    graphRoute(desk, "DELETE", "/users/:id/events/:eventId", (request) => {
      const entry = eventNamed(desk, request);
      if (entry.response === "organizer") cancelMeeting(desk, entry);
      else desk.calendars.remove([entry.id]);
      return { status: 204 };
    }),
  ];
}
