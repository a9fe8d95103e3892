import { mkdirSync } from "node:fs";
import { uploadedApp } from "./apps/app.ts";
import { botFrameworkIssuer, botFrameworkRoutes } from "./connector/issuer.ts";
import { limits } from "./connector/limits.ts";
import { connectorRoutes } from "./connector/routes.ts";
import { controlRoutes } from "./control/routes.ts";
import type { Desk } from "./desk.ts";
import { engageRoutes } from "./engage/routes.ts";
import { authorizePage } from "./entra/authorize-page.ts";
import { bearerCheck } from "./entra/bearer.ts";
import { certificates } from "./entra/certificates.ts";
import { devicePage } from "./entra/device-page.ts";
import { entraRoutes } from "./entra/routes.ts";
import { signingIn } from "./entra/signing-in.ts";
import { environment } from "./environment.ts";
import { faults } from "./faults.ts";
import { gate } from "./gate.ts";
import { graphRoutes } from "./graph/routes.ts";
import { noPostLimits, postLimits } from "./graph/teams-throttle.ts";
import { type Keep, keep } from "./keep.ts";
import type { Organisation } from "./model.ts";
import { notifier } from "./notifications/notifier.ts";
import { makeOrganisation } from "./organisation/organisation.ts";
import { outgoingLog } from "./outgoing.ts";
import { type Secrets, secrets } from "./secrets.ts";
import { type Served, serve } from "./server.ts";
import { untouched } from "./state.ts";
import { delivery } from "./teams/delivery.ts";
import { opening } from "./teams/opening.ts";
import { teams } from "./teams/teams.ts";
import { unknownRoutes, webClientRoutes } from "./web-client.ts";
import { makeWorld, type World } from "./world.ts";

export interface TenantOptions {
  /** Folder for state, keys and certificates. */
  readonly data: string;
  /** 0 takes a free one. */
  readonly port?: number;
  readonly entraPort?: number;
  /** The bot's messaging endpoint. */
  readonly bot: string;
  /** What its clock says on the first start; the machine's time without it. */
  readonly now?: Temporal.Instant | undefined;
  readonly seed?: number;
  /** Folder of the app's package; without it the app has a bot only. */
  readonly app?: string | undefined;
  /** Whether the service is told what was said before it was there. */
  readonly opening?: boolean;
  /** Whether Graph counts requests for posts, as the real one does. */
  readonly graphLimits?: boolean;
  readonly organisation?: (seed: number, start: Temporal.Instant) => Organisation;
}

export interface Tenant {
  readonly url: string;
  readonly entra: string;
  /** Path of the file for NODE_EXTRA_CA_CERTS. */
  readonly ca: string;
  close(): Promise<void>;
}

const SEED = 7;

function remembered({ data, seed = SEED, now }: TenantOptions): Keep {
  return keep(data, () => {
    const real = Temporal.Now.instant();
    const first = now ?? real;
    const offsetMilliseconds = first.epochMilliseconds - real.epochMilliseconds;
    return { seed, firstStart: first.toString(), clock: { offsetMilliseconds, version: 1 }, ...untouched() };
  });
}

/** Where the parts find each other; known once they listen. */
interface Addresses {
  url: string;
  entra: string;
}

interface Parts {
  readonly world: World;
  readonly secrets: Secrets;
  readonly addresses: Addresses;
  readonly ca: string;
}

function deskOf(
  { organisation, clock, calendars, absences, posts, communities, teams, subscriptions, keep }: World,
  { graphLimits }: TenantOptions,
): Desk {
  return {
    organisation,
    calendars,
    absences,
    sharesCalendar: (personId) => !keep.state.closedCalendars.includes(personId),
    posts: posts.all,
    postRevision: posts.revision,
    teams,
    subscriptions,
    graphSettings: () => keep.state.graph,
    postLimits: graphLimits === false ? noPostLimits : postLimits(),
    communities: communities.all,
    now: clock.now,
    appId: organisation.appId,
  };
}

/** Everything that answers, joined. */
function joined(
  { world, secrets: { entra, botFramework, clientSecret }, addresses, ca }: Parts,
  options: TenantOptions,
) {
  const { organisation, clock } = world;
  const { tenantId, appId } = organisation;
  const serviceUrl = () => `${addresses.url}/connector/`;
  const ends = {
    tenantId,
    appId,
    get serviceUrl() {
      return serviceUrl();
    },
  };
  const bot = { endpoint: options.bot };
  const ordered = faults();
  const outgoing = outgoingLog(clock.now);
  const limit = limits();
  const appOrigin = () => new URL(bot.endpoint).origin;
  const signIn = signingIn(world, { key: entra, clientSecret, authority: () => addresses.entra, appOrigin });
  const { issuer } = signIn;
  const people = teams(
    world,
    ends,
    delivery(botFrameworkIssuer(botFramework, appId, serviceUrl), () => bot.endpoint),
  );
  const story = opening(world, people, { endpoint: () => bot.endpoint, told: options.opening ?? true });
  const desk = deskOf(world, options);
  const notices = notifier(world, desk, entra);
  const engage = engageRoutes(desk, signIn.settings);
  const control = {
    world,
    desk,
    teams: people,
    opening: story,
    outgoing,
    faults: ordered,
    limits: limit,
    postLimits: desk.postLimits,
    notifier: notices,
    bot,
    app: uploadedApp({ folder: options.app, appId, tenantId, origin: appOrigin }),
    usualSettings: signIn.usualSettings,
    engageLimits: engage.limiter,
    environment: async () =>
      environment(organisation, {
        ...addresses,
        ca,
        clientSecret,
        engageRefreshToken: await signIn.refreshTokens.make(organisation.groups.owners.memberIds[0] ?? ""),
      }),
  };
  return {
    story,
    notices,
    gate: gate(ordered, bearerCheck(issuer), outgoing),
    routes: [
      ...controlRoutes(control, issuer, signIn),
      ...connectorRoutes(world, limit),
      ...graphRoutes(desk),
      ...engage.routes,
      ...botFrameworkRoutes(botFramework, () => addresses.url),
      ...devicePage(signIn),
      ...authorizePage(signIn),
      ...webClientRoutes(),
      ...unknownRoutes(),
    ],
    entraRoutes: entraRoutes({ ...signIn, entra, clientSecret }),
  };
}

/** Brings the tenant up, as its folder remembers it or new, and begins the opening as soon as the service is there. */
export async function startTenant(options: TenantOptions): Promise<Tenant> {
  mkdirSync(options.data, { recursive: true, mode: 0o700 });
  const [keys, tls] = await Promise.all([secrets(options.data), certificates(options.data, Temporal.Now.instant())]);
  const memory = remembered(options);
  const { seed, firstStart } = memory.state;
  const make = options.organisation ?? makeOrganisation;
  const world = makeWorld(make(seed, Temporal.Instant.from(firstStart)), memory);
  await memory.saved();

  const addresses: Addresses = { url: "", entra: "" };
  const {
    routes,
    gate: door,
    story,
    notices,
    ...parts
  } = joined({ world, secrets: keys, addresses, ca: tls.ca }, options);
  const main = await serve({ routes, gate: door, port: options.port ?? 0 });
  const entra = await serve({ routes: parts.entraRoutes, gate: door, port: options.entraPort ?? 0, tls }).catch(
    async (error: unknown): Promise<Served> => {
      await main.close();
      throw error;
    },
  );
  addresses.url = `http://127.0.0.1:${main.port}`;
  addresses.entra = `https://localhost:${entra.port}`;
  story.begin();
  return {
    ...addresses,
    ca: tls.ca,
    async close() {
      notices.end();
      await story.end();
      world.clock.close();
      await Promise.all([main.close(), entra.close()]);
      await memory.close();
    },
  };
}
