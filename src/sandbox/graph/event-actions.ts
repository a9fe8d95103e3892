import { z } from "zod";
import type { Desk } from "#sandbox/desk.ts";
import type { Request, Route } from "#sandbox/http.ts";
import { camelCased, readAs } from "./body.ts";
import { GraphError } from "./error.ts";
import { eventNamed } from "./events.ts";
import { answerInvitation, cancelMeeting, isMeeting } from "./meetings.ts";
import { instantOf, Moment } from "./moments.ts";
import { graphRoute } from "./route.ts";

const Cancel = z.strictObject({ comment: z.string().nullish() });
const Accept = Cancel.extend({ sendResponse: z.boolean().nullish() });
const Answer = Accept.extend({ proposedNewTime: z.strictObject({ start: Moment, end: Moment }).nullish() });

function refused(why: string): GraphError {
  return new GraphError(400, "ErrorInvalidRequest", `Your request can't be completed. ${why}`);
}

function proposedIn(slot: z.infer<typeof Answer>["proposedNewTime"]) {
  if (!slot) return null;
  const [start, end] = [instantOf(slot.start), instantOf(slot.end)];
  if (!start || !end || Temporal.Instant.compare(start, end) >= 0) throw refused("The proposed time is not valid.");
  return { start: start.toString(), end: end.toString() };
}

function cancel(desk: Desk, request: Request) {
  const entry = eventNamed(desk, request);
  readAs(Cancel, camelCased(request.body));
  if (entry.response !== "organizer") throw refused("You need to be an organizer to cancel a meeting.");
  if (!isMeeting(desk, entry)) throw refused("Only a meeting with attendees can be canceled.");
  cancelMeeting(desk, entry);
  return { status: 202 };
}

function answer(desk: Desk, request: Request, response: "accepted" | "declined" | "tentativelyAccepted") {
  const entry = eventNamed(desk, request);
  const schema = response === "accepted" ? Accept : Answer;
  const { sendResponse, ...rest } = readAs<z.infer<typeof Answer>>(schema, camelCased(request.body));
  if (entry.response === "organizer") {
    throw refused("You can't respond to this meeting because you're the meeting organizer.");
  }
  if (rest.proposedNewTime) {
    if (sendResponse === false) throw refused("A new time can only be proposed in a response that is sent.");
    if (entry.details?.["allowNewTimeProposals"] === false) {
      throw refused("The meeting organizer hasn't allowed new time proposals.");
    }
  }
  answerInvitation(desk, entry, { response, proposed: proposedIn(rest.proposedNewTime) });
  return { status: 202 };
}

/** Cancelling, for organizers; answering, for attendees. https://learn.microsoft.com/graph/api/event-cancel and …-decline */
export function eventActionRoutes(desk: Desk): readonly Route[] {
  const path = "/users/:id/events/:eventId";
  return [
    graphRoute(desk, "POST", `${path}/cancel`, (request) => cancel(desk, request)),
    graphRoute(desk, "POST", `${path}/accept`, (request) => answer(desk, request, "accepted")),
    graphRoute(desk, "POST", `${path}/decline`, (request) => answer(desk, request, "declined")),
    graphRoute(desk, "POST", `${path}/tentativelyAccept`, (request) => answer(desk, request, "tentativelyAccepted")),
  ];
}
