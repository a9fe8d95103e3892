import type { Person, PersonId } from "#domain/people/index.ts";
import type { Session } from "#domain/sessions/index.ts";
import type { Interval } from "#shared/time.ts";
import type { NameOf } from "./names.ts";
import { wordsFor } from "./words/catalogue.ts";

/** A conversation in the words of one of the two: the other's name, and when on their own clock. */
export async function appointment(nameOf: NameOf, person: Person, withId: PersonId, slot: Interval) {
  const { dates, sessions } = wordsFor(person);
  return { name: (await nameOf(withId)) || sessions.unnamed, when: dates.span(slot, person.zone) };
}

/** The same of a session. */
export function appointmentOf(nameOf: NameOf, person: Person, { askerId, expertId, slot }: Session) {
  return appointment(nameOf, person, person.id === askerId ? expertId : askerId, slot);
}
