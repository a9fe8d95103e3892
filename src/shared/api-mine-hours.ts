import { z } from "zod";
import { type ApiRoute, Moment } from "./api-route.ts";

const Format = z.enum(["quick", "half", "hour", "shadow", "mentoring"]);
export const Slot = z.object({ start: Moment, end: Moment });
/** Null for somebody whom nobody knows any more. */
export const Name = z.string().nullable();
/** A day and a time such as `09:30`, on the person's own clock. */
export const TypedTime = z.object({ day: z.iso.date(), time: z.iso.time({ precision: -1 }) });

const OwnSession = z.object({
  ...{ id: z.string(), format: Format, ...Slot.shape },
  /** Whether the person asked for it, or gives it. */
  role: z.enum(["asked", "given"]),
  with: Name,
  state: z.enum(["held", "booked", "moving"]),
  joinUrl: z.string().nullable(),
  isOfSeries: z.boolean(),
});

/** A request of the person's own: never at whom it is. */
const OwnRequest = z.object({
  ...{ id: z.string(), format: Format, topic: z.string() },
  /** `search`: nobody is asked at present. `counter`: another time was proposed to the person. */
  state: z.enum(["asked", "search", "counter"]),
  since: Moment,
  nextAt: Moment,
  counter: Slot.nullable(),
});

/** A request that waits for the person's answer: never of whom it is. */
const AskedOf = z.object({
  ...{ id: z.string(), format: Format, language: z.enum(["en", "de"]), topic: z.string(), slots: z.array(Slot) },
});

const OpenOffer = z.object({
  ...{ id: z.string(), format: Format, slots: z.array(Slot) },
  /** Who offers; null for an offer of one's own. */
  from: Name,
  isOwn: z.boolean(),
  /** How many people one's own was made to. */
  people: z.int(),
});

const OwnSeries = z.object({ id: z.string(), with: Name, planned: z.int(), of: z.int() });

const Hours = z.object({
  upcoming: z.array(OwnSession),
  past: z.array(OwnSession),
  requests: z.array(OwnRequest),
  asked: z.array(AskedOf),
  offers: z.array(OpenOffer),
  series: z.array(OwnSeries),
});

/** `ending`: it holds no more, the calendars follow. `gone`: it was over before. */
const Ended = z.object({ outcome: z.enum(["ended", "ending", "gone"]) });

export const mineHoursRoutes = {
  "GET /api/mine/hours": { who: "everybody", answer: Hours },
  "DELETE /api/mine/sessions/:id": { who: "everybody", answer: Ended },
  "DELETE /api/mine/requests/:id": { who: "everybody", answer: Ended },
  /** Takes back one's own, and declines another's. */
  "DELETE /api/mine/offers/:id": { who: "everybody", answer: Ended },
  "DELETE /api/mine/series/:id": { who: "everybody", answer: Ended },
} as const satisfies Record<string, ApiRoute>;
