import { z } from "zod";
import { type ApiRoute, Moment } from "./api-route.ts";

const OwnTags = z.object({
  founded: z.array(z.string()),
  hosted: z.array(z.string()),
  followed: z.array(z.object({ tag: z.string(), how: z.enum(["weekly", "settled"]), since: Moment })),
  /** When news of tags come, or would come. */
  news: z.object({
    /** 1 is Monday. */
    weekday: z.int(),
    /** As in `09:30`. */
    time: z.string(),
    zone: z.string(),
    everyWeeks: z.int(),
    nextAt: Moment,
  }),
});

export const mineTagsRoutes = {
  "GET /api/mine/tags": { who: "everybody", answer: OwnTags },
  "DELETE /api/mine/follows/:tag": { who: "everybody", answer: z.object({}) },
  "PUT /api/mine/news": {
    who: "everybody",
    body: z.object({ everyWeeks: z.union([z.literal(1), z.literal(2), z.literal(4)]) }),
    answer: z.object({}),
  },
} as const satisfies Record<string, ApiRoute>;
