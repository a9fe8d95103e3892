import type { WorkingHours } from "#domain/sessions/index.ts";
import type { ToIana } from "./moments.ts";
import { wallTime } from "./wall-time.ts";

/** What a mailbox says of when it is worked. */
export interface GivenHours {
  /** The zone that the mailbox names, as it names it. */
  readonly zone: string | null;
  /** Null when there are none, or they are kept in a zone of somebody's own making. */
  readonly workingHours: WorkingHours | null;
}

export const NO_HOURS: GivenHours = { zone: null, workingHours: null };

/** Reads working hours from their JSON. */
export type HoursReader = (json: string) => GivenHours;

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** A reader for one reply: in a company, most have the same hours, and what is read again is read from memory. */
export function hoursReader(toIana: ToIana): HoursReader {
  const known = new Map<string, GivenHours>();
  return (json) => {
    const before = known.get(json);
    if (before) return before;
    const hours = given(JSON.parse(json), toIana);
    known.set(json, hours);
    return hours;
  };
}

function given(value: unknown, toIana: ToIana): GivenHours {
  const name = field(field(value, "timeZone"), "name");
  const zone = typeof name === "string" && name !== "" ? name : null;
  const [days, start, end] = [daysOf(value), field(value, "startTime"), field(value, "endTime")];
  const isWhole = days.length > 0 && typeof start === "string" && typeof end === "string" && zone !== null;
  return { zone, workingHours: isWhole ? hoursOf(days, timeOf(start), timeOf(end), toIana(zone)) : null };
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
