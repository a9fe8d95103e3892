import type { Language, Person, PersonId } from "#domain/people/index.ts";
import { AppError } from "#shared/errors.ts";
import type { Interval } from "#shared/time.ts";
import { isInLine, LOAD_COUNTS_FOR, MEET_AGAIN_AFTER, rank, type Seeking } from "./candidates.ts";
import { hasCapacity } from "./capacity.ts";
import type { BookingDeps } from "./deps.ts";
import type { BusyExpert } from "./expert.ts";
import { type Wish, wishedWindow, zoneOf } from "./pair.ts";
import { type Format, minutesOf } from "./session.ts";

export type ShortlistDeps = Pick<
  BookingDeps,
  "experts" | "sessions" | "series" | "people" | "lines" | "clock" | "rules"
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

/** Candidates whose calendars are read in one call, beside the asker's: getSchedule takes 20 people. */
const CANDIDATES_MAX = 19;

/** Somebody in question, with what the bot knows of them as a person. */
export interface Candidate {
  readonly expert: BusyExpert;
  readonly person: Person | null;
  readonly window: Interval;
}

/**
 * Who could give the hour as far as that is known without their calendars, the best first, as many as one look at the
 * calendars takes; null when it cannot be found out who is in whose reporting line, for nobody guesses about that.
 */
export async function shortlist(deps: ShortlistDeps, search: Search): Promise<readonly Candidate[] | null> {
  return outsideLine(deps, search, await rankedFor(deps, search));
}

async function rankedFor(deps: ShortlistDeps, search: Search): Promise<readonly BusyExpert[]> {
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

/** The first of them who are neither above nor below the asker. */
async function outsideLine(
  deps: ShortlistDeps,
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
async function linesOf({ lines }: ShortlistDeps, ids: readonly PersonId[]) {
  try {
    return await lines.above(ids);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

async function candidateOf(deps: ShortlistDeps, { wish }: Search, expert: BusyExpert): Promise<Candidate> {
  const window = wishedWindow(deps.clock(), expert.noticeHours, deps.rules, wish);
  return { expert, person: await deps.people.find(expert.personId), window };
}

/** Whether the expert's own bounds leave a time for such an hour. */
export function hasTimeLeft({ expert, person, window }: Candidate, { format }: Search): boolean {
  return hasCapacity(expert, zoneOf(person, null), window, minutesOf(format));
}
