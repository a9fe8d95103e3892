import type { DayHours } from "#domain/people/index.ts";
import { fold } from "./text.ts";

const TIME = "(\\d{1,2})(?:[:.](\\d{2}))?\\s?(?:uhr|h|o'clock|([ap])\\.?m\\.?)?";
const SPAN = new RegExp(
  `^(?:are|is|sind|ist|=|:|from|von|between|zwischen|\\s)*${TIME}\\s*(?:-|–|—|to|till|until|bis|and|und)\\s*${TIME}[.!]?$`,
);

function timeOf(hour: string, minute = "0", half: string | undefined): Temporal.PlainTime | null {
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === "p" ? 12 : 0);
  return hours < 24 && Number(minute) < 60 ? Temporal.PlainTime.from({ hour: hours, minute: Number(minute) }) : null;
}

/** Reads "7:00-15:30", "7 bis 15.30 Uhr", "from 9 to 5"; null for anything else. */
export function readDayHours(text: string): DayHours | null {
  const match = SPAN.exec(fold(text).trim());
  if (!match) return null;
  const [, startHour = "", startMinute, startHalf, endHour = "", endMinute, endHalf] = match;
  const start = timeOf(startHour, startMinute, startHalf);
  const end = timeOf(endHour, endMinute, endHalf);
  if (!start || !end) return null;
  // "9 to 5" ends in the afternoon.
  const early = endHalf === undefined && end.hour <= 12 && Temporal.PlainTime.compare(end, start) <= 0;
  return { start, end: early ? end.add({ hours: 12 }) : end };
}
