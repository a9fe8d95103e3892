import type { Person, PersonId } from "#domain/people/index.ts";
import type { BookingDeps } from "./deps.ts";
import type { SessionPreference } from "./session.ts";

/** Whoever said nothing is not reminded, is asked once afterwards, and leaves the neutral word as it is. */
export const usualPreference: SessionPreference = { remind: false, ask: true, subject: null };

/** What fits in a cell of a calendar's week. */
const SUBJECT_MAX = 60;

/** How somebody wants to be treated as far as their own sessions go. */
export async function preferenceOf(
  { sessions }: Pick<BookingDeps, "sessions">,
  personId: PersonId,
): Promise<SessionPreference> {
  return (await sessions.preference(personId)) ?? usualPreference;
}

/** Changes what is named; a subject without a word in it is none, and a long one is cut. */
export async function changePreference(
  deps: Pick<BookingDeps, "sessions">,
  personId: PersonId,
  change: Partial<SessionPreference>,
): Promise<SessionPreference> {
  const next = { ...(await preferenceOf(deps, personId)), ...change };
  const preference = { ...next, subject: next.subject === null ? null : tidy(next.subject) };
  await deps.sessions.savePreference(personId, preference);
  return preference;
}

/** What the sessions of this person are called in both calendars. */
export async function subjectFor(
  deps: Pick<BookingDeps, "sessions" | "subjects">,
  { id, language }: Pick<Person, "id" | "language">,
): Promise<string> {
  return (await preferenceOf(deps, id)).subject ?? deps.subjects[language];
}

function tidy(subject: string): string | null {
  return subject.replace(/\s+/g, " ").trim().slice(0, SUBJECT_MAX).trim() || null;
}
