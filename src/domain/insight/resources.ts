import type { LeaderStore } from "#domain/leaders/index.ts";
import { type ReleaseDeps, releaseFigures, workedOut } from "#domain/privacy/index.ts";
import type { BusyExpert, DemandStore, ExpertStore, RequestStore } from "#domain/sessions/index.ts";
import { HOUR_STEPS, type HourStep } from "#shared/hour-steps.ts";
import type { Released } from "#shared/released.ts";
import type { Clock, Interval } from "#shared/time.ts";

export interface ResourcesDeps extends ReleaseDeps {
  readonly experts: Pick<ExpertStore, "all">;
  readonly demand: Pick<DemandStore, "between">;
  readonly sessionRequests: Pick<RequestStore, "waiting">;
  readonly leaders: Pick<LeaderStore, "active">;
  readonly clock: Clock;
}

/** Hours, not exactly: nobody's own number can be read from it. `to` is null for "or more". */
interface HoursRange {
  readonly from: HourStep;
  readonly to: HourStep | null;
}

/** Whether there are hours enough. Nobody is named, and nothing is about fewer people than may be told. */
export interface Resources {
  /** In one month, over all topics; whoever pauses left out. Volunteers themselves tell everybody what they offer. */
  readonly offered: HoursRange;
  /** Of those whose names everybody sees; who offers hours for two topics stands in both. */
  readonly offeredByTopic: readonly (HoursRange & { readonly topic: string })[];
  /** In the calendar month before this one; null where too few asked to be told. */
  readonly asked: HoursRange | null;
  readonly askedByTopic: readonly (HoursRange & { readonly topic: string })[];
  /**
   * Requests that nobody accepts: for three working days at least, so that owners find somebody. Each has one person
   * behind it, so of several it is not said how many.
   */
  readonly waiting: readonly { readonly topic: string; readonly isOne: boolean }[];
  /** About how many leaders get nudges, in steps of five; null when too few. */
  readonly leaders: Released | null;
  /** If each of them takes half an hour a month, or as much is asked for as last month, whichever is more. */
  readonly missing: HoursRange | null;
  /** For how many months the hours of one month would last those leaders; null when all fit into one. */
  readonly queueMonths: Released | null;
  readonly groupMin: number;
}

/** What each leader is reckoned to take in a month. */
const MINUTES_PER_LEADER = 30;
const TOPICS_MAX = 10;
const ABOUT = 5;
const HOUR = 60;

/** Sets the hours that are offered against those that are wanted. */
export async function resources(deps: ResourcesDeps): Promise<Resources> {
  const now = deps.clock();
  const [experts, wanted, waiting, leading] = await Promise.all([
    deps.experts.all(now),
    deps.demand.between(lastMonth(now).time),
    deps.sessionRequests.waiting(),
    deps.leaders.active(),
  ]);
  const offering = experts.filter((expert) => !isPausing(expert, now));
  const [asked, byTopic] = await releaseAsked(deps, lastMonth(now).period, wanted);
  const leaders = await releaseLeaders(deps, lastMonth(now).period, leading);
  const minutes = sum(offering.map(({ minutesPerMonth }) => minutesPerMonth));
  const need = needOf(asked, leaders);
  return {
    offered: rangeOf(minutes),
    offeredByTopic: offeredByTopic(offering),
    asked: asked === null ? null : rangeOf(asked),
    askedByTopic: byTopic.map(({ topic, minutes: some }) => ({ topic, ...rangeOf(some) })),
    ...{
      waiting: waiting.slice(0, TOPICS_MAX).map(({ requests, topic }) => ({ topic, isOne: requests === 1 })),
      leaders,
    },
    missing: need > minutes ? rangeOf(need - minutes) : null,
    queueMonths: need > minutes && minutes > 0 ? workedOut([need], (some = 0) => Math.ceil(some / minutes)) : null,
    groupMin: deps.groupMin(),
  };
}

/** Whether they offer nothing at present. */
export function isPausing({ pause }: BusyExpert, now: Temporal.Instant): boolean {
  return pause !== null && (pause.until === null || Temporal.Instant.compare(now, pause.until) < 0);
}

function offeredByTopic(experts: readonly BusyExpert[]): Resources["offeredByTopic"] {
  const byTopic = new Map<string, number>();
  // Who wants to be asked first is known to nobody: with a topic of their own they would be.
  for (const { minutesPerMonth, topics } of experts.filter(({ booking }) => booking === "direct")) {
    for (const topic of topics) byTopic.set(topic, (byTopic.get(topic) ?? 0) + minutesPerMonth);
  }
  return [...byTopic]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, TOPICS_MAX)
    .map(([topic, minutes]) => ({ topic, ...rangeOf(minutes) }));
}

/** The minutes that were wanted, in all and by topic, as far as they may be told. */
async function releaseAsked(
  deps: ReleaseDeps,
  period: string,
  wanted: ReadonlyMap<string, ReadonlyMap<string, number>>,
) {
  const all = new Map<string, number>();
  for (const minutes of wanted.values()) {
    for (const [pseudonym, some] of minutes) all.set(pseudonym, (all.get(pseudonym) ?? 0) + some);
  }
  // Whoever wanted something stands under a pseudonym already.
  const release = { ...deps, pseudonym: (pseudonym: string) => pseudonym };
  const [total, ...topics] = await releaseFigures(release, { measure: "sessions.asked", period }, [
    { name: "", contributions: all },
    ...Array.from(wanted, ([name, contributions]) => ({ name, contributions })),
  ]);
  const released = topics.flatMap(({ name, value }) => (value === null ? [] : [{ topic: name, minutes: value }]));
  return [total?.value ?? null, released.sort((a, b) => b.minutes - a.minutes).slice(0, TOPICS_MAX)] as const;
}

/** In minutes a month; none where nothing may be told. */
function needOf(asked: Released | null, leaders: Released | null): Released {
  const wanted = asked === null ? [] : [asked];
  const reckoned = leaders === null ? [] : [workedOut([leaders], (some = 0) => some * MINUTES_PER_LEADER)];
  return workedOut([...wanted, ...reckoned], (...minutes) => Math.max(0, ...minutes));
}

async function releaseLeaders(
  deps: ReleaseDeps,
  period: string,
  leading: ReadonlySet<string>,
): Promise<Released | null> {
  const contributions = new Map([...leading].map((id) => [id, 1] as const));
  const [figure] = await releaseFigures(deps, { measure: "leaders.active", period }, [{ name: "", contributions }]);
  return figure?.value ? workedOut([figure.value], (exactly = 0) => Math.round(exactly / ABOUT) * ABOUT) : null;
}

function rangeOf(minutes: number): HoursRange {
  const hours = minutes / HOUR;
  const above = HOUR_STEPS.findIndex((step) => hours < step);
  if (above < 0) return { from: HOUR_STEPS[HOUR_STEPS.length - 1] ?? 0, to: null };
  return { from: HOUR_STEPS[above - 1] ?? 0, to: HOUR_STEPS[above] ?? null };
}

/** The calendar month before this one, in UTC. */
function lastMonth(now: Temporal.Instant): { readonly period: string; readonly time: Interval } {
  const end = now.toZonedDateTimeISO("UTC").with({ day: 1 }).startOfDay();
  const start = end.subtract({ months: 1 });
  return {
    period: start.toPlainDate().toPlainYearMonth().toString(),
    time: { start: start.toInstant(), end: end.toInstant() },
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
