import type { Identities } from "#domain/posts/index.ts";
import type { ExportPerson } from "./export-batch.ts";

/** Addresses that are looked up at the same time. */
const LOOK_UPS_MAX = 100;

/** Who the users of an export are. */
export interface ExportPeople {
  /** Finds out who these are; throws when the directory does not answer, or else a person would become two. */
  meet(people: readonly ExportPerson[]): Promise<void>;
  /** A person of the directory, or `engage:NETWORK:USER` for everybody else. */
  idOf(userId: string): string;
}

/** @param network - of those of whom no other is known */
export function exportPeople(identities: Identities, network: string): ExportPeople {
  const ids = new Map<string, string>();
  const strangerId = (userId: string, networkId: string | null) => `engage:${networkId ?? network}:${userId}`;

  async function identify({ id, address, networkId }: ExportPerson): Promise<void> {
    const person = address === null ? null : await identities.byAddress(address);
    ids.set(id, person ?? strangerId(id, networkId));
  }
  return {
    async meet(people) {
      for (let start = 0; start < people.length; start += LOOK_UPS_MAX) {
        await Promise.all(people.slice(start, start + LOOK_UPS_MAX).map(identify));
      }
    },
    idOf: (userId) => ids.get(userId) ?? strangerId(userId, null),
  };
}
