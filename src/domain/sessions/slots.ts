import type { Interval } from "#shared/time.ts";
import { best } from "./slot-rank.ts";
import type { SlotRules, SlotSearch } from "./slot-search.ts";
import { MINUTE_MS, openStarts, openTime } from "./slot-starts.ts";
import { hold } from "./slot-stretches.ts";

export type { Side, SlotRules, SlotSearch } from "./slot-search.ts";

/** A slot each half hour, a quarter of an hour free around it, two weeks at most. */
export const defaultSlotRules: SlotRules = {
  step: Temporal.Duration.from({ minutes: 30 }),
  buffer: Temporal.Duration.from({ minutes: 15 }),
  horizon: Temporal.Duration.from({ hours: 14 * 24 }),
};

/**
 * The best slots that are open for both, earliest first; at most two of one morning or afternoon, none of which overlap.
 *
 * Inside, time is a number: milliseconds since 1970. Calendars and clocks are asked at the edges only.
 */
export function findSlots(search: SlotSearch): readonly Interval[] {
  const open = openTime(search);
  return best(openStarts(open, search), open, search).map((start) => ({
    start: Temporal.Instant.fromEpochMilliseconds(start),
    end: Temporal.Instant.fromEpochMilliseconds(start + search.minutes * MINUTE_MS),
  }));
}

/** Whether exactly this slot is open for both, however long it is and whatever the clock shows when it begins. */
export function isOpen(search: SlotSearch, { start, end }: Interval): boolean {
  const [from, to] = [start.epochMilliseconds, end.epochMilliseconds];
  const { both, full } = openTime(search);
  return from < to && hold(both, from, to) && !hold(full, from, from + 1);
}
