import type { LedgerEntry } from "#domain/attention/index.ts";
import { NUDGE, QUESTION } from "#domain/leaders/index.ts";
import type { Extent } from "./plan.ts";
import type { Arrival } from "./world.ts";

/** A message as it would have been, of somebody invented. */
export interface Example {
  readonly at: string;
  readonly name: string;
  readonly kind: string;
}

/** What one week brought. */
export interface WeekReport {
  /** Its Monday. */
  readonly week: string;
  readonly messages: number;
  readonly nudges: number;
  readonly questions: number;
  /** Of all other features. */
  readonly others: number;
  /** Leaders who got something. */
  readonly leaders: number;
  /** What was planned and better not said, by reason. */
  readonly dropped: Readonly<Record<string, number>>;
  readonly examples: readonly Example[];
}

const EXAMPLES_MAX = 5;
const WEEK_MS = 7 * 86_400_000;

/** Who got what and when, by week. */
export function weeksOf(
  arrivals: readonly Arrival[],
  entries: Iterable<LedgerEntry>,
  { from, weeks }: Pick<Extent, "from" | "weeks">,
): WeekReport[] {
  const start = from.toZonedDateTime("UTC").epochMilliseconds;
  const weekOf = (at: Temporal.Instant) => Math.floor((at.epochMilliseconds - start) / WEEK_MS);
  const arrived = Map.groupBy(arrivals, ({ at }) => weekOf(at));
  const dropped = Map.groupBy(
    [...entries].filter(({ state }) => state === "dropped" || state === "failed"),
    ({ plannedAt }) => weekOf(plannedAt),
  );
  return Array.from({ length: weeks }, (_, week) =>
    weekReport(`${from.add({ weeks: week })}`, arrived.get(week) ?? [], dropped.get(week) ?? []),
  );
}

function weekReport(week: string, arrivals: readonly Arrival[], dropped: readonly LedgerEntry[]): WeekReport {
  const nudges = arrivals.filter(({ kind }) => kind === NUDGE);
  const questions = arrivals.filter(({ kind }) => kind === QUESTION);
  const toLeaders = arrivals.filter(({ kind }) => kind === NUDGE || kind === QUESTION);
  const reasons = Map.groupBy(dropped, ({ reason }) => reason ?? "");
  return {
    week,
    messages: arrivals.length,
    nudges: nudges.length,
    questions: questions.length,
    others: arrivals.length - toLeaders.length,
    leaders: new Set(toLeaders.map(({ person }) => person.id)).size,
    dropped: Object.fromEntries([...reasons].toSorted().map(([reason, { length }]) => [reason, length])),
    examples: toLeaders.slice(0, EXAMPLES_MAX).map(({ at, kind, person }) => ({
      at: at.toZonedDateTimeISO(person.zone).toString({ smallestUnit: "minute", offset: "never" }),
      name: person.name,
      kind,
    })),
  };
}
