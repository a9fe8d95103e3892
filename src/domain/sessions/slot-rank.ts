import { type ZoneClock, zoneClock } from "#shared/zone-clock.ts";
import { DAY_MS } from "./slot-days.ts";
import type { Side, SlotSearch } from "./slot-search.ts";
import { MINUTE_MS, type OpenTime } from "./slot-starts.ts";
import type { Stretches } from "./slot-stretches.ts";

/** What makes a slot worse, counted in days that somebody waits longer. */
const PER_DAY = 1;
const PER_SPLIT_HOUR = 0.25;
const DISLIKED = 1;
const SAME_DAY = 1;
const SAME_HALF_DAY = 0.5;

/** A longer stretch that is cut off counts as this long: whatever is left of it is long enough to work in peace. */
const SPLIT_HOURS_MAX = 3;
/** Slots shown for one morning or one afternoon. */
const HALF_DAY_MAX = 2;
const HOUR_MS = 3_600_000;

/** The best of the starts, earliest first: soon, beside what is there already, when both like it, and no two alike. */
export function best(starts: readonly number[], free: OpenTime, search: SlotSearch): number[] {
  const length = search.minutes * MINUTE_MS;
  const clock = zoneClock(search.asker.zone);
  const costs = costsOf(starts, free, search);
  const halves = starts.map((start) => halfDay(start, clock));
  const shown = new Map<number, number>();
  const chosen: number[] = [];
  let index = cheapest(costs);
  while (index !== -1 && chosen.length < search.limit) {
    const [start, half] = [starts[index] as number, halves[index] as number];
    chosen.push(start);
    const inHalf = (shown.get(half) ?? 0) + 1;
    shown.set(half, inHalf);
    for (let i = 0; i < starts.length; i++) {
      const other = halves[i] as number;
      const overlaps = Math.abs((starts[i] as number) - start) < length;
      if (!overlaps && other >> 1 !== half >> 1) continue;
      const isOut = overlaps || (other === half && inHalf === HALF_DAY_MAX);
      if (isOut) costs[i] = Number.POSITIVE_INFINITY;
      else costs[i] = (costs[i] as number) + (other === half ? SAME_DAY + SAME_HALF_DAY : SAME_DAY);
    }
    index = cheapest(costs);
  }
  return chosen.sort((a, b) => a - b);
}

function costsOf(starts: readonly number[], free: OpenTime, { expert, asker, window, minutes }: SlotSearch) {
  const from = window.start.epochMilliseconds;
  const costs = starts.map((start) => (PER_DAY * (start - from)) / DAY_MS);
  addSplits(costs, starts, free.expert, minutes * MINUTE_MS);
  addSplits(costs, starts, free.asker, minutes * MINUTE_MS);
  addDislikes(costs, starts, expert);
  addDislikes(costs, starts, asker);
  return costs;
}

/** What a slot takes of somebody's longest free stretch there beside its own time: nothing, if it adjoins something. */
function addSplits(costs: number[], starts: readonly number[], free: Stretches, length: number): void {
  let at = 0;
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] as number;
    while ((free[at + 1] as number) <= start) at += 2;
    const cutOff = Math.min(start - (free[at] as number), (free[at + 1] as number) - start - length);
    costs[i] = (costs[i] as number) + PER_SPLIT_HOUR * Math.min(cutOff / HOUR_MS, SPLIT_HOURS_MAX);
  }
}

function addDislikes(costs: number[], starts: readonly number[], { likes, zone }: Side): void {
  if (likes === null) return;
  const clock = zoneClock(zone);
  const liked = likes === "morning" ? 0 : 1;
  for (let i = 0; i < starts.length; i++) {
    if ((halfDay(starts[i] as number, clock) & 1) !== liked) costs[i] = (costs[i] as number) + DISLIKED;
  }
}

/** Mornings are even, afternoons odd; those of one day follow each other. */
function halfDay(start: number, clock: ZoneClock): number {
  return Math.floor((2 * (start + clock.offset(start))) / DAY_MS);
}

function cheapest(costs: number[]): number {
  let index = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < costs.length; i++) {
    if ((costs[i] as number) < least) {
      least = costs[i] as number;
      index = i;
    }
  }
  return index;
}

/** So many of some that are in order, the first and the last among them: not those of one day. */
export function evenly<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  const step = (items.length - 1) / Math.max(1, most - 1);
  return Array.from({ length: most }, (_, index) => items[Math.round(index * step)] as Item);
}
