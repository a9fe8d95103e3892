import type { LedgerStore, QuietPeriodStore } from "#domain/attention/index.ts";
import type { PolicyKeeper } from "#domain/privacy/index.ts";

/** A job, by its name. */
export interface Countable {
  readonly name: string;
}

interface MeasuresDeps {
  readonly ledger: Pick<LedgerStore, "counts" | "pauseReason">;
  readonly queue: { pending(): Promise<readonly Countable[]> };
  readonly quietPeriods: Pick<QuietPeriodStore, "since">;
  readonly policy: Pick<PolicyKeeper, "state">;
}

/** Jobs by which the moment could be seen at which somebody booked an hour. */
const TELLING = /^sessions\./;
/** Whether it may be counted where others look. */
export const isCounted = ({ name }: Countable) => !TELLING.test(name);

/** What an operator watches besides what was heard, under its names in Prometheus. Counts of things, never of people. */
export function measures({ ledger, policy, queue, quietPeriods }: MeasuresDeps) {
  return [
    {
      name: "vorbild_messages",
      help: "What the bot says of its own accord, but for private hours, of the last 90 days, by how far it got",
      label: "state",
      read: async () => new Map(Object.entries(await ledger.counts())),
    },
    {
      name: "vorbild_jobs_waiting",
      help: "What is still to be done, but for private hours",
      label: "job",
      async read() {
        const waiting = new Map<string, number>();
        for (const { name } of (await queue.pending()).filter(isCounted))
          waiting.set(name, (waiting.get(name) ?? 0) + 1);
        return waiting;
      },
    },
    {
      name: "vorbild_sending_stopped",
      help: "1 for each reason why nothing is said unasked at present",
      label: "reason",
      async read() {
        const [refused, quietSince] = await Promise.all([ledger.pauseReason(), quietPeriods.since()]);
        const reasons = {
          refused: refused !== null,
          quiet_period: quietSince !== null,
          policy: policy.state().kind !== "inForce",
        };
        return new Map(Object.entries(reasons).map(([reason, holds]) => [reason, holds ? 1 : 0]));
      },
    },
  ];
}
