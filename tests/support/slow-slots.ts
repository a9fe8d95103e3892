import type { Side, SlotSearch } from "#domain/sessions/slots.ts";
import { type Interval, isBefore, overlaps } from "#shared/time.ts";

/** All times here are multiples of it, so that a slot need not be looked at every minute. */
export const GRAIN_MINUTES = 5;

/**
 * Every open start, found as one would explain it: look at each moment, and ask the calendar. Slow, and only right for
 * times that are multiples of five minutes.
 */
export function slowStarts(search: SlotSearch): string[] {
  const step = search.rules.step.total("minutes");
  const usable = new Set(moments(search.window).filter(isUsable(search)).map(String));
  return moments(search.window)
    .filter((start) => {
      const local = start.toZonedDateTimeISO(search.asker.zone);
      return (local.hour * 60 + local.minute) % step === 0;
    })
    .map((start) => ({ start, end: start.add({ minutes: search.minutes }) }))
    .filter((slot) => slowIsOpen(search, slot, (moment) => usable.has(`${moment}`)))
    .map(({ start }) => `${start}`);
}

export function slowIsOpen(search: SlotSearch, slot: Interval, usable = isUsable(search)): boolean {
  const { expert, asker, window, full, rules } = search;
  const isInside = !isBefore(slot.start, window.start) && !isBefore(window.end, slot.end);
  const begins = { start: slot.start, end: slot.start.add({ milliseconds: 1 }) };
  return (
    isInside &&
    moments(slot).every(usable) &&
    !full.some((stretch) => overlaps(stretch, begins)) &&
    [expert, asker].every((side) => isFree(side, slot, rules))
  );
}

/** Whether both work at a moment, and wish it. */
function isUsable({ expert, asker, wish }: SlotSearch): (moment: Temporal.Instant) => boolean {
  const isWished = (day: Temporal.PlainDate) => !wish.notWeekdays.includes(day.dayOfWeek);
  return (moment) =>
    isInHours(moment, wish.partOfDay ?? midnights, wish.zone, isWished) &&
    works(expert, moment) &&
    works(asker, moment);
}

const midnight = Temporal.PlainTime.from("00:00");
const midnights = { start: midnight, end: midnight };
const usual = { start: Temporal.PlainTime.from("08:00"), end: Temporal.PlainTime.from("18:00") };

function works({ time, hours, zone, isDayOff }: Side, moment: Temporal.Instant): boolean {
  const { days, ...daily } = time.workingHours ?? { days: [1, 2, 3, 4, 5], ...(hours ?? usual), zone };
  return isInHours(moment, daily, daily.zone, (day) => days.includes(day.dayOfWeek) && !isDayOff(day));
}

function isFree(side: Side, slot: Interval, { buffer }: SlotSearch["rules"]): boolean {
  const { busy, tentative, elsewhere } = side.time;
  const blocking = [
    ...pairs(busy),
    ...(side.tentativeIsFree ? [] : pairs(tentative)),
    ...(side.elsewhereIsFree ? [] : pairs(elsewhere)),
  ];
  const kept = { start: slot.start.subtract(buffer), end: slot.end.add(buffer) };
  return !blocking.some((appointment) => overlaps(appointment, kept));
}

/** Whether a moment lies in these hours of that day or of the day before, which may reach over midnight. */
function isInHours(
  moment: Temporal.Instant,
  hours: { readonly start: Temporal.PlainTime; readonly end: Temporal.PlainTime },
  zone: string,
  counts: (day: Temporal.PlainDate) => boolean,
): boolean {
  const today = moment.toZonedDateTimeISO(zone).toPlainDate();
  return [today, today.subtract({ days: 1 })].filter(counts).some((day) => {
    const isOvernight = Temporal.PlainTime.compare(hours.end, hours.start) <= 0;
    const start = day.toZonedDateTime({ timeZone: zone, plainTime: hours.start }).toInstant();
    const lastDay = isOvernight ? day.add({ days: 1 }) : day;
    const end = lastDay.toZonedDateTime({ timeZone: zone, plainTime: hours.end }).toInstant();
    return !isBefore(moment, start) && isBefore(moment, end);
  });
}

function moments({ start, end }: Interval): Temporal.Instant[] {
  const count = Math.max(0, Math.ceil(start.until(end).total("minutes") / GRAIN_MINUTES));
  return Array.from({ length: count }, (_, index) => start.add({ minutes: index * GRAIN_MINUTES }));
}

function pairs(times: readonly number[] | Float64Array): Interval[] {
  const at = (index: number) => Temporal.Instant.fromEpochMilliseconds(times[index] ?? Number.NaN);
  return Array.from({ length: times.length / 2 }, (_, index) => ({ start: at(2 * index), end: at(2 * index + 1) }));
}
