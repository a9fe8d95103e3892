import type { Language, Person, PersonId } from "#domain/people/index.ts";
import { AppError } from "#shared/errors.ts";
import { type Interval, isBefore } from "#shared/time.ts";
import type { Availability } from "./availability.ts";
import { isInLine, LOAD_COUNTS_FOR, MEET_AGAIN_AFTER, rank, type Seeking } from "./candidates.ts";
import { fullStretches, hasCapacity } from "./capacity.ts";
import type { BookingDeps } from "./deps.ts";
import type { BusyExpert, Expert } from "./expert.ts";
import { minutesOf } from "./formats.ts";
import { askerSide, expertSide, searchOf, timeOf, type Wish, wishedWindow, withBuffer, zoneOf } from "./pair.ts";
import type { Format } from "./session.ts";
import type { Side } from "./slot-search.ts";
import { findSlots } from "./slots.ts";
import { topicOf } from "./topics.ts";

export type MatchDeps = Pick<
  BookingDeps,
  "experts" | "sessions" | "series" | "people" | "calendar" | "lines" | "holidays" | "clock" | "rules"
>;

/** An hour that somebody looks for. */
export interface Search {
  readonly asker: Person;
  readonly topic: string;
  readonly format: Format;
  readonly language: Language;
  readonly wish: Wish;
  /** Who is not to be found again. */
  readonly except: readonly PersonId[];
  /** Most people that are found. */
  readonly limit: number;
}

/** Somebody who could give the hour, with the times that are free for both. */
export interface Match {
  readonly expert: Expert;
  /** In the expert's words. */
  readonly topic: string;
  readonly slots: readonly Interval[];
  /** The expert's, as their calendar says. */
  readonly side: Side;
}

export type Matches =
  | { readonly kind: "found"; readonly matches: readonly [Match, ...Match[]] }
  | { readonly kind: "no_slot"; readonly experts: readonly BusyExpert[] }
  | { readonly kind: "no_expert" }
  | { readonly kind: "calendar_unknown"; readonly who: "asker" | "expert" }
  | { readonly kind: "line_unknown" };

/** Candidates whose calendars are read in one call, beside the asker's: getSchedule takes 20 people. */
const CANDIDATES_MAX = 19;

/** Times that are shown for one person. */
export const SLOTS_MAX = 5;

/** Somebody in question, with what the bot knows of them as a person. */
interface Candidate {
  readonly expert: BusyExpert;
  readonly person: Person | null;
  readonly window: Interval;
}

/** Finds who could give an hour and when, the best first, with one look at the calendars. */
export async function findMatches(deps: MatchDeps, search: Search): Promise<Matches> {
  const ranked = await rankedFor(deps, search);
  const candidates = await outsideLine(deps, search, ranked);
  if (candidates === null) return { kind: "line_unknown" };
  if (candidates.length === 0) return { kind: "no_expert" };
  const experts = candidates.map(({ expert }) => expert);
  const window = spanOf(candidates.map(({ window: one }) => one));
  const open = candidates.filter((candidate) => hasTimeLeft(candidate, search));
  if (!window || open.length === 0) return { kind: "no_slot", experts };

  const ids = [...open.map(({ expert }) => expert.personId), search.asker.id];
  const times = await deps.calendar.availability(ids, withBuffer(window, deps.rules));
  const own = timeOf(times, search.asker.id);
  if (!own) return { kind: "calendar_unknown", who: "asker" };
  const known = open.filter(({ expert }) => timeOf(times, expert.personId));
  const [first, ...others] = matchesIn(deps, search, known, times, own);
  if (first) return { kind: "found", matches: [first, ...others] };
  if (known.length === 0) return { kind: "calendar_unknown", who: "expert" };
  return { kind: "no_slot", experts: known.map((one) => one.expert) };
}

async function rankedFor(deps: MatchDeps, search: Search): Promise<readonly BusyExpert[]> {
  const now = deps.clock();
  const { asker, except, format } = search;
  const [all, met, series] = await Promise.all([
    deps.experts.all(now.subtract(LOAD_COUNTS_FOR)),
    deps.sessions.metSince(asker.id, now.subtract(MEET_AGAIN_AFTER)),
    format === "mentoring" ? deps.series.activeOf(asker.id) : [],
  ]);
  const mentors = series.flatMap(({ askerId, expertId }) => [askerId, expertId]);
  const seeking: Seeking = {
    ...{ askerId: asker.id, topic: search.topic, format, language: search.language },
    avoids: all.find(({ personId }) => personId === asker.id)?.neverWith ?? [],
  };
  const not = new Set([...met, ...mentors, ...except]);
  return rank(
    all.filter(({ personId }) => !not.has(personId)),
    seeking,
    now,
  );
}

/**
 * The first of them who are neither above nor below the asker, as many as one look at the calendars takes; null when
 * that cannot be found out, for nobody guesses about that.
 */
async function outsideLine(
  deps: MatchDeps,
  search: Search,
  ranked: readonly BusyExpert[],
): Promise<readonly Candidate[] | null> {
  const found: Candidate[] = [];
  for (let at = 0; at < ranked.length && found.length < CANDIDATES_MAX; at += CANDIDATES_MAX) {
    const some = ranked.slice(at, at + CANDIDATES_MAX);
    const above = await linesOf(deps, [search.asker.id, ...some.map(({ personId }) => personId)]);
    if (above === null) return null;
    const outside = some.filter(({ personId }) => !isInLine(above, search.asker.id, personId));
    found.push(...(await Promise.all(outside.map((expert) => candidateOf(deps, search, expert)))));
  }
  return found.slice(0, CANDIDATES_MAX);
}

/** Everybody above these people; null when that cannot be found out at present. */
async function linesOf({ lines }: MatchDeps, ids: readonly PersonId[]) {
  try {
    return await lines.above(ids);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

async function candidateOf(deps: MatchDeps, { wish }: Search, expert: BusyExpert): Promise<Candidate> {
  const window = wishedWindow(deps.clock(), expert.noticeHours, deps.rules, wish);
  return { expert, person: await deps.people.find(expert.personId), window };
}

function hasTimeLeft({ expert, person, window }: Candidate, { format }: Search): boolean {
  return hasCapacity(expert, zoneOf(person, null), window, minutesOf(format));
}

/** From the first start to the last end; null when there is nothing in between. */
function spanOf(windows: readonly Interval[]): Interval | null {
  const open = windows.filter(({ end, start }) => isBefore(start, end));
  const [first] = open.map(({ start }) => start).sort(Temporal.Instant.compare);
  const last = open
    .map(({ end }) => end)
    .sort(Temporal.Instant.compare)
    .at(-1);
  return first && last ? { start: first, end: last } : null;
}

function matchesIn(
  deps: MatchDeps,
  search: Search,
  candidates: readonly Candidate[],
  times: readonly Availability[],
  own: Side["time"],
): readonly Match[] {
  const found: Match[] = [];
  const asker = askerSide(deps, search.asker, own);
  const minutes = minutesOf(search.format);
  for (const { expert, person, window } of candidates) {
    const time = timeOf(times, expert.personId);
    if (!time) continue;
    const full = fullStretches(expert, zoneOf(person, time), window, minutes);
    const side = expertSide(deps, expert, person, time);
    const asked = { window, minutes, full, wish: search.wish, limit: SLOTS_MAX };
    const slots = findSlots(searchOf({ expert: side, asker }, deps.rules, asked));
    if (slots.length > 0) found.push({ expert, topic: topicOf(expert, search.topic) ?? "", slots, side });
    if (found.length === search.limit) break;
  }
  return found;
}
