import type { Clock } from "#shared/time.ts";
import type { GapReason, KeptGap } from "./gap.ts";
import { NETWORK } from "./place.ts";
import type { GapStore, ImportStore, PlaceStore, PostStore, TeamList } from "./ports.ts";
import type { SetAside, Source } from "./post.ts";

export interface ReportDeps {
  readonly gaps: Pick<GapStore, "openOnes" | "closedSince">;
  readonly places: Pick<PlaceStore, "all">;
  readonly posts: Pick<PostStore, "countSetAside">;
  readonly imports: Pick<ImportStore, "lastFinished">;
  readonly teamList: Pick<TeamList, "teams">;
  readonly clock: Clock;
}

/** The same gap in one or several places. */
export interface GapLine {
  readonly source: Source;
  readonly reason: GapReason;
  readonly from: Temporal.Instant | null;
  readonly until: Temporal.Instant | null;
  /** Names of some of the places; none when it is the whole network. */
  readonly places: readonly string[];
  readonly morePlaces: number;
}

/** What may not have been heard, as far as we can know. How many posts that were, nobody can say. */
export interface GapReport {
  readonly open: readonly GapLine[];
  /** Repaired in the last week. */
  readonly closed: readonly GapLine[];
  /** Teams that the app is not in; null when we may not see which teams there are. */
  readonly deafTeams: { readonly some: readonly string[]; readonly more: number } | null;
  /** Whether Viva Engage is read at all. */
  readonly engage: boolean;
  readonly lastImport: Temporal.Instant | null;
  /** Of programs and of the network itself only: a number of people's posts would say something about people. */
  readonly setAside: ReadonlyMap<SetAside, number>;
}

const GAPS_MAX = 5_000;
const NAMES_MAX = 3;
/** What began and ended at the same time, give or take: an outage reaches each place at its own second. */
const SAME = 60_000;
const RECENT = Temporal.Duration.from({ hours: 7 * 24 });

/** What may not have been heard: where, from when to when, and why. */
export async function gapReport(deps: ReportDeps): Promise<GapReport> {
  const [open, closed, places, setAside, lastImport, teams] = await Promise.all([
    deps.gaps.openOnes(GAPS_MAX),
    deps.gaps.closedSince(deps.clock().subtract(RECENT), GAPS_MAX),
    deps.places.all(),
    deps.posts.countSetAside(),
    deps.imports.lastFinished(),
    deps.teamList.teams().catch(() => null),
  ]);
  const names = new Map(places.map(({ source, id, name, teamName }) => [key(source, id), [teamName, name]]));
  const nameOf = ({ source, placeId }: KeptGap) =>
    (names.get(key(source, placeId)) ?? []).filter((part) => part).join(" / ") || placeId;

  const heard = new Set(places.filter(({ state }) => state !== "left").map(({ teamId }) => teamId));
  const deaf = teams?.filter(({ id }) => !heard.has(id)).map(({ name }) => name) ?? null;
  return {
    open: together(open, nameOf),
    closed: together(closed, nameOf),
    deafTeams: deaf && { some: deaf.slice(0, NAMES_MAX), more: Math.max(0, deaf.length - NAMES_MAX) },
    engage: places.some(({ source }) => source === "engage"),
    lastImport,
    setAside: withoutPeople(setAside),
  };
}

/** Those of the counts that have nobody behind them. */
export function withoutPeople(counts: ReadonlyMap<SetAside, number>): ReadonlyMap<SetAside, number> {
  return new Map([...counts].filter(([reason]) => reason === "machine" || reason === "system"));
}

const key = (source: Source, id: string) => `${source} ${id}`;

/** Gaps of one reason and one time become one line. */
function together(gaps: readonly KeptGap[], nameOf: (gap: KeptGap) => string): GapLine[] {
  const minute = (at: Temporal.Instant | null) => at && Math.round(at.epochMilliseconds / SAME);
  const groups = Map.groupBy(gaps, ({ source, reason, from, until }) =>
    [source, reason, minute(from), minute(until)].join(" "),
  );
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const places = [first, ...others].filter(({ placeId }) => placeId !== NETWORK).map(nameOf);
    const { source, reason, from, until } = first;
    const morePlaces = Math.max(0, places.length - NAMES_MAX);
    return [{ source, reason, from, until, places: places.slice(0, NAMES_MAX), morePlaces }];
  });
}
