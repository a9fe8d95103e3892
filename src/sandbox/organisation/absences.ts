import type { CalendarEntry, Person } from "#sandbox/model.ts";
import { steady } from "./cast.ts";
import { entriesOf, wholeDays } from "./entries.ts";
import { makeRandom } from "./random.ts";

/** When the absences begin, in days from the start, and how long they last: some are under way, some lie ahead. */
const plans = [
  { from: -3, days: 11 },
  { from: -8, days: 12 },
  { from: 2, days: 5 },
  { from: 7, days: 14 },
  { from: 16, days: 5 },
  { from: 24, days: 19 },
  { from: 31, days: 12 },
] as const;

/** Sends some people on leave: automatic replies, and an out-of-office entry in the calendar. */
export function sendOnLeave(
  everybody: readonly Person[],
  seed: number,
  start: Temporal.Instant,
): { people: Person[]; entries: CalendarEntry[] } {
  const random = makeRandom(seed, "absences");
  const candidates = everybody.filter(({ name, managerId }) => managerId !== null && !steady.has(name));
  const leaves = new Map(plans.map((plan) => [random.pick(candidates).id, plan]));
  const entries: CalendarEntry[] = [];
  const people = everybody.map((person): Person => {
    const plan = leaves.get(person.id);
    if (!plan) return person;
    const first = start.toZonedDateTimeISO(person.zone).toPlainDate().add({ days: plan.from });
    const span = wholeDays(person, first, first.add({ days: plan.days - 1 }));
    const subject = person.locale.startsWith("de") ? "Urlaub" : "Annual leave";
    entries.push(
      ...entriesOf({ key: `leave/${person.id}/${first}`, organizer: person, subject, ...span, showAs: "oof" }),
    );
    return { ...person, away: { start: span.start.toString(), end: span.end.toString() } };
  });
  return { people, entries };
}
