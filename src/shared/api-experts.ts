import { z } from "zod";
import { type ApiRoute, Moment } from "./api-route.ts";

const Language = z.enum(["en", "de"]);
const Format = z.enum(["quick", "half", "hour", "shadow", "mentoring"]);
const Slot = z.object({ start: Moment, end: Moment });

/** Nobody volunteers for more than that, and it comes back in the answer. */
const TOPIC_LENGTH_MAX = 100;
/** One line, without what nobody sees. */
const Topic = z
  .string()
  .regex(/^\P{Cc}*$/u)
  .trim()
  .min(1)
  .max(TOPIC_LENGTH_MAX);

/** Who volunteers for what. `somebody`: there is one more, at least, whose name is told with their yes. */
const Offered = z.object({
  topics: z.array(z.object({ topic: z.string(), names: z.array(z.string()), somebody: z.boolean() })),
});

/** How much time those have who are booked under their names: ranges, never a calendar. */
const Hours = z.object({
  volunteers: z.array(
    z.object({
      name: z.string(),
      topics: z.array(z.string()),
      languages: z.array(Language),
      formats: z.array(Format),
      /** Minutes of this month; no `to` for more than anybody has to know. */
      left: z.object({ from: z.number().int(), to: z.number().int().nullable() }),
      /** In which of the asker's weeks the first free time lies. */
      next: z.enum(["thisWeek", "nextWeek", "later", "none", "unknown"]),
    }),
  ),
});

/** When somebody would like to meet, on their own clock. */
const When = z.object({
  /** The first and the last day; none for any of the next two weeks. */
  days: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable(),
  part: z.enum(["morning", "afternoon"]).nullable(),
});

const Wanted = z.object({
  topic: Topic,
  format: Format,
  language: Language,
  when: When,
  /** Not to look into the asker's own calendar in their name: they did not consent to it. */
  withoutOwn: z.boolean(),
});

/** Somebody who is proposed; `ref` stands for who it is, for this asker, topic and format alone. */
const Option = z.object({
  ref: z.string(),
  booking: z.enum(["direct", "request"]),
  /** Null for who is asked first; empty when nobody knows what they are called. */
  name: z.string().nullable(),
  topic: z.string(),
  slots: z.array(Slot),
});

const Proposed = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("proposed"), options: z.array(Option) }),
  /** `topics`: what others volunteer for. */
  z.object({ kind: z.literal("no_expert"), topics: z.array(z.string()) }),
  z.object({ kind: z.literal("no_slot"), topic: z.string(), names: z.array(z.string()) }),
  z.object({ kind: z.literal("calendar_unknown"), who: z.enum(["asker", "expert"]) }),
  /** `asker_away`: all who have time want to be asked first, and their yes comes when nobody may see the asker's calendar. */
  z.object({ kind: z.enum(["line_unknown", "asker_away"]) }),
]);

const REF_LENGTH_MAX = 100;
const Chosen = Wanted.extend({ ref: z.string().max(REF_LENGTH_MAX) });

const Booked = z.discriminatedUnion("kind", [
  z.object({
    kind: z.enum(["booked", "pending"]),
    sessionId: z.string(),
    name: z.string(),
    slot: Slot,
    joinUrl: z.string().nullable(),
    /** The first of a series of six. */
    series: z.boolean(),
  }),
  /** What is free instead, with the same person. */
  z.object({ kind: z.enum(["taken", "full"]), option: Option }),
  z.object({ kind: z.literal("in_the_past") }),
  z.object({ kind: z.literal("no_expert"), topics: z.array(z.string()) }),
]);

const Requested = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("asked"), requestId: z.string() }),
  z.object({ kind: z.literal("too_many") }),
  z.object({ kind: z.literal("no_expert"), topics: z.array(z.string()) }),
]);

/** Times of one proposal. */
const SLOTS_MAX = 5;

export const expertsRoutes = {
  "GET /api/experts": { who: "everybody", query: z.object({ language: Language.optional() }), answer: Offered },
  "GET /api/experts/hours": {
    who: "everybody",
    query: z.object({ topic: Topic, language: Language.optional() }),
    answer: Hours,
  },
  /** Looks for people and times, and counts that an hour was wanted: it changes something, so it is no GET. */
  "POST /api/experts/proposals": { who: "everybody", body: Wanted, answer: Proposed, cost: 10 },
  "POST /api/experts/sessions": { who: "everybody", body: Chosen.extend({ start: Moment }), answer: Booked },
  "POST /api/experts/requests": {
    who: "everybody",
    body: Chosen.extend({ starts: z.array(Moment).max(SLOTS_MAX) }),
    answer: Requested,
  },
  "DELETE /api/experts/sessions/:id": {
    who: "everybody",
    answer: z.object({ kind: z.enum(["cancelled", "cancelling", "gone"]) }),
  },
  "DELETE /api/experts/requests/:id": { who: "everybody", answer: z.object({ withdrawn: z.boolean() }) },
} as const satisfies Record<string, ApiRoute>;
