import { defaultSlotRules, type Side, type SlotSearch } from "#domain/sessions/slots.ts";
import type { Interval } from "#shared/time.ts";

export const BERLIN = "Europe/Berlin";
const instant = (text: string) => Temporal.Instant.from(text);

/** `stretch("2026-11-24T08:00Z", "2026-11-24T12:00Z")` */
export const stretch = (start: string, end: string): Interval => ({ start: instant(start), end: instant(end) });

/** Appointments as calendars give them. */
export function times(...intervals: readonly Interval[]): number[] {
  return intervals.flatMap(({ start, end }) => [start.epochMilliseconds, end.epochMilliseconds]);
}

/** Somebody in Berlin who works when most do and has nothing else. */
export function side(changes: Partial<Omit<Side, "time">> & { readonly time?: Partial<Side["time"]> } = {}): Side {
  const { time, ...rest } = changes;
  return {
    zone: BERLIN,
    hours: null,
    tentativeIsFree: false,
    elsewhereIsFree: true,
    likes: null,
    isDayOff: () => false,
    ...rest,
    time: { personId: "p", kind: "known", busy: [], tentative: [], elsewhere: [], workingHours: null, ...time },
  };
}

/** Half an hour of two such people, on Tuesday morning from 9 to 13 o'clock. */
export function slotSearch(changes: Partial<SlotSearch> = {}): SlotSearch {
  return {
    expert: side(),
    asker: side(),
    window: stretch("2026-11-24T08:00Z", "2026-11-24T12:00Z"),
    minutes: 30,
    wish: { notWeekdays: [], partOfDay: null, zone: BERLIN },
    full: [],
    rules: defaultSlotRules,
    limit: 5,
    ...changes,
  };
}
