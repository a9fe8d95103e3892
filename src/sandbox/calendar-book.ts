import type { CalendarEntry } from "./model.ts";

/** All mailboxes' calendars, as Graph and the control interface see and change them. */
export interface CalendarBook {
  entries(): readonly CalendarEntry[];
  /** Adds, or replaces by id; the change is kept and announced. */
  put(entries: readonly CalendarEntry[]): void;
  remove(ids: readonly string[]): void;
}
