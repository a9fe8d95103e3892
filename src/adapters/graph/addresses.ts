import { z } from "zod";
import type { PersonId } from "#domain/people/index.ts";
import { BATCH_MAX, batch } from "./batch.ts";
import type { GraphClient } from "./client.ts";
import { kept } from "./kept.ts";

/** An address hardly ever changes; an hour bounds how long we are wrong. */
const KEPT_MS = 3_600_000;
const KEPT_MAX = 5_000;

const User = z.object({ mail: z.string().nullish() });

/** Looks up the mail addresses of people, because calendars are asked by address; who has none is missing. */
export type Addresses = (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string>>;

export function graphAddresses(graph: GraphClient): Addresses {
  const known = kept<PersonId, string>(KEPT_MAX);

  async function fetchBatch(people: readonly PersonId[], found: Map<PersonId, string>): Promise<void> {
    const answers = await batch(
      graph,
      people.map((id) => `/users/${encodeURIComponent(id)}?$select=id,mail`),
    );
    for (const [index, person] of people.entries()) {
      const answer = answers[index];
      const address = answer?.status === 200 ? User.parse(answer.body).mail?.toLowerCase() : null;
      if (!address) continue;
      known.set(person, address, KEPT_MS);
      found.set(person, address);
    }
  }

  return async (people) => {
    const found = new Map<PersonId, string>();
    for (const id of people) {
      const address = known.get(id);
      if (address !== undefined) found.set(id, address);
    }
    const missing = people.filter((id) => !found.has(id));
    for (let start = 0; start < missing.length; start += BATCH_MAX) {
      await fetchBatch(missing.slice(start, start + BATCH_MAX), found);
    }
    return found;
  };
}
