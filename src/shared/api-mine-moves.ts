import { z } from "zod";
import { Name, Slot, TypedTime } from "./api-mine-hours.ts";
import { type ApiRoute, Moment } from "./api-route.ts";

const Free = z.object({ kind: z.literal("proposed"), slots: z.array(Slot) });
/** `moving`: the new time is theirs, the calendars follow. */
const Moved = z.object({ kind: z.enum(["moved", "moving"]), with: Name, ...Slot.shape });
/** What is free instead. */
const Taken = z.object({ kind: z.literal("taken"), slots: z.array(Slot) });

export const mineMoveRoutes = {
  /** Looks into two calendars. */
  "POST /api/mine/sessions/:id/times": {
    who: "everybody",
    answer: z.discriminatedUnion("kind", [Free, z.object({ kind: z.enum(["noSlot", "calendarUnknown", "gone"]) })]),
    cost: 2,
  },
  "PUT /api/mine/sessions/:id": {
    who: "everybody",
    body: z.union([z.object({ start: Moment }), TypedTime]),
    answer: z.discriminatedUnion("kind", [Moved, Taken, z.object({ kind: z.enum(["inThePast", "gone"]) })]),
    cost: 2,
  },
} as const satisfies Record<string, ApiRoute>;
