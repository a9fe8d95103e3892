import { z } from "zod";
import { type ApiRoute, Moment } from "./api-route.ts";

/** Something that the bot said of its own accord, or meant to say. */
const Notice = z.object({
  id: z.string(),
  /** Feature and message, such as `leaders.nudge`. */
  kind: z.string(),
  state: z.enum(["planned", "sending", "sent", "in_doubt", "dropped", "failed"]),
  /** When it was sent, else when it was planned. */
  at: Moment,
  /** Why it was meant for this person, in the bot's words; null where that is not known any more. */
  why: z.string().nullable(),
  /** Why it did not come, in the bot's words; null when it did. */
  whyNot: z.string().nullable(),
});

/** One kind of what is stored, as the policy describes it; only its id where the policy does not know it. */
const StoredKind = z.object({
  id: z.string(),
  about: z.object({ name: z.string(), what: z.string(), why: z.string(), kept: z.string() }).nullable(),
  items: z.array(z.record(z.string(), z.unknown())),
});

const Stored = z.object({
  /** Whether what they post is heard. */
  isHeard: z.boolean(),
  /** Whether they say in public what hashtags are for: that stays when they delete what is stored about them. */
  describesTags: z.boolean(),
  kinds: z.array(StoredKind),
});

export const mineDataRoutes = {
  "GET /api/mine/notices": {
    who: "everybody",
    /** `after`: the id of the last one that was seen. */
    query: z.object({ after: z.string().max(100).optional() }),
    answer: z.object({ notices: z.array(Notice), hasMore: z.boolean() }),
  },
  "GET /api/mine/data": { who: "everybody", answer: Stored },
  "DELETE /api/mine/data": { who: "everybody", answer: z.object({ items: z.int() }) },
  "PUT /api/mine/listening": {
    who: "everybody",
    body: z.object({ isHeard: z.boolean() }),
    answer: z.object({ isHeard: z.boolean(), removed: z.int() }),
  },
} as const satisfies Record<string, ApiRoute>;
