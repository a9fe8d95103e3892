import { z } from "zod";
import type { Route } from "#sandbox/http.ts";
import type { World } from "#sandbox/world.ts";
import { Instant, Problem, parsed, Span } from "./problem.ts";

const Move = z
  .strictObject({ to: Instant.optional(), by: Span.optional() })
  .refine(({ to, by }) => (to === undefined) !== (by === undefined), "Give either `to` or `by`.");
const After = z.coerce.number().int();

/** Reading the clock, waiting for it, moving it. */
export function clockRoutes({ clock, keep }: World): Route[] {
  return [
    {
      method: "GET",
      path: "/control/clock",
      async handle({ query }) {
        const after = query.get("after");
        if (after === null) return { status: 200, body: clock.setting() };
        return { status: 200, body: await clock.newerThan(parsed(After, after)) };
      },
    },
    {
      method: "POST",
      path: "/control/clock",
      async handle({ body }) {
        const { to, by } = parsed(Move, body);
        const target = by ? clock.now().toZonedDateTimeISO("UTC").add(by).toInstant() : to;
        if (!target || !clock.moveTo(target))
          throw new Problem(400, `The clock moves forward only; it is ${clock.now()}.`);
        await keep.saved(); // whoever moved it may count on it
        return { status: 200, body: clock.setting() };
      },
    },
  ];
}
