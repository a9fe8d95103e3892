import type { PersonId } from "#domain/people/index.ts";
import type { Session, SessionMark } from "#domain/sessions/index.ts";
import { type Clock, type Interval, overlaps } from "#shared/time.ts";
import { micros } from "./time.ts";

/** A session with what its rounds need, as numbers that are quickly compared. */
export interface SessionRecord {
  readonly session: Session;
  readonly start: number;
  readonly end: number;
  /** The machine's own time. */
  readonly changedAt: number;
  readonly watchedAt: number;
  readonly marks: ReadonlySet<SessionMark>;
}

export const takes = ({ state }: Session) => state !== "cancelling" && state !== "cancelled";
export const peopleOf = ({ expertId, askerId }: Session) => [expertId, askerId];

/** Whether the person has another hour then. One that Outlook moved over something else may take no time of its own. */
export function hasHour(sessions: SessionTable, personId: PersonId, slot: Interval, except: string | null): boolean {
  return sessions
    .of(personId)
    .some(({ session }) => session.id !== except && takes(session) && overlaps(session.slot, slot));
}

export interface SessionTable {
  get(id: string): SessionRecord | null;
  all(): Iterable<SessionRecord>;
  /** In either role. */
  of(personId: PersonId): readonly SessionRecord[];
  put(session: Session): void;
  /** Changes what the rounds know of a session. */
  note(id: string, changes: Partial<Pick<SessionRecord, "watchedAt" | "marks">>): void;
  remove(id: string): void;
}

export function sessionTable(realClock: Clock): SessionTable {
  const records = new Map<string, SessionRecord>();
  const byPerson = new Map<PersonId, Set<string>>();
  const idsOf = (personId: PersonId) => byPerson.get(personId) ?? new Set();
  const fresh = { watchedAt: Number.NEGATIVE_INFINITY, marks: new Set<SessionMark>() };
  return {
    get: (id) => records.get(id) ?? null,
    all: () => records.values(),
    of: (personId) => [...idsOf(personId)].flatMap((id) => records.get(id) ?? []),

    put(session) {
      const [start, end] = [micros(session.slot.start), micros(session.slot.end)];
      const changedAt = micros(realClock());
      const known = records.get(session.id);
      // What was planned for the time that it had is planned anew for another.
      const marks = known?.start === start ? known.marks : fresh.marks;
      records.set(session.id, { ...fresh, ...known, marks, session, start, end, changedAt });
      for (const personId of peopleOf(session)) byPerson.set(personId, idsOf(personId).add(session.id));
    },

    note(id, changes) {
      const record = records.get(id);
      if (record) records.set(id, { ...record, ...changes });
    },

    remove(id) {
      const record = records.get(id);
      records.delete(id);
      for (const personId of record ? peopleOf(record.session) : []) idsOf(personId).delete(id);
    },
  };
}
