import { z } from "zod";
import type { Faults } from "#sandbox/faults.ts";
import type { Route } from "#sandbox/http.ts";
import { parsed } from "./problem.ts";

const Order = z
  .strictObject({
    path: z.string().regex(/^[/*]/, "A path begins with / or *."),
    method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]).optional(),
    status: z.number().int().min(200).max(599).optional(),
    retryAfterSeconds: z.number().min(0).optional(),
    delayMilliseconds: z.number().int().min(0).max(600_000).optional(),
    cut: z.union([z.boolean(), z.literal("after")]).optional(),
    body: z.unknown().optional(),
    times: z.number().int().min(1).default(1),
  })
  .refine(
    ({ status, delayMilliseconds, cut }) => status || delayMilliseconds || cut,
    "Give status, delayMilliseconds or cut.",
  );

/** Ordering what shall go wrong. */
export function faultRoutes(faults: Faults): Route[] {
  const path = "/control/faults";
  const list = () => ({ status: 200, body: faults.list() });
  return [
    { method: "GET", path, handle: list },
    {
      method: "POST",
      path,
      handle({ body }) {
        faults.order(parsed(Order, body));
        return list();
      },
    },
    {
      method: "DELETE",
      path,
      handle() {
        faults.clear();
        return list();
      },
    },
  ];
}
