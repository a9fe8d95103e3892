import { z } from "zod";
import type { Route } from "#sandbox/http.ts";
import type { World } from "#sandbox/world.ts";
import { found, param, parsed } from "./problem.ts";

const Sharing = z.strictObject({ open: z.boolean() });

/** Whether others, the app among them, see when somebody is busy; they themselves always do. */
export function calendarSharingRoutes({ directory, keep }: World): Route[] {
  return [
    {
      method: "PUT",
      path: "/control/calendars/:personId/sharing",
      handle(request) {
        const { id } = found(directory.person(param(request, "personId")), "such person");
        const { open } = parsed(Sharing, request.body);
        const others = keep.state.closedCalendars.filter((closed) => closed !== id);
        keep.state.closedCalendars = open ? others : [...others, id];
        keep.changed();
        return { status: 200, body: { open } };
      },
    },
  ];
}
