import type { CalendarEntry } from "#sandbox/client/control/model.ts";
import type { Times } from "#sandbox/client/parts/times.ts";
import type { Words } from "#sandbox/client/words/words.ts";

/** What marks an entry, in words: how it shows, whether it is private, whether it was called off. */
export function marksOf(entry: CalendarEntry, words: Words): readonly string[] {
  const { calendar } = words;
  return [
    ...(entry.cancelled ? [calendar.cancelled] : []),
    calendar.showAs[entry.showAs],
    ...(entry.sensitivity === "normal" ? [] : [calendar.private]),
  ];
}

/** An entry as it is read out. */
export function describeEntry(entry: CalendarEntry, allDay: boolean, words: Words, times: Times): string {
  const when = allDay ? words.calendar.allDay : `${times.time(entry.start)}–${times.time(entry.end)}`;
  return [entry.subject, when, ...marksOf(entry, words)].join(", ");
}
