import { type Interval, isBefore } from "#shared/time.ts";
import type { Availability } from "./availability.ts";
import { fullStretches } from "./capacity.ts";
import type { BookingDeps } from "./deps.ts";
import type { BusyExpert, Expert } from "./expert.ts";
import { askerSide, expertSide, searchOf, timeOf, withBuffer, zoneOf } from "./pair.ts";
import { minutesOf } from "./session.ts";
import { type Candidate, hasTimeLeft, type Search, type ShortlistDeps, shortlist } from "./shortlist.ts";
import type { Side } from "./slot-search.ts";
import { findSlots } from "./slots.ts";
import { topicOf } from "./topics.ts";

export type MatchDeps = ShortlistDeps & Pick<BookingDeps, "calendar" | "holidays">;

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

/** Times that are shown for one person. */
export const SLOTS_MAX = 5;

/** Finds who could give an hour and when, the best first, with one look at the calendars. */
export async function findMatches(deps: MatchDeps, search: Search): Promise<Matches> {
  const candidates = await shortlist(deps, search);
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
