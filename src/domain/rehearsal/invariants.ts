import type { LedgerEntry } from "#domain/attention/index.ts";
import type { Holidays, PersonId } from "#domain/people/index.ts";
import type { Arrival, Chronicle } from "./world.ts";

/** How often each rule was broken; `in_doubt` is no breach, and says how much is not known. */
export interface Invariants {
  readonly budget_breaches: number;
  readonly in_quiet_time: number;
  readonly on_holiday: number;
  readonly while_away: number;
  readonly after_stop: number;
  readonly after_block: number;
  readonly without_ledger_row: number;
  readonly without_gate: number;
  readonly double_sends: number;
  readonly lost_sends_not_in_doubt: number;
  readonly in_doubt: number;
}

const DAY_MS = 86_400_000;
/** Of what is unasked; and of what is about somebody's own appointments, in a week. */
const DAY_MAX = 1;
const WEEK_MAX = 2;
const APPOINTMENTS_WEEK_MAX = 6;
const SATURDAY = 6;
const OPENS = Temporal.PlainTime.from("08:00");
const CLOSES = Temporal.PlainTime.from("18:00");

/**
 * Holds what arrived against what was true, and against the ledger. Knows nothing of how the service decides: it says
 * again, in its own words, what must never happen.
 *
 * @param end - what had to be sent before, and still is not, is lost
 */
export function invariantsOf(
  { afterBlock, arrivals, doubts }: Chronicle,
  entries: Iterable<LedgerEntry>,
  holidays: Pick<Holidays, "isHoliday" | "regionOfZone">,
  end: Temporal.Instant,
): Invariants {
  const ledger = new Map(Array.from(entries, (entry) => [entry.id, entry]));
  const arrived = new Set(arrivals.map(({ entryId }) => entryId));
  const isAppointment = ({ entryId }: Arrival) => ledger.get(entryId)?.class === "appointment";
  const [appointments, unasked] = [arrivals.filter(isAppointment), arrivals.filter((one) => !isAppointment(one))];
  const count = (breaks: (arrival: Arrival) => boolean) => unasked.filter(breaks).length;
  /** A word that got no answer is said again; it counts once, as the ledger has it. */
  const said = new Map(
    appointments.filter(({ at, entryId }) => ledger.get(entryId)?.sentAt?.equals(at)).map((one) => [one.entryId, one]),
  );
  const hasTime = ({ at, entryId }: Arrival) =>
    (ledger.get(entryId)?.notAfter.epochMilliseconds ?? 0) - at.epochMilliseconds > DAY_MS;
  const isDoubt = ({ id, state }: LedgerEntry) => state === "in_doubt" && doubts.has(id);
  const isLost = (entry: LedgerEntry) => {
    if (entry.state === "sent") return !arrived.has(entry.id);
    if (entry.state === "in_doubt") return !isDoubt(entry);
    const isOpen = entry.state === "planned" || entry.state === "sending";
    return isOpen && entry.notAfter.epochMilliseconds + DAY_MS < end.epochMilliseconds;
  };
  return {
    budget_breaches:
      budgetBreaches(unasked, { day: DAY_MAX, week: WEEK_MAX }) +
      budgetBreaches([...said.values()], { day: Number.POSITIVE_INFINITY, week: APPOINTMENTS_WEEK_MAX }),
    in_quiet_time:
      count((one) => one.isQuietPeriod || isOutOfHours(one)) +
      appointments.filter((one) => isOutOfHours(one) && hasTime(one)).length,
    on_holiday: count((arrival) => isOnHoliday(arrival, holidays)),
    while_away: count(({ state }) => state !== "free"),
    after_stop: count(({ isPaused, isStopped, kind }) => isStopped || (isPaused && isNudge(kind))),
    after_block: afterBlock.length,
    without_ledger_row: arrivals.filter(({ entryId, kind, person }) => {
      const entry = ledger.get(entryId);
      return entry?.personId !== person.id || entry.kind !== kind || !isSaid(entry);
    }).length,
    without_gate: count(({ hasGate, kind }) => isNudge(kind) && !hasGate),
    double_sends: doubleSends(unasked),
    lost_sends_not_in_doubt: [...ledger.values()].filter(isLost).length,
    in_doubt: [...ledger.values()].filter(isDoubt).length,
  };
}

/** A word on an appointment that got no answer is tried again until it is too late, and may have arrived all the same. */
const isSaid = ({ class: kind, sentAt, tries }: LedgerEntry) =>
  sentAt !== null || (kind === "appointment" && tries > 0);

const isNudge = (kind: string) => kind.startsWith("leaders.");

function localTime({ at, person }: Arrival): Temporal.ZonedDateTime {
  return at.toZonedDateTimeISO(person.zone);
}

function isOutOfHours(arrival: Arrival): boolean {
  const local = localTime(arrival);
  const { start, end } = arrival.person.hours ?? { start: OPENS, end: CLOSES };
  const seconds = (time: Temporal.PlainTime | Temporal.ZonedDateTime) =>
    (time.hour * 60 + time.minute) * 60 + time.second;
  const isOpen = seconds(local) >= seconds(start) && seconds(local) < seconds(end);
  return local.dayOfWeek >= SATURDAY || !isOpen;
}

function isOnHoliday(arrival: Arrival, holidays: Pick<Holidays, "isHoliday" | "regionOfZone">): boolean {
  const { region, zone } = arrival.person;
  const where = region ?? holidays.regionOfZone(zone);
  return where !== null && holidays.isHoliday(localTime(arrival).toPlainDate(), where);
}

/** Messages beyond so many a day or in seven days, by the calendar of whoever gets them. */
function budgetBreaches(arrivals: readonly Arrival[], most: { readonly day: number; readonly week: number }): number {
  let breaches = 0;
  for (const own of byPerson(arrivals).values()) {
    own.forEach((arrival, index) => {
      const { zone } = arrival.person;
      const day = localTime(arrival).toPlainDate();
      const weekAgo = day.subtract({ days: 7 });
      const daysBefore = own
        .slice(Math.max(0, index - most.week), index)
        .map(({ at }) => at.toZonedDateTimeISO(zone).toPlainDate());
      const sameDay = daysBefore.filter((before) => before.equals(day));
      const inWeek = daysBefore.filter((before) => Temporal.PlainDate.compare(before, weekAgo) > 0);
      if (sameDay.length >= most.day || inWeek.length >= most.week) breaches += 1;
    });
  }
  return breaches;
}

/** Messages that say again what was said: the same row of the ledger, or the same slot. */
function doubleSends(arrivals: readonly Arrival[]): number {
  const said = (of: (arrival: Arrival) => string) => arrivals.length - new Set(arrivals.map(of)).size;
  const nudges = arrivals.filter(({ facts, kind }) => isNudge(kind) && typeof facts["slot"] === "string");
  const slots = new Set(nudges.map(({ facts, person }) => `${person.id} ${facts["slot"]}`));
  return Math.max(
    said(({ entryId }) => entryId),
    nudges.length - slots.size,
  );
}

function byPerson(arrivals: readonly Arrival[]): ReadonlyMap<PersonId, readonly Arrival[]> {
  return Map.groupBy(arrivals, ({ person }) => person.id);
}
