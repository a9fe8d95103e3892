import { z } from "zod";
import type { Desk } from "#sandbox/desk.ts";
import { exportOf } from "#sandbox/engage/export.ts";
import type { Route } from "#sandbox/http.ts";
import { Instant, parsed } from "./problem.ts";

const Range = z.strictObject({ since: Instant.optional(), until: Instant.optional() });

/** Viva Engage as its administrators have it in their hands: who is only there, and its data export. */
export function engageAdminRoutes(desk: Desk): Route[] {
  return [
    {
      method: "GET",
      path: "/control/engage/outsiders",
      handle: () => ({
        status: 200,
        body: desk.organisation.outsiders.map(({ id, name, mail, networkId }) => ({
          id,
          name,
          mail,
          guest: networkId !== undefined,
        })),
      }),
    },
    {
      method: "GET",
      path: "/control/engage/export",
      handle({ query }) {
        const { since = null, until = null } = parsed(Range, Object.fromEntries(query));
        return exportOf(desk, { since, until, models: [] });
      },
    },
  ];
}
