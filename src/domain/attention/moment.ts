import { type Holidays, type Person, STANDARD_HOURS } from "#domain/people/index.ts";

/** Whose clock and hours count. */
type Hours = Pick<Person, "zone" | "hours">;

const SATURDAY = 6;

/** Whether this is outside the person's own hours, or at the weekend, on their own clock. */
export function isQuiet(now: Temporal.Instant, { zone, hours }: Hours): boolean {
  const { start, end } = hours ?? STANDARD_HOURS;
  const local = now.toZonedDateTimeISO(zone);
  if (local.dayOfWeek >= SATURDAY) return true;
  const time = local.toPlainTime();
  const begun = Temporal.PlainTime.compare(time, start) >= 0;
  const over = Temporal.PlainTime.compare(time, end) >= 0;
  // The hours of a night shift go on after midnight.
  return Temporal.PlainTime.compare(start, end) < 0 ? !begun || over : !begun && over;
}

/** When the quiet that reigns at `now` ends: the moment itself if there is none. */
export function quietUntil(now: Temporal.Instant, person: Hours): Temporal.Instant {
  if (!isQuiet(now, person)) return now;
  const { start } = person.hours ?? STANDARD_HOURS;
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  for (let days = 0; ; days++) {
    const day = today.add({ days });
    // A shift that began on Sunday night goes on when the weekend ends.
    for (const plainTime of [Temporal.PlainTime.from("00:00"), start]) {
      const opening = day.toZonedDateTime({ timeZone: person.zone, plainTime }).toInstant();
      if (Temporal.Instant.compare(opening, now) > 0 && !isQuiet(opening, person)) return opening;
    }
  }
}

/** Whether it is a public holiday where the person is; nothing is known of it without a region. */
export function isHolidayFor(
  now: Temporal.Instant,
  { zone, region }: Pick<Person, "zone" | "region">,
  holidays: Pick<Holidays, "isHoliday" | "regionOfZone">,
): boolean {
  const where = region ?? holidays.regionOfZone(zone);
  return where !== null && holidays.isHoliday(now.toZonedDateTimeISO(zone).toPlainDate(), where);
}
