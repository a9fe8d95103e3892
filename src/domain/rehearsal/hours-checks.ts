import type { Holidays, PersonId } from "#domain/people/index.ts";
import type { Expert, Session } from "#domain/sessions/index.ts";
import { type Interval, isBefore, overlaps } from "#shared/time.ts";
import { gini } from "./hours-fairness.ts";
import { type Mailbox, trueHours } from "./hours-mailbox.ts";
import type { Outlook, OutlookEvent } from "./hours-outlook.ts";
import type { HourPeople, Volunteer } from "./hours-people.ts";

/** How often each rule of the private hour was broken; `gini` is the worst of all squads of equal experts who gave some. */
export interface HourInvariants {
  readonly double_bookings: number;
  readonly over_appointments: number;
  readonly outside_hours: number;
  readonly on_holiday: number;
  readonly over_capacity: number;
  readonly same_pair: number;
  readonly in_line: number;
  readonly never_with: number;
  readonly event_without_session: number;
  readonly session_without_event: number;
  readonly gini: number;
}

export interface JudgeDeps {
  readonly outlook: Outlook;
  readonly people: HourPeople;
  readonly holidays: Pick<Holidays, "isHoliday" | "regionOfZone">;
}

/** How unevenly equals may give hours. */
export const GINI_MAX = 0.2;

/** Holds what the service put into calendars against what is true of their owners. */
export interface Judge {
  /** The two want this time, whatever their hours. */
  agree(people: readonly PersonId[], start: Temporal.Instant): void;
  placed(event: OutlookEvent): void;
  /** @param sessions - everything that was ever held, as it is now */
  verdict(sessions: readonly Session[]): HourInvariants;
}

const AGAIN_AFTER = Temporal.Duration.from({ hours: 90 * 24 });
const PER_DAY_MAX = 2;
const HUNDREDTHS = 100;
/** With fewer hours each, chance decides who of equals gives more. */
const HOURS_EACH_MIN = 10;

/** Knows nothing of how the service decides: says again, in its own words, what must never happen. */
export function makeJudge(deps: JudgeDeps): Judge {
  const { holidays, outlook, people } = deps;
  const experts = new Map(people.volunteers.map(({ expert }) => [expert.personId, expert]));
  const agreed = new Set<string>();
  const counts = { double_bookings: 0, over_appointments: 0, outside_hours: 0, on_holiday: 0 };
  const keyOf = (ids: readonly PersonId[], start: Temporal.Instant) => `${ids.toSorted().join()} ${start}`;

  const isDayOff = (id: PersonId, { start }: Interval) => {
    const { person } = outlook.ownerOf(id);
    const region = person.region ?? holidays.regionOfZone(person.zone);
    return region !== null && holidays.isHoliday(start.toZonedDateTimeISO(person.zone).toPlainDate(), region);
  };

  return {
    agree: (ids, start) => void agreed.add(keyOf(ids, start)),

    placed(event) {
      const { attendeeId, organizerId, slot } = event;
      const both = [organizerId, attendeeId];
      const count = (name: keyof typeof counts, breaks: (id: PersonId) => boolean) => {
        if (both.some(breaks)) counts[name] += 1;
      };
      count("double_bookings", (id) => outlook.eventsOf(id).some((other) => clash(event, other, id)));
      count("over_appointments", (id) =>
        hasAppointment(outlook.ownerOf(id).mailbox, slot, id === organizerId ? experts.get(id) : undefined),
      );
      if (agreed.has(keyOf(both, slot.start))) return;
      count("outside_hours", (id) => !isAtWork(outlook, id, slot));
      count("on_holiday", (id) => isDayOff(id, slot));
    },

    verdict(sessions) {
      const standing = outlook.events.filter(({ isGone }) => !isGone);
      const ofEvent = new Map(sessions.map((session) => [session.id, session]));
      const eventOf = new Map(standing.map((event) => [event.transactionId, event]));
      const count = (breaks: (event: OutlookEvent) => boolean) => outlook.events.filter(breaks).length;
      const above = (one: PersonId, other: PersonId) => people.above.get(one)?.includes(other) === true;
      const avoids = (one: PersonId, other: PersonId) => experts.get(one)?.neverWith.includes(other) === true;
      return {
        ...counts,
        over_capacity: overCapacity(deps, standing, experts),
        same_pair: samePairs(standing.filter(({ transactionId }) => ofEvent.get(transactionId)?.seriesId === null)),
        in_line: count(({ attendeeId: a, organizerId: b }) => above(a, b) || above(b, a)),
        never_with: count(({ attendeeId: a, organizerId: b }) => avoids(a, b) || avoids(b, a)),
        event_without_session: standing.filter((event) => !isMatch(ofEvent.get(event.transactionId), event)).length,
        session_without_event: sessions.filter(
          (session) => session.state !== "cancelled" && !isMatch(session, eventOf.get(session.id)),
        ).length,
        gini: worstGini(people, standing),
      };
    },
  };
}

/** What somebody declined takes none of their time. */
function clash({ id, slot }: OutlookEvent, other: OutlookEvent, personId: PersonId): boolean {
  const isDeclined = other.attendeeId === personId && other.answer === "declined";
  return other.id !== id && !isDeclined && overlaps(slot, other.slot);
}

/** @param expert - undefined for who asks: what is tentative is not free for them, and they can meet anywhere */
function hasAppointment({ busy, elsewhere, tentative }: Mailbox, slot: Interval, expert: Expert | undefined): boolean {
  const [from, to] = [slot.start.epochMilliseconds, slot.end.epochMilliseconds];
  const isAt = (times: Mailbox["busy"]) => times.during(from, to).length > 0;
  if (isAt(busy)) return true;
  if (isAt(tentative) && expert?.tentativeIsFree !== true) return true;
  return expert?.elsewhereIsFree === false && isAt(elsewhere);
}

function isAtWork(outlook: Outlook, id: PersonId, { end, start }: Interval): boolean {
  const { mailbox, person } = outlook.ownerOf(id);
  const hours = trueHours(mailbox, person);
  const [from, to] = [start, end].map((at) => at.toZonedDateTimeISO(hours.zone));
  if (!from || !to || !from.toPlainDate().equals(to.toPlainDate())) return false;
  const { compare } = Temporal.PlainTime;
  const isOpen = compare(from.toPlainTime(), hours.start) >= 0 && compare(to.toPlainTime(), hours.end) <= 0;
  return isOpen && hours.days.includes(from.dayOfWeek);
}

/** Days, weeks and months with more than their expert gives; what the two moved there themselves is their own doing. */
function overCapacity(
  { outlook }: JudgeDeps,
  standing: readonly OutlookEvent[],
  experts: ReadonlyMap<PersonId, Expert>,
): number {
  let breaches = 0;
  for (const [id, all] of Map.groupBy(standing, ({ organizerId }) => organizerId)) {
    const { person } = outlook.ownerOf(id);
    const own = all
      .filter(({ isOwnDoing }) => !isOwnDoing)
      .map(({ slot }) => ({ minutes: minutesIn(slot), day: slot.start.toZonedDateTimeISO(person.zone).toPlainDate() }));
    const { minutesPerMonth = 0, perWeek = 0 } = experts.get(id) ?? {};
    const days = Map.groupBy(own, ({ day }) => `${day}`);
    const weeks = Map.groupBy(own, ({ day }) => `${day.subtract({ days: day.dayOfWeek - 1 })}`);
    const months = Map.groupBy(own, ({ day }) => `${day.toPlainYearMonth()}`);
    breaches += [...days.values()].filter(({ length }) => length > PER_DAY_MAX).length;
    breaches += [...weeks.values()].filter(({ length }) => length > perWeek).length;
    breaches += [...months.values()].filter((some) => sumOf(some) > minutesPerMonth).length;
  }
  return breaches;
}

/** Events of two who had met, or were about to, when it was made. */
function samePairs(events: readonly OutlookEvent[]): number {
  const pairs = Map.groupBy(events, ({ attendeeId, organizerId }) => [attendeeId, organizerId].toSorted().join());
  return [...pairs.values()].flatMap((own) =>
    own.filter(({ madeAt }, index) => {
      const since = madeAt.subtract(AGAIN_AFTER);
      return own.slice(0, index).some((other) => !isBefore(startAt(other, madeAt), since));
    }),
  ).length;
}

function startAt({ earlier, slot }: OutlookEvent, at: Temporal.Instant): Temporal.Instant {
  return (earlier.find(({ until }) => isBefore(at, until))?.slot ?? slot).start;
}

function isMatch(session: Session | undefined, event: OutlookEvent | undefined): boolean {
  if (!session || !event || session.state !== "booked" || session.eventId !== event.id) return false;
  return session.slot.start.equals(event.slot.start) && session.slot.end.equals(event.slot.end);
}

function worstGini({ volunteers }: HourPeople, standing: readonly OutlookEvent[]): number {
  const given = Map.groupBy(standing, ({ organizerId }) => organizerId);
  const minutesOf = (id: PersonId) => sumOf((given.get(id) ?? []).map(({ slot }) => ({ minutes: minutesIn(slot) })));
  const hoursOf = (all: readonly Volunteer[]) =>
    all.reduce((sum, { expert }) => sum + (given.get(expert.personId)?.length ?? 0), 0);
  const squads = [...Map.groupBy(volunteers, ({ squad }) => squad).values()];
  const busy = squads.filter((all) => hoursOf(all) >= all.length * HOURS_EACH_MIN);
  const worst = Math.max(0, ...busy.map((all) => gini(all.map(({ expert }) => minutesOf(expert.personId)))));
  return Math.round(worst * HUNDREDTHS) / HUNDREDTHS;
}

function sumOf(some: readonly { readonly minutes: number }[]): number {
  return some.reduce((sum, { minutes }) => sum + minutes, 0);
}

function minutesIn({ end, start }: Interval): number {
  return (end.epochMilliseconds - start.epochMilliseconds) / 60_000;
}
