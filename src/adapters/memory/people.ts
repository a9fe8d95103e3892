import type { Contact, Person, PersonId } from "#domain/people/index.ts";
import type { Office } from "#domain/rehearsal/index.ts";

/** People and the way to them, in memory; no question is ever open with them. */
export function memoryPeople(): Office["people"] {
  const people = new Map<PersonId, Person>();
  const contacts = new Map<PersonId, Contact>();
  return {
    find: async (id) => people.get(id) ?? null,
    contact: async (id) => contacts.get(id) ?? null,
    async recall(id) {
      return { person: people.get(id) ?? null, contact: contacts.get(id) ?? null, dialogue: null, awaited: false };
    },
    async save(person) {
      people.set(person.id, person);
    },
    async saveContact(id, contact) {
      contacts.set(id, contact);
    },
    async forgetContact(id) {
      contacts.delete(id);
    },
  };
}
