import { z } from "zod";
import type { Route } from "#sandbox/http.ts";
import type { CalendarEntry } from "#sandbox/model.ts";
import type { World } from "#sandbox/world.ts";
import { found, Instant, param, parsed } from "./problem.ts";

const Window = z.object({ from: Instant.optional(), to: Instant.optional() });

const time = (text: string): number => Temporal.Instant.from(text).epochMilliseconds;

function shown(entry: CalendarEntry) {
  const { id, uid, subject, start, end, showAs, sensitivity, organizerId, attendeeIds, joinUrl, response } = entry;
  const who = { organizerId, attendeeIds, joinUrl, response, cancelled: entry.cancelled };
  return { id, uid, subject, start, end, showAs, sensitivity, ...who };
}

/** One person's calendar as they see it, earliest first. */
export function calendarRoutes({ directory, calendars }: World): Route[] {
  return [
    {
      method: "GET",
      path: "/control/calendars/:personId",
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
