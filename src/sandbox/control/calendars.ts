import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Desk } from "#sandbox/desk.ts";
import { answerInvitation, cancelMeeting, changeMeeting } from "#sandbox/graph/meetings.ts";
import type { Request, Route } from "#sandbox/http.ts";
import type { CalendarEntry } from "#sandbox/model.ts";
import { entriesOf } from "#sandbox/organisation/entries.ts";
import type { World } from "#sandbox/world.ts";
import { calendarAs, SEEN_BY } from "./calendar-sight.ts";
import { found, Instant, Problem, param, parsed } from "./problem.ts";

const Window = z.object({ from: Instant.optional(), to: Instant.optional(), as: z.enum(SEEN_BY).default("owner") });
const Slot = z.strictObject({ start: Instant, end: Instant });
const NewEntry = Slot.extend({
  subject: z.string().min(1).optional(),
  showAs: z.enum(["free", "tentative", "busy", "oof", "workingElsewhere"]).default("busy"),
  sensitivity: z.enum(["normal", "personal", "private", "confidential"]).default("normal"),
});
const Answer = z.strictObject({
  response: z.enum(["accepted", "tentativelyAccepted", "declined"]),
  proposed: Slot.nullish(),
});

const PATH = "/control/calendars/:personId";
const ENTRY = `${PATH}/:entryId`;

const time = (text: string): number => Temporal.Instant.from(text).epochMilliseconds;

function inOrder<Times extends z.infer<typeof Slot>>(times: Times): Times {
  if (Temporal.Instant.compare(times.start, times.end) >= 0) throw new Problem(400, "end: Not after the start.");
  return times;
}

/** One person's calendar as they, a colleague or an assistant see it, and what they do in it in Outlook. */
export function calendarRoutes({ directory, calendars }: World, desk: Desk): Route[] {
  const ownerOf = (request: Request) => found(directory.person(param(request, "personId")), "such person");

  function entryOf(request: Request): CalendarEntry {
    const { id } = ownerOf(request);
    const entry = calendars.entries().find((one) => one.id === param(request, "entryId") && one.ownerId === id);
    return found(entry, "such entry in this calendar");
  }

  return [
    {
      method: "POST",
      path: PATH,
      handle(request) {
        const organizer = ownerOf(request);
        const { start, end, subject, ...looks } = inOrder(parsed(NewEntry, request.body));
        const usual = organizer.locale.startsWith("de") ? "Termin" : "Appointment";
        const entries = entriesOf({ key: randomUUID(), organizer, subject: subject ?? usual, start, end, ...looks });
        calendars.put(entries);
        return { status: 200, body: { id: entries[0]?.id } };
      },
    },
    {
      method: "GET",
      path: PATH,
      handle(request) {
        const { id } = ownerOf(request);
        const { from, to, as } = parsed(Window, Object.fromEntries(request.query));
        const [first, last] = [from?.epochMilliseconds ?? -Infinity, to?.epochMilliseconds ?? Infinity];
        const entries = calendars
          .entries()
          .filter(({ ownerId, start, end }) => ownerId === id && time(end) > first && time(start) < last)
          .toSorted((a, b) => time(a.start) - time(b.start));
        return { status: 200, body: calendarAs(as, desk, entries) };
      },
    },
    {
      method: "PATCH",
      path: ENTRY,
      handle(request) {
        const entry = entryOf(request);
        const times = inOrder(parsed(Slot, request.body));
        if (entry.response !== "organizer") throw new Problem(409, "Only who organises it moves a meeting.");
        changeMeeting(desk, entry, {}, times);
        return { status: 200, body: {} };
      },
    },
    {
      method: "DELETE",
      path: ENTRY,
      handle(request) {
        const entry = entryOf(request);
        const isInvited = entry.response !== "organizer" && !entry.cancelled;
        if (isInvited) throw new Problem(409, "That is somebody else's meeting; decline it.");
        if (entry.response === "organizer" && entry.attendeeIds.length > 0) cancelMeeting(desk, entry);
        else calendars.remove([entry.id]);
        return { status: 200, body: {} };
      },
    },
    {
      method: "POST",
      path: `${ENTRY}/answer`,
      handle(request) {
        const entry = entryOf(request);
        const { response, proposed } = parsed(Answer, request.body);
        if (entry.response === "organizer" || entry.cancelled) throw new Problem(409, "There is nothing to answer.");
        if (proposed && entry.details?.["allowNewTimeProposals"] === false) {
          throw new Problem(409, "The organizer does not want other times.");
        }
        const slot = proposed && inOrder(proposed);
        const instants = slot ? { start: `${slot.start}`, end: `${slot.end}` } : null;
        answerInvitation(desk, entry, { response, proposed: instants });
        return { status: 200, body: {} };
      },
    },
  ];
}
