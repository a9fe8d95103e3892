import type { PersonId } from "#domain/people/index.ts";
import type { Expert, ExpertStore } from "#domain/sessions/index.ts";
import type { PersonalData } from "#shared/personal-data.ts";
import { type SessionTable, takes } from "./session-table.ts";
import { micros } from "./time.ts";

/** Who volunteers, and when they give hours. */
export function memoryExperts(sessions: SessionTable): Omit<ExpertStore, keyof PersonalData> {
  const experts = new Map<PersonId, Expert>();

  function given(expertId: PersonId, since: number) {
    return sessions
      .of(expertId)
      .filter(({ session, start }) => session.expertId === expertId && takes(session) && start >= since)
      .toSorted((a, b) => a.start - b.start)
      .map(({ session }) => session.slot);
  }

  return {
    find: async (personId) => experts.get(personId) ?? null,
    async save(expert) {
      experts.set(expert.personId, expert);
    },
    async change(personId, how) {
      const known = experts.get(personId);
      if (!known) return null;
      const changed = how(known);
      experts.set(personId, changed);
      return changed;
    },
    async remove(personId) {
      experts.delete(personId);
    },
    async all(since) {
      const ids = [...experts.keys()].sort();
      return ids.flatMap((id) => {
        const expert = experts.get(id);
        return expert ? [{ ...expert, given: given(id, micros(since)) }] : [];
      });
    },
  };
}
