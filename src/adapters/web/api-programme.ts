import { setTimeout as pause } from "node:timers/promises";
import {
  activity,
  type CoverageStore,
  coverage,
  delivery,
  type Resources,
  type Undelivered,
  type WeekCounter,
} from "#domain/insight/index.ts";
import type { GapLine, GapReport, GapStore } from "#domain/posts/index.ts";
import type { ReleaseStore } from "#domain/privacy/index.ts";
import type { programmeRoutes } from "#shared/api-programme.ts";
import type { Log } from "#shared/log.ts";
import type { Clock } from "#shared/time.ts";
import type { ApiHandlers } from "./api-call.ts";

export interface ProgrammeApiDeps {
  readonly releases: Pick<ReleaseStore, "past">;
  readonly coverage: CoverageStore;
  readonly gaps: Pick<GapStore, "openOnes">;
  readonly weeks: Pick<WeekCounter, "count">;
  readonly clock: Clock;
  readonly log: Log;
  /** The smallest group about whom a number may be shown, as it is agreed now. */
  groupMin(): number;
  /** Whether a policy is in force. */
  isAgreed(): boolean;
  resources(): Promise<Resources>;
  gapReport(): Promise<GapReport>;
  undelivered(): Promise<Undelivered>;
}

/** So long somebody who looks is kept waiting for weeks that nobody counted yet; else they see more the next time. */
const COUNT_WAIT_MS = 3_000;

/** How the programme goes: nothing about a person, and nothing about fewer people than may be told. */
export function programmeApi(deps: ProgrammeApiDeps): ApiHandlers<keyof typeof programmeRoutes> {
  /** Whether weeks are still being counted after a moment. */
  async function isCounting(): Promise<boolean> {
    const counted = deps.weeks.count().then(
      () => false,
      (error: unknown) => {
        deps.log.warn({ error }, "the last weeks cannot be counted at present");
        return false;
      },
    );
    return Promise.race([counted, pause(COUNT_WAIT_MS, true, { ref: false })]);
  }

  /** What stands beside figures. */
  async function counted() {
    return { agreed: deps.isAgreed(), counting: await isCounting(), smallestGroup: deps.groupMin() };
  }

  return {
    "GET /api/programme/coverage": async () => ({ ...(await counted()), coverage: await coverage(deps) }),

    "GET /api/programme/activity": async ({ query: { measure } }) => ({
      ...{ measure, ...(await counted()) },
      ...(await activity(deps, measure)),
    }),

    "GET /api/programme/hours": async () => {
      // What volunteers offer is theirs to tell, one by one; added up, it is a figure about them.
      if (!deps.isAgreed()) return { smallestGroup: deps.groupMin(), hours: null };
      const { groupMin, waiting, ...hours } = await deps.resources();
      return { smallestGroup: groupMin, hours };
    },

    "GET /api/programme/listening": async () => {
      const { open, closed, deafTeams, engage, lastImport } = await deps.gapReport();
      return {
        ...{ open: open.map(gapLine), closed: closed.map(gapLine), engage },
        ...{ deafTeams, lastImport: lastImport && `${lastImport}` },
      };
    },

    "GET /api/charge/delivery": async () => {
      const [beside, { messages, pausedFor, quietSince }] = await Promise.all([counted(), deps.undelivered()]);
      return {
        ...{ ...beside, pausedFor, quietSince: quietSince && `${quietSince}` },
        // Which reasons there are, and not how often: some of them have one person behind them.
        ...{ reasons: [...messages.keys()].toSorted(), weeks: await delivery(deps) },
      };
    },
  };
}

function gapLine({ from, until, ...gap }: GapLine) {
  return { ...gap, from: from && `${from}`, until: until && `${until}` };
}
