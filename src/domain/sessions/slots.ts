import { type Interval, isBefore, overlaps } from "#shared/time.ts";
import type { WorkingHours } from "./session.ts";

/** How sessions lie in the week. */
export interface SlotRules {
  readonly length: Temporal.Duration;
  /** Slots begin at multiples of this after the full hour. */
  readonly step: Temporal.Duration;
  /** Kept free before and after. */
  readonly buffer: Temporal.Duration;
  /** Earliest start, counted from now. */
  readonly notice: Temporal.Duration;
  /** Latest end, counted from now. */
  readonly horizon: Temporal.Duration;
}

/** Half an hour, a quarter of an hour free around it, a day ahead at least and two weeks at most. */
export const defaultSlotRules: SlotRules = {
  length: Temporal.Duration.from({ minutes: 30 }),
  step: Temporal.Duration.from({ minutes: 30 }),
  buffer: Temporal.Duration.from({ minutes: 15 }),
  notice: Temporal.Duration.from({ hours: 24 }),
  horizon: Temporal.Duration.from({ hours: 14 * 24 }),
};

/** What a slot must satisfy besides being free. */
export interface SlotWish {
  readonly hours: readonly WorkingHours[];
  readonly notWeekdays: readonly number[];
  readonly partOfDay: { readonly start: Temporal.PlainTime; readonly end: Temporal.PlainTime } | null;
  /** The clock that weekdays and part of the day are read on. */
  readonly zone: string;
}

/** Slots shown for one day, so that the choice is not three on one morning. */
const DAY_MAX = 2;

/** Every slot inside `window` that keeps its buffer from all `busy` intervals, earliest first. */
export function freeSlots(window: Interval, busy: readonly Interval[], rules: SlotRules): Interval[] {
  const slots: Interval[] = [];
  for (let start = ceil(window.start, rules.step); ; start = start.add(rules.step)) {
    const slot = { start, end: start.add(rules.length) };
    if (isBefore(window.end, slot.end)) return slots;
    const kept = { start: start.subtract(rules.buffer), end: slot.end.add(rules.buffer) };
    if (!busy.some((meeting) => overlaps(meeting, kept))) slots.push(slot);
  }
}

/** True if the slot lies in everybody's working hours and where it was wished to lie. */
export function suits(slot: Interval, wish: SlotWish): boolean {
  const local = slot.start.toZonedDateTimeISO(wish.zone);
  if (wish.notWeekdays.includes(local.dayOfWeek)) return false;
  if (wish.partOfDay && !withinDay(slot, wish.partOfDay, wish.zone)) return false;
  return wish.hours.every(
    (hours) =>
      hours.days.includes(slot.start.toZonedDateTimeISO(hours.zone).dayOfWeek) && withinDay(slot, hours, hours.zone),
  );
}

/** The earliest slots, at most two a day. */
export function spread(slots: readonly Interval[], zone: string, limit: number): Interval[] {
  const perDay = new Map<string, number>();
  const chosen: Interval[] = [];
  for (const slot of slots) {
    if (chosen.length === limit) break;
    const day = slot.start.toZonedDateTimeISO(zone).toPlainDate().toString();
    const count = perDay.get(day) ?? 0;
    if (count === DAY_MAX) continue;
    perDay.set(day, count + 1);
    chosen.push(slot);
  }
  return chosen;
}

function withinDay(
  slot: Interval,
  part: { readonly start: Temporal.PlainTime; readonly end: Temporal.PlainTime },
  zone: string,
): boolean {
  const start = slot.start.toZonedDateTimeISO(zone);
  const end = slot.end.toZonedDateTimeISO(zone);
  return (
    start.toPlainDate().equals(end.toPlainDate()) &&
    Temporal.PlainTime.compare(start.toPlainTime(), part.start) >= 0 &&
    Temporal.PlainTime.compare(end.toPlainTime(), part.end) <= 0
  );
}

/** The next multiple of `step` since the epoch: full and half hours in every zone that people work in. */
function ceil(instant: Temporal.Instant, step: Temporal.Duration): Temporal.Instant {
  const stepMs = step.total("milliseconds");
  return Temporal.Instant.fromEpochMilliseconds(Math.ceil(instant.epochMilliseconds / stepMs) * stepMs);
}
