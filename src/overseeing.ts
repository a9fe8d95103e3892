import type { GraphClient } from "#adapters/graph/client.ts";
import { graphRoster } from "#adapters/graph/roster.ts";
import { appRoles } from "#adapters/identity/app-roles.ts";
import type { PlainStores, Stores } from "#adapters/store/stores.ts";
import type { AdminApiDeps } from "#adapters/web/api-admin.ts";
import type { ProgrammeApiDeps } from "#adapters/web/api-programme.ts";
import type { Outbox } from "#domain/attention/index.ts";
import { reachLastWeek, resources, undelivered, weekCounter } from "#domain/insight/index.ts";
import { type PolicyKeeper, type ReleaseDeps, releasesUnder } from "#domain/privacy/index.ts";
import type { Checks } from "#shared/finding.ts";
import type { Log } from "#shared/log.ts";
import type { Clock } from "#shared/time.ts";
import { checkUp } from "./checks.ts";
import { type Config, settingsOf } from "./config.ts";
import { installationChecks } from "./installation.ts";
import type { timesOf } from "./policing.ts";

interface OverseeingDeps extends Pick<ReleaseDeps, "pseudonym"> {
  readonly graph: GraphClient;
  readonly stores: Stores;
  readonly plain: PlainStores;
  readonly policy: PolicyKeeper;
  readonly times: ReturnType<typeof timesOf>;
  readonly heard: Pick<ProgrammeApiDeps, "gapReport">;
  readonly outbox: Outbox;
  readonly health: { readonly all: Checks };
  readonly clock: Clock;
  readonly log: Log;
}

/** Makes what those in charge are told in chat and in the tab: figures as far as the policy lets them out, and health. */
export function makeOverseeing(config: Config, deps: OverseeingDeps) {
  const { clock, graph, health, log, outbox, plain, policy, pseudonym, stores } = deps;
  const { coverage, gaps, programmeFacts: facts, quietPeriods } = plain;
  const groupMin = () => policy.terms().smallestGroup;
  const isAgreed = () => policy.state().kind === "inForce";
  const agreement = () => JSON.stringify(policy.state());
  const release = { releases: releasesUnder(policy, stores.releases), pseudonym, groupMin, agreement, clock };
  const counter = weekCounter({
    ...{ ...stores, ...release, facts, coverage, gaps },
    ...{ roster: graphRoster(graph), kept: deps.times },
  });
  // Nothing is looked at, nor kept, that may not be told.
  const whileAgreed = (work: () => Promise<void>) => async () => (isAgreed() ? work() : undefined);
  const tokens = { appRoles: appRoles() };
  const installed = installationChecks(config, { graph, ...tokens });
  /** The same in chat and in the tab. */
  const told = {
    reach: () => reachLastWeek({ ...release, posts: stores.posts }),
    resources: () => resources({ ...stores, ...release }),
    undelivered: () => undelivered({ ...release, ledger: stores.ledger, quietPeriods }),
    checkUp: () => checkUp({ ...health.all, ...installed }),
  };
  const programme: ProgrammeApiDeps = {
    ...{ ...release, ...told, isAgreed, gapReport: deps.heard.gapReport, gaps, log },
    weeks: { count: whileAgreed(counter.count) },
    coverage: { ...coverage, find: async (week) => (isAgreed() ? coverage.find(week) : null) },
  };
  const admin: AdminApiDeps = {
    ...{ audit: stores.audit, policy, quietPeriods, outbox, clock },
    ...{ settings: settingsOf(config), checkUp: told.checkUp },
  };
  const tasks = { "insight.count": whileAgreed(counter.atNight) };
  return { release, told, programme, admin, tokens, tasks };
}
