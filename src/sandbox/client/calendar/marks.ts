import type { CalendarEntry } from "#sandbox/client/control/model.ts";
import type { Times } from "#sandbox/client/parts/times.ts";
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

/** What those who were invited answered, and the other times that they proposed; those who did not are left out. */
export function answersOf({ answers }: CalendarEntry, { calendar }: Words, times: Times) {
  return answers.flatMap(({ personId, response, proposed }) => {
    if (response === "none") return [];
    const other = proposed ? [calendar.proposes(`${times.moment(proposed.start)}–${times.time(proposed.end)}`)] : [];
    return [{ personId, text: [calendar.response[response], ...other].join(" · ") }];
  });
}
