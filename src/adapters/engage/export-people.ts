import type { Identities } from "#domain/posts/index.ts";
import type { ExportPerson } from "./export-batch.ts";

/** Addresses that are looked up at the same time. */
const LOOK_UPS_MAX = 100;

/** Who the users of an export are. */
export interface ExportPeople {
  /** Finds out who these are; throws when the directory does not answer, or else a person would become two. */
  meet(people: readonly ExportPerson[]): Promise<void>;
  /** A person of the directory, or `engage:USER` for everybody else, as the live reading has it. */
  idOf(userId: string): string;
}

export function exportPeople(identities: Identities): ExportPeople {
  const ids = new Map<string, string>();

  async function identify({ id, address }: ExportPerson): Promise<void> {
    const person = address === null ? null : await identities.byAddress(address);
    if (person !== null) ids.set(id, person);
  }
  return {
    async meet(people) {
      for (let start = 0; start < people.length; start += LOOK_UPS_MAX) {
        await Promise.all(people.slice(start, start + LOOK_UPS_MAX).map(identify));
      }
    },
    idOf: (userId) => ids.get(userId) ?? `engage:${userId}`,
  };
}
