import type { LedgerStore, QuietPeriodStore } from "#domain/attention/index.ts";
import { type ReleaseDeps, releaseFigures } from "#domain/privacy/index.ts";
import type { Clock } from "#shared/time.ts";
import { lastWeek } from "./week.ts";

export interface UndeliveredDeps extends ReleaseDeps {
  readonly ledger: Pick<LedgerStore, "pauseReason" | "undelivered" | "blockedBy">;
  readonly quietPeriods: Pick<QuietPeriodStore, "since">;
  readonly clock: Clock;
}

/** What the bot wanted to say and could not. Nobody is named. */
export interface Undelivered {
  /** What the connector answered when it refused everything; null while sending goes on. */
  readonly pausedFor: string | null;
  /** When a quiet period began; null outside of one. */
  readonly quietSince: Temporal.Instant | null;
  /**
   * What went wrong with messages of the last 30 days that failed or are in doubt, without those to people who blocked
   * it. Not how often: some reasons have one person behind them.
   */
  readonly messages: ReadonlySet<string>;
  /** How many people had blocked the bot in the last week that is over; null where too few had to be told. */
  readonly blockedBy: number | null;
  readonly groupMin: number;
}

const LOOK_BACK = Temporal.Duration.from({ hours: 30 * 24 });

/** How sending goes: for those who look after the service. */
export async function undelivered(deps: UndeliveredDeps): Promise<Undelivered> {
  const now = deps.clock();
  const { period, time } = lastWeek(now);
  const [pausedFor, quietSince, all, blocked] = await Promise.all([
    deps.ledger.pauseReason(),
    deps.quietPeriods.since(),
    deps.ledger.undelivered(now.subtract(LOOK_BACK)),
    deps.ledger.blockedBy(time),
  ]);
  const contributions = new Map([...blocked].map((person) => [person, 1] as const));
  const [figure] = await releaseFigures(deps, { measure: "attention.blocked", period }, [
    { name: "people", contributions },
  ]);
  const messages = new Set([...all.keys()].filter((reason) => reason !== "blocked").toSorted());
  return { pausedFor, quietSince, messages, blockedBy: figure?.value ?? null, groupMin: deps.groupMin() };
}
