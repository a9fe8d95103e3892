import type { Person, PersonId, TimeWish } from "#domain/people/index.ts";
import { AppError } from "#shared/errors.ts";
import { type Interval, isBefore, later } from "#shared/time.ts";
import type { Availability } from "./availability.ts";
import type { BookingDeps } from "./deps.ts";
import type { Expert } from "./expert.ts";
import type { Side, SlotRules, SlotSearch } from "./slot-search.ts";

/** When somebody would like to meet. */
export type Wish = Omit<TimeWish, "rest">;

/** No wish at all. */
export const ANY_TIME: Wish = { window: null, notWeekdays: [], partOfDay: null };

/** The two, and what their calendars say. */
export interface Pair {
  readonly expert: Side;
  readonly asker: Side;
}

type KnownTime = Side["time"];

/** What of an expert's settings bears on single slots. */
export type ExpertHabits = Pick<Expert, "personId" | "likes" | "tentativeIsFree" | "elsewhereIsFree">;

/** What is looked for between two people. */
export interface PairSearch extends Pick<SlotSearch, "window" | "minutes" | "limit"> {
  readonly wish: Wish;
  /** In which the expert gives no more. */
  readonly full?: readonly Interval[];
}

/** The expert's side of a pair, by what they set. The mailbox's zone counts for who never wrote to the bot. */
export function expertSide(
  { holidays }: Pick<BookingDeps, "holidays">,
  { elsewhereIsFree, likes, tentativeIsFree }: ExpertHabits,
  person: Person | null,
  time: KnownTime,
): Side {
  return { ...ownTime(holidays, person, time), likes, tentativeIsFree, elsewhereIsFree };
}

/** The asker's: what is tentative blocks, and they can meet wherever they work. */
export function askerSide({ holidays }: Pick<BookingDeps, "holidays">, person: Person, time: KnownTime): Side {
  return { ...ownTime(holidays, person, time), likes: null, tentativeIsFree: false, elsewhereIsFree: true };
}

function ownTime(holidays: BookingDeps["holidays"], person: Person | null, time: KnownTime) {
  const zone = zoneOf(person, time);
  const region = person?.region ?? holidays.regionOfZone(zone);
  return {
    time,
    zone,
    hours: person?.hours ?? null,
    isDayOff: (day: Temporal.PlainDate) => region !== null && holidays.isHoliday(day, region),
  };
}

/** On whose clock somebody's weeks begin. */
export function zoneOf(person: Pick<Person, "zone"> | null, time: Availability | null): string {
  return person?.zone ?? (time?.kind === "known" ? time.workingHours?.zone : null) ?? "UTC";
}

/** The window in which a session may lie: not sooner than the notice, no later than the horizon, and as wished. */
export function wishedWindow(now: Temporal.Instant, noticeHours: number, rules: SlotRules, wish: Wish): Interval {
  const earliest = now.add({ hours: noticeHours });
  const latest = now.add(rules.horizon);
  if (!wish.window) return { start: earliest, end: latest };
  const { end, start } = wish.window;
  return { start: later(start, earliest), end: isBefore(latest, end) ? latest : end };
}

/** What has to be known of the calendars, so that the buffer is kept at both ends of the window. */
export function withBuffer({ end, start }: Interval, { buffer }: SlotRules): Interval {
  return { start: start.subtract(buffer), end: end.add(buffer) };
}

/** The time of one of the people who were asked for; null if it is not known. */
export function timeOf(times: readonly Availability[], id: PersonId): KnownTime | null {
  const found = times.find(({ personId }) => personId === id);
  return found?.kind === "known" ? found : null;
}

/**
 * Reads the calendars of two people, in one call.
 *
 * @throws AppError GRAPH_UNREACHABLE when one of them tells nothing: whose time is unknown is not free
 */
export async function lookAtPair(
  deps: Pick<BookingDeps, "calendar" | "holidays" | "people" | "rules">,
  { asker, expert }: { readonly asker: Person; readonly expert: ExpertHabits },
  window: Interval,
): Promise<Pair> {
  const ids = [expert.personId, asker.id];
  const [times, person] = await Promise.all([
    deps.calendar.availability(ids, withBuffer(window, deps.rules)),
    deps.people.find(expert.personId),
  ]);
  const [theirs, own] = ids.map((id) => timeOf(times, id));
  if (!theirs || !own) throw new AppError("GRAPH_UNREACHABLE", "a calendar does not say when its owner is free");
  return { expert: expertSide(deps, expert, person, theirs), asker: askerSide(deps, asker, own) };
}

/** What the slot engine is asked about a pair. */
export function searchOf(pair: Pair, rules: SlotRules, { full = [], wish, ...search }: PairSearch): SlotSearch {
  const { notWeekdays, partOfDay } = wish;
  return { ...pair, ...search, full, rules, wish: { notWeekdays, partOfDay, zone: pair.asker.zone } };
}
