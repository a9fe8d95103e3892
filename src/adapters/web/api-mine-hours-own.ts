import type { Person, PersonId } from "#domain/people/index.ts";
import { type BookingDeps, type OwnCalendar, type Session, withOwnCalendar } from "#domain/sessions/index.ts";
import { AppError } from "#shared/errors.ts";
import { timesOf } from "./api-times.ts";

export interface MineHoursDeps {
  readonly booking: BookingDeps;
  /** What somebody is called; empty when nobody knows. */
  nameOf(id: PersonId): Promise<string>;
  /** The calendar of whose token it is, read in their name. */
  ownCalendar(token: string, personId: PersonId): OwnCalendar;
}

type Asking = Readonly<{ person: Person; token: string }>;

/** What hours are booked and moved with, by somebody who is here: their own calendar can be read in their name. */
export function bookingFor({ booking, ownCalendar }: MineHoursDeps, { person, token }: Asking): BookingDeps {
  const calendar = withOwnCalendar(booking.calendar, person.id, ownCalendar(token, person.id));
  return { ...booking, calendar };
}

/** What was found, if it is about them. @throws AppError NOT_FOUND: what is others' is not there, like what never was */
export async function ifOwn<Found>(finding: Promise<Found | null>, isOwn: (found: Found) => boolean): Promise<Found> {
  const found = await finding;
  if (found === null || !isOwn(found)) throw new AppError("NOT_FOUND", "nothing of theirs has this id");
  return found;
}

/** When, and with whom: null for somebody whom nobody knows any more. */
export async function meetingFor({ nameOf }: Pick<MineHoursDeps, "nameOf">, { id }: Person, session: Session) {
  const { askerId, expertId, slot } = session;
  return { ...timesOf(slot), with: (await nameOf(askerId === id ? expertId : askerId)) || null };
}

export const isBetween =
  ({ id }: Person) =>
  ({ askerId, expertId }: Pick<Session, "askerId" | "expertId">) =>
    askerId === id || expertId === id;
