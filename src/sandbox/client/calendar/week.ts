import type { CalendarEntry } from "#sandbox/client/control/model.ts";

const MINUTES_PER_DAY = 24 * 60;
const WORK_WEEK = 5;

/** An entry's place in its day: wall-clock minutes, and which of how many columns side by side. */
export interface Placed {
  readonly entry: CalendarEntry;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly lane: number;
  readonly lanes: number;
}

export interface Day {
  readonly date: Temporal.PlainDate;
  /** Entries that leave nothing of the day. */
  readonly allDay: readonly CalendarEntry[];
  /** Earliest first. */
  readonly timed: readonly Placed[];
}

export function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}

/** Puts entries that overlap beside each other, as few abreast as will do. */
function place(entries: readonly Omit<Placed, "lane" | "lanes">[]): readonly Placed[] {
  const sorted = entries.toSorted((a, b) => a.startMinute - b.startMinute || b.endMinute - a.endMinute);
  const placed: Placed[] = [];
  let group: (Omit<Placed, "lanes"> & { lane: number })[] = [];
  let laneEnds: number[] = [];
  const close = () => {
    placed.push(...group.map((item) => ({ ...item, lanes: laneEnds.length })));
    group = [];
    laneEnds = [];
  };
  for (const item of sorted) {
    if (laneEnds.every((end) => end <= item.startMinute)) close();
    const free = laneEnds.findIndex((end) => end <= item.startMinute);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = item.endMinute;
    group.push({ ...item, lane });
  }
  close();
  return placed;
}

function dayOf(date: Temporal.PlainDate, entries: readonly CalendarEntry[], zone: string): Day {
  const allDay: CalendarEntry[] = [];
  const timed: Omit<Placed, "lane" | "lanes">[] = [];
  const next = date.add({ days: 1 });
  for (const entry of entries) {
    const start = Temporal.Instant.from(entry.start).toZonedDateTimeISO(zone);
    const end = Temporal.Instant.from(entry.end).toZonedDateTimeISO(zone);
    const startMinute = minuteIn(date, start);
    const endMinute = minuteIn(date, end);
    const touches = endMinute > startMinute || start.toPlainDate().equals(date);
    if (!touches || Temporal.PlainDate.compare(start.toPlainDate(), next) >= 0) continue;
    if (startMinute === 0 && endMinute === MINUTES_PER_DAY) allDay.push(entry);
    else timed.push({ entry, startMinute, endMinute });
  }
  return { date, allDay, timed: place(timed) };
}

/** Wall-clock minutes since the day began, cut to the day. */
function minuteIn(date: Temporal.PlainDate, at: Temporal.ZonedDateTime): number {
  const order = Temporal.PlainDate.compare(at.toPlainDate(), date);
  if (order !== 0) return order < 0 ? 0 : MINUTES_PER_DAY;
  return at.hour * 60 + at.minute;
}

/** Monday to Friday, and the weekend where something stands in it, as somebody in the zone lives them. */
export function weekOf(monday: Temporal.PlainDate, entries: readonly CalendarEntry[], zone: string): readonly Day[] {
  return Array.from({ length: 7 }, (_, index) => dayOf(monday.add({ days: index }), entries, zone)).filter(
    ({ date, allDay, timed }) => date.dayOfWeek <= WORK_WEEK || allDay.length + timed.length > 0,
  );
}
