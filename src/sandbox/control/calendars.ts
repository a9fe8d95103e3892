import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Route } from "#sandbox/http.ts";
import type { CalendarEntry } from "#sandbox/model.ts";
import { entriesOf } from "#sandbox/organisation/entries.ts";
import type { World } from "#sandbox/world.ts";
import { found, Instant, Problem, param, parsed } from "./problem.ts";

const Window = z.object({ from: Instant.optional(), to: Instant.optional() });

const NewEntry = z.strictObject({
  start: Instant,
  end: Instant,
  subject: z.string().min(1).optional(),
  showAs: z.enum(["free", "tentative", "busy", "oof", "workingElsewhere"]).default("busy"),
  sensitivity: z.enum(["normal", "personal", "private", "confidential"]).default("normal"),
});

const time = (text: string): number => Temporal.Instant.from(text).epochMilliseconds;

function shown(entry: CalendarEntry) {
  const { id, uid, subject, start, end, showAs, sensitivity, organizerId, attendeeIds, joinUrl, response } = entry;
  const who = { organizerId, attendeeIds, joinUrl, response, cancelled: entry.cancelled };
  return { id, uid, subject, start, end, showAs, sensitivity, ...who };
}

const PATH = "/control/calendars/:personId";

/** One person's calendar as they see it, earliest first; and what they put into it for themselves. */
export function calendarRoutes({ directory, calendars }: World): Route[] {
  return [
    {
      method: "POST",
      path: PATH,
      handle(request) {
        const organizer = found(directory.person(param(request, "personId")), "such person");
        const { start, end, subject, ...looks } = parsed(NewEntry, request.body);
        if (Temporal.Instant.compare(start, end) >= 0) throw new Problem(400, "end: Not after the start.");
        const usual = organizer.locale.startsWith("de") ? "Termin" : "Appointment";
        const entries = entriesOf({
          key: randomUUID(),
          organizer,
          subject: subject ?? usual,
          start,
          end,
          ...looks,
        });
        calendars.put(entries);
        return { status: 200, body: { id: entries[0]?.id } };
      },
    },
    {
      method: "DELETE",
      path: `${PATH}/:entryId`,
      handle(request) {
        const { id } = found(directory.person(param(request, "personId")), "such person");
        const entry = calendars.entries().find((one) => one.id === param(request, "entryId") && one.ownerId === id);
        const { attendeeIds, organizerId } = found(entry, "such entry in this calendar");
        if (organizerId !== id || attendeeIds.length > 0) throw new Problem(409, "That is a meeting with others.");
        calendars.remove([param(request, "entryId")]);
        return { status: 200, body: {} };
      },
    },
    {
      method: "GET",
      path: PATH,
      handle(request) {
        const { id } = found(directory.person(param(request, "personId")), "such person");
        const { from, to } = parsed(Window, Object.fromEntries(request.query));
        const [first, last] = [from?.epochMilliseconds ?? -Infinity, to?.epochMilliseconds ?? Infinity];
        const entries = calendars
          .entries()
          .filter(({ ownerId, start, end }) => ownerId === id && time(end) > first && time(start) < last)
          .toSorted((a, b) => time(a.start) - time(b.start));
        return { status: 200, body: entries.map(shown) };
      },
    },
  ];
}
