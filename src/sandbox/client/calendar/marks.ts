import type { CalendarEntry } from "#sandbox/client/control/model.ts";
import type { Words } from "#sandbox/client/words/words.ts";

/** What marks an entry, in words: whether it was called off, how it shows, whether it is private. */
export function marksOf(entry: CalendarEntry, words: Words): readonly string[] {
  const { calendar } = words;
  return [
    ...(entry.cancelled ? [calendar.cancelled] : []),
    calendar.showAs[entry.showAs],
    ...(entry.sensitivity === "normal" ? [] : [calendar.private]),
  ];
}
