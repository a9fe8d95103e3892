import type { CalendarEntry } from "./model.ts";
import type { ChangeType } from "./notifications/subscription.ts";

/** Told of each change, with the entry as it is now, or as it was when it was deleted. */
export type CalendarWatcher = (entry: CalendarEntry, change: ChangeType) => void;

/** All mailboxes' calendars, as Graph and the control interface see and change them. */
export interface CalendarBook {
  entries(): readonly CalendarEntry[];
  /** Adds, or replaces by id; the change is kept and announced. */
  put(entries: readonly CalendarEntry[]): void;
  remove(ids: readonly string[]): void;
  watch(watcher: CalendarWatcher): void;
}
