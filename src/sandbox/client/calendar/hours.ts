import type { CSSProperties } from "react";
import type { Day, Placed } from "./week.ts";

export const HOUR_PX = 52;

/** Shown even when nothing stands there. */
const FIRST_HOUR = 7;
const LAST_HOUR = 19;

/** Shorter entries are drawn as long as this, so that they stay readable. */
const SHORTEST_MINUTES = 25;

/** Anything shorter has room for one line of text. */
const TWO_LINES_MINUTES = 40;

/** The hours of the day that a week shows; `last` itself is outside. */
export interface Hours {
  readonly first: number;
  readonly last: number;
}

export function hoursOf(days: readonly Day[]): Hours {
  const timed = days.flatMap((day) => day.timed);
  return {
    first: Math.min(FIRST_HOUR, ...timed.map(({ startMinute }) => Math.floor(startMinute / 60))),
    last: Math.max(LAST_HOUR, ...timed.map(({ endMinute }) => Math.ceil(endMinute / 60))),
  };
}

/** Pixels from the top of the day. */
export function topOf(minute: number, { first }: Hours): number {
  return ((minute - first * 60) * HOUR_PX) / 60;
}

export function placeOf({ startMinute, endMinute, lane, lanes }: Placed, hours: Hours): CSSProperties {
  return {
    top: topOf(startMinute, hours),
    height: (Math.max(endMinute - startMinute, SHORTEST_MINUTES) * HOUR_PX) / 60,
    insetInlineStart: `${(lane / lanes) * 100}%`,
    width: `${100 / lanes}%`,
  };
}

export function isShort({ startMinute, endMinute }: Placed): boolean {
  return endMinute - startMinute < TWO_LINES_MINUTES;
}
