import type { WorkingHours } from "#domain/sessions/index.ts";
import type { ToIana } from "./moments.ts";
import { wallTime } from "./wall-time.ts";

/** Reads working hours; null when there are none, or they are kept in a zone of somebody's own making. */
export type HoursReader = (value: unknown) => WorkingHours | null;

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** The zone that working hours name, as they name it; null if they do not. */
export function zoneOf(value: unknown): string | null {
  const name = field(field(value, "timeZone"), "name");
  return typeof name === "string" && name !== "" ? name : null;
}

/** A reader for one reply: in a company, most have the same hours, and what is read again is read from memory. */
export function hoursReader(toIana: ToIana): HoursReader {
  const known = new Map<string, WorkingHours | null>();
  return (value) => {
    const [days, start, end, zone] = [daysOf(value), field(value, "startTime"), field(value, "endTime"), zoneOf(value)];
    if (days.length === 0 || typeof start !== "string" || typeof end !== "string" || zone === null) return null;
    const key = `${days} ${start} ${end} ${zone}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const hours = hoursOf(days, timeOf(start), timeOf(end), toIana(zone));
    known.set(key, hours);
    return hours;
  };
}

/** Hours that end when they begin are none: nobody works around the clock. */
function hoursOf(
  days: readonly number[],
  start: Temporal.PlainTime | null,
  end: Temporal.PlainTime | null,
  zone: string | null,
): WorkingHours | null {
  return start && end && zone !== null && !start.equals(end) ? { days, start, end, zone } : null;
}

function timeOf(text: string): Temporal.PlainTime | null {
  const time = wallTime(`1970-01-01T${text}`);
  return Number.isNaN(time) ? null : Temporal.PlainTime.from("00:00").add({ milliseconds: time });
}

function daysOf(value: unknown): number[] {
  const names = field(value, "daysOfWeek");
  if (!Array.isArray(names)) return [];
  return names.map((day) => (typeof day === "string" ? WEEKDAYS.indexOf(day.toLowerCase()) + 1 : 0)).filter(Boolean);
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
