import type { Member } from "#sandbox/model.ts";
import { holidaysIn } from "./holidays.ts";
import type { Random } from "./random.ts";

/** People rarely write in the first and the last minutes of their day. */
const MARGIN_MINUTES = 6;
/** Replies come within minutes or hours, seldom later. */
const SOONEST_REPLY_MINUTES = 3;
const LATEST_REPLY_MINUTES = 420;

function worksOn(person: Member, date: Temporal.PlainDate): boolean {
  if (!person.workDays.includes(date.dayOfWeek)) return false;
  if (holidaysIn(person.zone, date, date).length > 0) return false;
  if (!person.away) return true;
  const noon = date.toZonedDateTime({ timeZone: person.zone, plainTime: "12:00" }).toInstant().toString();
  return noon < person.away.start || noon >= person.away.end;
}

/** The first moment from `instant` on at which the person is at work; spread over an hour if they have to come first. */
export function atWork(person: Member, instant: Temporal.Instant, random: Random): Temporal.Instant {
  const moment = instant.toZonedDateTimeISO(person.zone);
  const opens = (date: Temporal.PlainDate) =>
    date.toZonedDateTime({ timeZone: person.zone, plainTime: person.workStart }).add({ minutes: MARGIN_MINUTES });
  for (let date = moment.toPlainDate(); ; date = date.add({ days: 1 })) {
    if (!worksOn(person, date)) continue;
    const closes = date
      .toZonedDateTime({ timeZone: person.zone, plainTime: person.workEnd })
      .subtract({ minutes: MARGIN_MINUTES });
    if (Temporal.ZonedDateTime.compare(moment, closes) > 0) continue;
    if (Temporal.ZonedDateTime.compare(moment, opens(date)) >= 0) return instant;
    return opens(date)
      .add({ seconds: random.int(0, 3600), milliseconds: random.int(0, 999) })
      .toInstant();
  }
}

/** When the person answers what was written at `earlier`. */
export function replyTime(person: Member, earlier: Temporal.Instant, random: Random): Temporal.Instant {
  const minutes = SOONEST_REPLY_MINUTES + random.next() ** 3 * LATEST_REPLY_MINUTES;
  return atWork(person, earlier.add({ milliseconds: Math.round(minutes * 60_000) }), random);
}
