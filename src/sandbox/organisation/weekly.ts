import type { CalendarEntry, Person } from "#sandbox/model.ts";
import { entriesOf, wholeDays } from "./entries.ts";
import { holidaysIn } from "./holidays.ts";
import type { Random } from "./random.ts";

/** A series of meetings; which weekday and which hour is left to chance, within the organizer's working hours. */
export interface Weekly {
  readonly key: string;
  readonly organizer: Person;
  readonly attendees?: readonly Person[];
  readonly subject: string;
  readonly minutes: number;
  readonly wholeDay?: boolean;
  readonly everyWeeks?: number;
  readonly showAs?: CalendarEntry["showAs"];
  readonly sensitivity?: CalendarEntry["sensitivity"];
  readonly online?: boolean;
}

/** A Monday from which weeks are counted, so that a fortnightly series keeps its weeks whenever the tenant starts. */
const EPOCH_MONDAY = "2024-01-01";
const QUARTER_MINUTES = 15;

/** A start at a quarter of an hour, so that the meeting ends before work does. */
function pickTime({ organizer, minutes }: Weekly, random: Random): Temporal.PlainTime {
  const opens = Temporal.PlainTime.from(organizer.workStart);
  const open = opens.until(organizer.workEnd).total("minutes") - minutes;
  const quarters = random.int(1, Math.max(1, Math.floor(open / QUARTER_MINUTES)));
  return opens.add({ minutes: quarters * QUARTER_MINUTES });
}

function dates(series: Weekly, first: Temporal.PlainDate, last: Temporal.PlainDate, random: Random) {
  const weekday = random.pick(series.organizer.workDays);
  const every = series.everyWeeks ?? 1;
  const offset = random.int(0, every - 1);
  const off = holidaysIn(series.organizer.zone, first, last);
  const found: Temporal.PlainDate[] = [];
  let date = first.add({ days: (weekday - first.dayOfWeek + 7) % 7 });
  for (; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ weeks: 1 })) {
    const week = Math.floor(Temporal.PlainDate.from(EPOCH_MONDAY).until(date).days / 7);
    if (week % every === offset && !off.some((holiday) => holiday.date.equals(date))) found.push(date);
  }
  return found;
}

/** The series, one meeting a week, in all its mailboxes; none on the organizer's holidays. */
export function weekly(
  series: Weekly,
  span: { first: Temporal.PlainDate; last: Temporal.PlainDate },
  random: Random,
  answer: () => CalendarEntry["response"],
): CalendarEntry[] {
  const { organizer, attendees = [], minutes, wholeDay, ...rest } = series;
  const time = pickTime(series, random);
  const answered = attendees.map((person) => ({ person, response: answer() }));
  return dates(series, span.first, span.last, random).flatMap((date) => {
    const start = date.toZonedDateTime({ timeZone: organizer.zone, plainTime: time }).toInstant();
    const times = wholeDay ? wholeDays(organizer, date, date) : { start, end: start.add({ minutes }) };
    return entriesOf({ ...rest, key: `${series.key}/${date}`, organizer, attendees: answered, ...times });
  });
}
