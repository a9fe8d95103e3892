import { z } from "zod";
import { Name, Slot, TypedTime } from "./api-mine-hours.ts";
import { type ApiRoute, Moment } from "./api-route.ts";

/** With the other's name, which is told to both with a yes. */
const Agreed = z.object({ kind: z.enum(["booked", "pending"]), with: Name, ...Slot.shape });
/** What is free instead. */
const Taken = z.object({ kind: z.literal("taken"), slots: z.array(Slot) });
/** It is over, or with somebody else. */
const Gone = z.object({ kind: z.literal("gone") });

const Answer = z.discriminatedUnion("answer", [
  z.object({ answer: z.literal("take"), start: Moment }),
  TypedTime.extend({ answer: z.literal("otherTime") }),
  z.object({ answer: z.enum(["no", "pauseMonth"]) }),
]);

export const mineAnswerRoutes = {
  /** By who is asked. `proposed`: the asker is asked whether the other time suits. */
  "PUT /api/mine/asked/:id": {
    who: "everybody",
    body: Answer,
    answer: z.discriminatedUnion("kind", [
      Agreed,
      Taken,
      z.object({ kind: z.enum(["proposed", "notFree"]) }),
      /** A pause begins also where the request is no longer theirs. */
      z.object({ kind: z.enum(["passedOn", "gone"]), pausedUntil: Moment.nullable() }),
    ]),
  },
  /** By who asked: whether the other time that was proposed suits. */
  "PUT /api/mine/requests/:id": {
    who: "everybody",
    body: z.object({ accepts: z.boolean() }),
    answer: z.discriminatedUnion("kind", [Agreed, Gone, z.object({ kind: z.enum(["taken", "passedOn"]) })]),
  },
  /** By who was invited: one of the times. `DELETE` declines. */
  "PUT /api/mine/offers/:id": {
    who: "everybody",
    body: z.object({ start: Moment }),
    answer: z.discriminatedUnion("kind", [Agreed, Taken, Gone]),
  },
} as const satisfies Record<string, ApiRoute>;
