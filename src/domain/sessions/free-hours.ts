import type { Language, Person } from "#domain/people/index.ts";
import type { Interval } from "#shared/time.ts";
import type { Availability } from "./availability.ts";
import { isInLine, LOAD_COUNTS_FOR } from "./candidates.ts";
import { fullStretches, minutesLeft } from "./capacity.ts";
import type { BookingDeps } from "./deps.ts";
import type { BusyExpert, Expert } from "./expert.ts";
import { openExperts } from "./offered-topics.ts";
import { ANY_TIME, expertSide, searchOf, timeOf, wishedWindow, withBuffer, zoneOf } from "./pair.ts";
import { minutesOf } from "./session.ts";
import { openStarts, openTime } from "./slot-starts.ts";

/** From so many minutes to so many; no end for what is more than anybody has to know. */
export interface MinutesRange {
  readonly from: number;
  readonly to: number | null;
}

/** Somebody who volunteers under their name, and roughly how much time they have: never when, nor for whom. */
export interface VolunteerHours extends Pick<Expert, "personId" | "topics" | "languages" | "formats"> {
  /** What they still give in this month. */
  readonly left: MinutesRange;
  /** In which of the asker's weeks their first free time lies; `unknown` when their calendar does not say. */
  readonly next: "thisWeek" | "nextWeek" | "later" | "none" | "unknown";
}

export type FreeHoursDeps = Pick<
  BookingDeps,
  "experts" | "people" | "lines" | "calendar" | "holidays" | "clock" | "rules"
>;

/** As many as one look at calendars takes. */
const PEOPLE_MAX = 20;
/** Where one range ends and the next begins, in minutes. */
const STEPS = [0, 60, 120, 240];
const DAYS_OF_WEEK = 7;

/** Who volunteers for a topic under their name; nobody above or below the asker, whom hours given are no business of. */
export async function freeHours(
  deps: FreeHoursDeps,
  asker: Person,
  { language, topic }: { readonly topic: string; readonly language: Language | null },
): Promise<readonly VolunteerHours[]> {
  const open = await openExperts(deps, asker, language, deps.clock().subtract(LOAD_COUNTS_FOR));
  const named = open.filter(({ booking, topics }) => booking === "direct" && topics.includes(topic));
  const some = named.slice(0, PEOPLE_MAX);
  if (some.length === 0) return [];
  const above = await deps.lines.above([asker.id, ...some.map(({ personId }) => personId)]);
  const outside = some.filter(({ personId }) => !isInLine(above, asker.id, personId));
  if (outside.length === 0) return [];
  const window = wishedWindow(deps.clock(), 0, deps.rules, ANY_TIME);
  const ids = outside.map(({ personId }) => personId);
  const times = await deps.calendar.availability(ids, withBuffer(window, deps.rules));
  return Promise.all(outside.map((expert) => hoursOf(deps, asker, expert, times)));
}

async function hoursOf(
  deps: FreeHoursDeps,
  asker: Person,
  expert: BusyExpert,
  times: readonly Availability[],
): Promise<VolunteerHours> {
  const { formats, languages, personId, topics } = expert;
  const time = timeOf(times, personId);
  const person = await deps.people.find(personId);
  const left = rangeOf(minutesLeft(expert, zoneOf(person, time), deps.clock()));
  const next = time === null ? "unknown" : weekOf(deps, asker, firstFree(deps, expert, person, time));
  return { personId, topics, languages, formats, left, next };
}

/** When the shortest conversation that they give could begin, as far as it is theirs to say. */
function firstFree(
  deps: FreeHoursDeps,
  expert: BusyExpert,
  person: Person | null,
  time: NonNullable<ReturnType<typeof timeOf>>,
): Temporal.Instant | null {
  const side = expertSide(deps, expert, person, time);
  const window: Interval = wishedWindow(deps.clock(), expert.noticeHours, deps.rules, ANY_TIME);
  const minutes = Math.min(...expert.formats.map(minutesOf));
  const full = fullStretches(expert, side.zone, window, minutes);
  // Nobody else's calendar counts here.
  const search = searchOf({ expert: side, asker: side }, deps.rules, {
    window,
    minutes,
    full,
    wish: ANY_TIME,
    limit: 1,
  });
  const [start] = openStarts(openTime(search), search);
  return start === undefined ? null : Temporal.Instant.fromEpochMilliseconds(start);
}

function weekOf({ clock }: FreeHoursDeps, { zone }: Person, at: Temporal.Instant | null): VolunteerHours["next"] {
  if (at === null) return "none";
  const mondayOf = (moment: Temporal.Instant) => {
    const day = moment.toZonedDateTimeISO(zone).toPlainDate();
    return day.subtract({ days: day.dayOfWeek - 1 });
  };
  const weeks = mondayOf(clock()).until(mondayOf(at)).days / DAYS_OF_WEEK;
  return weeks === 0 ? "thisWeek" : weeks === 1 ? "nextWeek" : "later";
}

function rangeOf(minutes: number): MinutesRange {
  if (minutes <= 0) return { from: 0, to: 0 };
  const to = STEPS.find((step) => minutes <= step) ?? null;
  return { from: STEPS[(to === null ? STEPS.length : STEPS.indexOf(to)) - 1] ?? 0, to };
}
