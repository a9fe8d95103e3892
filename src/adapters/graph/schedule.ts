import { z } from "zod";
import type { WorkingHours } from "#domain/sessions/index.ts";
import type { Interval } from "#shared/time.ts";
import { instantOf, Moment, type ToIana } from "./moments.ts";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/** Somebody working elsewhere can still be asked; `unknown` counts as busy, since it may be. */
const FREE = new Set(["free", "workingelsewhere"]);

const Item = z.object({ status: z.string().nullish(), start: Moment, end: Moment });
const Hours = z.object({
  daysOfWeek: z.array(z.string()),
  startTime: z.string(),
  endTime: z.string(),
  timeZone: z.object({ name: z.string() }),
});

/** One `scheduleInformation` of a getSchedule reply. */
export const Schedule = z.object({
  scheduleId: z.string(),
  error: z.unknown().optional(),
  scheduleItems: z.array(z.unknown()).nullish(),
  workingHours: z.unknown().optional(),
});

/**
 * When the schedule's owner is busy.
 *
 * @returns null when Graph could not say, or said what cannot be understood: unknown is never free
 */
export function busyTimes(schedule: z.infer<typeof Schedule>, toIana: ToIana): readonly Interval[] | null {
  if (schedule.error || !schedule.scheduleItems) return null;
  try {
    return schedule.scheduleItems
      .map((item) => Item.parse(item))
      .filter(({ status }) => !FREE.has(status?.toLowerCase() ?? ""))
      .map(({ start, end }) => ({ start: instantOf(start, toIana), end: instantOf(end, toIana) }));
  } catch {
    return null;
  }
}

/** The owner's working hours; null when they have none, or keep them in a zone of their own making. */
export function workingHours(value: unknown, toIana: ToIana): WorkingHours | null {
  const { data } = Hours.safeParse(value);
  const zone = data ? toIana(data.timeZone.name) : null;
  if (!data || zone === null) return null;
  const days = data.daysOfWeek.map((day) => WEEKDAYS.indexOf(day.toLowerCase()) + 1).filter((day) => day > 0);
  try {
    const [start, end] = [Temporal.PlainTime.from(data.startTime), Temporal.PlainTime.from(data.endTime)];
    return days.length > 0 ? { days, start, end, zone } : null;
  } catch {
    return null;
  }
}
