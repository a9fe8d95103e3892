import type { PersonId } from "#domain/people/index.ts";
import type { SessionPreference, SessionStore } from "#domain/sessions/index.ts";
import type { SessionRecord, SessionTable } from "./session-table.ts";
import { takes } from "./session-table.ts";
import { micros } from "./time.ts";

type Looks = Pick<SessionStore, "find" | "ofEvents" | "upcoming" | "past" | "organizers" | "metSince">;
type Preferences = Pick<SessionStore, "preference" | "preferences" | "savePreference">;

const byStart = (a: SessionRecord, b: SessionRecord) => a.start - b.start || (a.session.id < b.session.id ? -1 : 1);

/** Which hours there are. */
export function memorySessionLooks(sessions: SessionTable): Looks {
  return {
    find: async (id) => sessions.get(id)?.session ?? null,

    async ofEvents(eventIds) {
      const wanted = new Set<string | null>(eventIds);
      const found = [...sessions.all()].filter(
        ({ session }) => session.eventId !== null && wanted.has(session.eventId),
      );
      return found.sort(byStart).map(({ session }) => session);
    },

    async upcoming(personId, now) {
      const after = micros(now);
      const found = sessions.of(personId).filter(({ session, end }) => takes(session) && end > after);
      return found.toSorted(byStart).map(({ session }) => session);
    },

    async past(personId, since, now) {
      const [after, until] = [micros(since), micros(now)];
      const found = sessions
        .of(personId)
        .filter(({ session, start, end }) => session.state === "booked" && start > after && end <= until);
      return found.toSorted((a, b) => b.start - a.start).map(({ session }) => session);
    },

    async organizers(now) {
      const after = micros(now);
      const found = [...sessions.all()].filter(({ session, end }) => takes(session) && end > after);
      return [...new Set(found.map(({ session }) => session.expertId))].sort();
    },

    async metSince(personId, since) {
      const after = micros(since);
      const met = sessions
        .of(personId)
        .filter(({ session, start }) => takes(session) && session.seriesId === null && start >= after);
      return new Set(met.map(({ session }) => (session.expertId === personId ? session.askerId : session.expertId)));
    },
  };
}

/** How people want to be treated as far as their own sessions go. */
export function memoryPreferences(): Preferences {
  const preferences = new Map<PersonId, SessionPreference>();
  return {
    preference: async (personId) => preferences.get(personId) ?? null,
    async preferences(_tx, people) {
      return new Map(
        people.flatMap((id) => {
          const preference = preferences.get(id);
          return preference ? [[id, preference] as const] : [];
        }),
      );
    },
    async savePreference(personId, preference) {
      preferences.set(personId, preference);
    },
  };
}
