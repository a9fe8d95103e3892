import { z } from "zod";
import type { App } from "#sandbox/apps/app.ts";
import type { Limits } from "#sandbox/connector/limits.ts";
import type { Desk } from "#sandbox/desk.ts";
import type { Faults } from "#sandbox/faults.ts";
import type { Route } from "#sandbox/http.ts";
import type { Notifier } from "#sandbox/notifications/notifier.ts";
import type { Outgoing } from "#sandbox/outgoing.ts";
import type { Opening } from "#sandbox/teams/opening.ts";
import type { Teams } from "#sandbox/teams/teams.ts";
import type { World } from "#sandbox/world.ts";
import { parsed } from "./problem.ts";

export interface TenantParts {
  readonly world: World;
  readonly desk: Desk;
  readonly teams: Teams;
  readonly opening: Opening;
  readonly outgoing: Outgoing;
  readonly faults: Faults;
  readonly limits: Limits;
  readonly notifier: Notifier;
  readonly postLimits: { clear(): void };
  readonly environment: () => Promise<Readonly<Record<string, string>>>;
  /** Brings the usual settings back. */
  readonly usualSettings: { clear(): void };
  readonly engageLimits: { clear(): void };
  readonly app: (locale: string) => App | null;
  /** Where activities go. */
  readonly bot: { endpoint: string };
}

const Any = z.strictObject({
  activity: z.record(z.string(), z.unknown()),
  claims: z.record(z.string(), z.unknown()).optional(),
  key: z.enum(["unknown", "none"]).optional(),
});
const Bot = z.strictObject({ endpoint: z.url({ protocol: /^https?$/ }) });
const After = z.coerce.number().int();

/** The tenant as a whole. */
export function tenantRoutes({
  world,
  teams,
  opening,
  outgoing,
  faults,
  limits,
  postLimits,
  environment,
  usualSettings,
  engageLimits,
  bot,
}: TenantParts): Route[] {
  const get = (path: string, body: (query: URLSearchParams) => unknown): Route => ({
    method: "GET",
    path,
    handle: async ({ query }) => ({ status: 200, body: await body(query) }),
  });
  return [
    get("/control/environment", environment),
    get("/control/ready", () => ({ ready: true, ...opening.progress() })),
    get("/control/outgoing", (query) => outgoing.after(parsed(After, query.get("after") ?? 0))),
    {
      method: "POST",
      path: "/control/activities",
      async handle({ body }) {
        const { activity, ...flaws } = parsed(Any, body);
        return { status: 200, body: { delivery: await teams.deliver(activity, flaws) } };
      },
    },
    {
      method: "PUT",
      path: "/control/bot",
      handle({ body }) {
        bot.endpoint = parsed(Bot, body).endpoint;
        return { status: 200, body: { endpoint: bot.endpoint } };
      },
    },
    {
      method: "POST",
      path: "/control/reset",
      async handle() {
        world.reset();
        for (const part of [faults, outgoing, limits, postLimits, usualSettings, engageLimits]) part.clear();
        opening.begin();
        await world.keep.saved();
        return { status: 200, body: { ready: true, ...opening.progress() } };
      },
    },
  ];
}
