import type { Language, Person, PersonId } from "#domain/people/index.ts";
import { type BookingDeps, type OwnCalendar, withOwnCalendar } from "#domain/sessions/index.ts";

export interface ExpertsApiDeps {
  readonly booking: BookingDeps;
  /** The calendar of whose token it is, read in their name. */
  ownCalendar(token: string, personId: PersonId): OwnCalendar;
  /** What somebody is called; empty when nobody knows. */
  nameOf(id: PersonId): Promise<string>;
  /** A keyed hash. */
  pseudonym(text: string): string;
}

interface Asking {
  readonly person: Person;
  readonly token: string;
  readonly body: { readonly language: Language; readonly withoutOwn: boolean };
}

/** Who asks, in the language that they want to talk in, and what an hour is looked for and booked with. */
export function askerOf({ booking, ownCalendar }: ExpertsApiDeps, { body, person, token }: Asking) {
  const asker: Person = { ...person, language: body.language };
  const read = ownCalendar(token, person.id);
  let isOwnRead = false;
  const own: OwnCalendar = (window) => {
    isOwnRead = true;
    return read(window);
  };
  const calendar = withOwnCalendar(booking.calendar, person.id, own);
  return {
    asker,
    booking: body.withoutOwn ? booking : { ...booking, calendar },
    /** Whether their calendar had to be read in their name, which can be done only while they are here. */
    isOwnRead: () => isOwnRead,
  };
}
