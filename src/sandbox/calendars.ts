import type { CalendarBook, CalendarWatcher } from "./calendar-book.ts";
import type { Events } from "./events.ts";
import type { Keep } from "./keep.ts";
import type { CalendarEntry } from "./model.ts";

/** The organisation's calendars with what was changed in them. */
export function calendarBook(seeded: readonly CalendarEntry[], { state, changed }: Keep, { announce }: Events) {
  let current: ReadonlyMap<string, CalendarEntry> | null = null;
  const watchers: CalendarWatcher[] = [];

  function all(): ReadonlyMap<string, CalendarEntry> {
    if (current) return current;
    const entries = new Map(seeded.map((entry) => [entry.id, entry]));
    for (const [id, entry] of Object.entries(state.entries)) {
      if (entry) entries.set(id, entry);
      else entries.delete(id);
    }
    current = entries;
    return entries;
  }

  function change(changes: readonly (readonly [string, CalendarEntry | null])[]): void {
    const before = all();
    const owners = new Set(changes.map(([id, entry]) => (entry ?? before.get(id))?.ownerId));
    for (const [id, entry] of changes) state.entries[id] = entry;
    current = null;
    changed();
    for (const id of owners) if (id) announce({ type: "calendar", id });
    for (const [id, entry] of changes) tellWatchers(before.get(id), entry);
  }

  function tellWatchers(before: CalendarEntry | undefined, after: CalendarEntry | null): void {
    const type = after ? (before ? "updated" : "created") : "deleted";
    const entry = after ?? before;
    if (!entry || JSON.stringify(before) === JSON.stringify(after)) return;
    for (const watcher of watchers) watcher(entry, type);
  }

  const book: CalendarBook & { forget(): void } = {
    entries: () => [...all().values()],
    put: (entries) => change(entries.map((entry) => [entry.id, entry])),
    remove: (ids) => change(ids.map((id) => [id, null])),
    watch: (watcher) => void watchers.push(watcher),
    forget() {
      current = null;
    },
  };
  return book;
}
