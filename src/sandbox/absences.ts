import type { CalendarBook } from "./calendar-book.ts";
import type { Events } from "./events.ts";
import type { Keep } from "./keep.ts";
import type { CalendarEntry, Organisation, Person } from "./model.ts";
import { entriesOf } from "./organisation/entries.ts";

type Away = NonNullable<Person["away"]>;

/** Who is out of office when: automatic replies, and the same time in the calendar. */
export interface AbsenceBook {
  of(person: Person): Away | null;
  /** Begins an absence in place of the one before; null ends it. */
  set(person: Person, away: Away | null): void;
}

/** The organisation's absences with what was changed in them. */
export function absenceBook(
  { people }: Organisation,
  calendars: CalendarBook,
  { state, changed }: Keep,
  { announce }: Events,
): AbsenceBook {
  const seeded = new Map(people.map(({ id, away }) => [id, away]));
  const awayOf = (id: string) => (id in state.absences ? (state.absences[id] ?? null) : (seeded.get(id) ?? null));

  /** What stands in the calendar for an absence, as Outlook's "block my calendar" puts it there. */
  function entriesFor(person: Person, away: Away): readonly CalendarEntry[] {
    const isIts = ({ ownerId, showAs, start, end }: CalendarEntry) =>
      ownerId === person.id && showAs === "oof" && start === away.start && end === away.end;
    return calendars.entries().filter(isIts);
  }

  return {
    of: ({ id }) => awayOf(id),
    set(person, away) {
      const before = awayOf(person.id);
      if (before) calendars.remove(entriesFor(person, before).map(({ id }) => id));
      state.absences[person.id] = away;
      changed();
      if (away) {
        const [start, end] = [Temporal.Instant.from(away.start), Temporal.Instant.from(away.end)];
        const subject = person.locale.startsWith("de") ? "Abwesend" : "Out of office";
        const key = `absence/${person.id}`;
        calendars.put(entriesOf({ key, organizer: person, subject, start, end, showAs: "oof" }));
      }
      announce({ type: "calendar", id: person.id });
    },
  };
}
