import { z } from "zod";
import { type ApiRoute, Moment } from "./api-route.ts";

/** Something that the person did and others could see; what it says is not known here. */
const VisibleAct = z.object({
  at: Moment,
  kind: z.enum(["post", "reply", "question", "answer", "thanks", "announcement"]),
  place: z.string().nullable(),
  url: z.string(),
  tags: z.array(z.string()),
});

/** What the person wrote with the coach. */
const OwnDraft = z.object({
  id: z.string(),
  /** Its beginning, in their own words. */
  title: z.string(),
  place: z.string().nullable(),
  /** A day. */
  plannedFor: z.string().nullable(),
  expiresAt: Moment,
});

const Week = z.object({
  acts: z.array(VisibleAct),
  /** When they last said that they did something which nobody could hear. */
  toldActAt: Moment.nullable(),
  /** Whether their posts are heard at all. */
  isHeard: z.boolean(),
  /** Null for who gets no reminders. */
  plan: z.object({ minimum: z.int(), everyWeeks: z.int(), goals: z.array(z.string()) }).nullable(),
  /** When the next reminder is due. */
  nextAt: Moment.nullable(),
  /** Why nothing came or may come, in the bot's words; null when nothing is in the way. */
  whyNothing: z.string().nullable(),
  drafts: z.array(OwnDraft),
});

export const mineWeekRoutes = {
  "GET /api/mine/week": { who: "everybody", answer: Week },
  "DELETE /api/mine/drafts/:id": { who: "everybody", answer: z.object({}) },
} as const satisfies Record<string, ApiRoute>;
