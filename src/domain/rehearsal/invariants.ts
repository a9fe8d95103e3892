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
const WEEK_MAX = 2;
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
  const count = (breaks: (arrival: Arrival) => boolean) => arrivals.filter(breaks).length;
  const isDoubt = ({ id, state }: LedgerEntry) => state === "in_doubt" && doubts.has(id);
  const isLost = (entry: LedgerEntry) => {
    if (entry.state === "sent") return !arrived.has(entry.id);
    if (entry.state === "in_doubt") return !isDoubt(entry);
    const isOpen = entry.state === "planned" || entry.state === "sending";
    return isOpen && entry.notAfter.epochMilliseconds + DAY_MS < end.epochMilliseconds;
  };
  return {
    budget_breaches: budgetBreaches(arrivals),
    in_quiet_time: count(isInQuietTime),
    on_holiday: count((arrival) => isOnHoliday(arrival, holidays)),
    while_away: count(({ state }) => state !== "free"),
    after_stop: count(({ isPaused, isStopped, kind }) => isStopped || (isPaused && isNudge(kind))),
    after_block: afterBlock.length,
    without_ledger_row: count(({ entryId, kind, person }) => {
      const entry = ledger.get(entryId);
      return entry?.personId !== person.id || entry.kind !== kind || entry.sentAt === null;
    }),
    without_gate: count(({ hasGate, kind }) => isNudge(kind) && !hasGate),
    double_sends: doubleSends(arrivals),
    lost_sends_not_in_doubt: [...ledger.values()].filter(isLost).length,
    in_doubt: [...ledger.values()].filter(isDoubt).length,
  };
}

const isNudge = (kind: string) => kind.startsWith("leaders.");

function localTime({ at, person }: Arrival): Temporal.ZonedDateTime {
  return at.toZonedDateTimeISO(person.zone);
}

function isInQuietTime(arrival: Arrival): boolean {
  const local = localTime(arrival);
  const { start, end } = arrival.person.hours ?? { start: OPENS, end: CLOSES };
  const seconds = (time: Temporal.PlainTime | Temporal.ZonedDateTime) =>
    (time.hour * 60 + time.minute) * 60 + time.second;
  const isOpen = seconds(local) >= seconds(start) && seconds(local) < seconds(end);
  return arrival.isQuietPeriod || local.dayOfWeek >= SATURDAY || !isOpen;
}

function isOnHoliday(arrival: Arrival, holidays: Pick<Holidays, "isHoliday" | "regionOfZone">): boolean {
  const { region, zone } = arrival.person;
  const where = region ?? holidays.regionOfZone(zone);
  return where !== null && holidays.isHoliday(localTime(arrival).toPlainDate(), where);
}

/** Messages beyond one a day or two in seven days, by the calendar of whoever gets them. */
function budgetBreaches(arrivals: readonly Arrival[]): number {
  let breaches = 0;
  for (const own of byPerson(arrivals).values()) {
    own.forEach((arrival, index) => {
      const { zone } = arrival.person;
      const day = localTime(arrival).toPlainDate();
      const weekAgo = day.subtract({ days: 7 });
      const daysBefore = own
        .slice(Math.max(0, index - WEEK_MAX), index)
        .map(({ at }) => at.toZonedDateTimeISO(zone).toPlainDate());
      const sameDay = daysBefore.some((before) => before.equals(day));
      const inWeek = daysBefore.filter((before) => Temporal.PlainDate.compare(before, weekAgo) > 0);
      if (sameDay || inWeek.length >= WEEK_MAX) breaches += 1;
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
