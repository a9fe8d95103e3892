import { moveSession, timesToMove } from "#domain/sessions/index.ts";
import type { mineMoveRoutes } from "#shared/api-mine-moves.ts";
import type { ApiHandlers } from "./api-call.ts";
import { bookingFor, ifOwn, isBetween, type MineHoursDeps, meetingFor } from "./api-mine-hours-own.ts";
import { timesOf } from "./api-times.ts";

const ANY_TIME = { window: null, notWeekdays: [], partOfDay: null };
const PROBLEMS = { no_slot: "noSlot", calendar_unknown: "calendarUnknown", gone: "gone" } as const;

/** When a booked hour could be instead, and the moving; either of the two may. */
export function mineMovesApi(deps: MineHoursDeps): ApiHandlers<keyof typeof mineMoveRoutes> {
  const { sessions } = deps.booking;
  return {
    async "POST /api/mine/sessions/:id/times"(call) {
      const { params, person } = call;
      const { id } = await ifOwn(sessions.find(params["id"] ?? ""), isBetween(person));
      const outcome = await timesToMove(bookingFor(deps, call), { by: person, sessionId: id, wish: ANY_TIME });
      if (outcome.kind !== "proposed") return { kind: PROBLEMS[outcome.kind] };
      return { kind: "proposed", slots: outcome.slots.map(timesOf) };
    },

    async "PUT /api/mine/sessions/:id"(call) {
      const { body, params, person } = call;
      const { id } = await ifOwn(sessions.find(params["id"] ?? ""), isBetween(person));
      const start = "start" in body ? Temporal.Instant.from(body.start) : momentAt(body, person.zone);
      const outcome = await moveSession(bookingFor(deps, call), { by: person, sessionId: id, start });
      switch (outcome.kind) {
        case "moved":
        case "moving":
          return { kind: outcome.kind, ...(await meetingFor(deps, person, outcome.session)) };
        case "taken":
          return { kind: "taken", slots: outcome.alternatives.map(timesOf) };
        case "in_the_past":
          return { kind: "inThePast" };
        case "gone":
          return { kind: "gone" };
      }
    },
  };
}

/** The moment that somebody means by a day and a time of their own clock. */
export function momentAt({ day, time }: { readonly day: string; readonly time: string }, zone: string) {
  const plainTime = Temporal.PlainTime.from(time);
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime }).toInstant();
}
