import { z } from "zod";
import type { PersonId } from "#domain/people/index.ts";
import { AppError } from "#shared/errors.ts";
import type { GraphClient } from "./client.ts";

/** Most requests in one batch. https://learn.microsoft.com/graph/json-batching */
const BATCH_MAX = 20;
/** An address hardly ever changes; an hour bounds how long we are wrong. */
const KEPT_MS = 3_600_000;
const KEPT_MAX = 5_000;

const Batch = z.object({
  responses: z.array(z.object({ id: z.string(), status: z.number(), body: z.unknown() })),
});
const User = z.object({ mail: z.string().nullish() });

/** Looks up the mail addresses of people, because calendars are asked by address; who has none is missing. */
export type Addresses = (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string>>;

export function graphAddresses(graph: GraphClient): Addresses {
  const kept = new Map<PersonId, { readonly address: string; readonly until: number }>();

  function keep(id: PersonId, address: string): void {
    const oldest = kept.keys().next();
    if (kept.size >= KEPT_MAX && !oldest.done) kept.delete(oldest.value);
    kept.set(id, { address, until: Date.now() + KEPT_MS });
  }

  async function fetchBatch(people: readonly PersonId[]): Promise<void> {
    const requests = people.map((id, index) => ({
      id: String(index),
      method: "GET",
      url: `/users/${encodeURIComponent(id)}?$select=id,mail`,
    }));
    const reply = Batch.parse(await graph.post("/$batch", { requests }));
    for (const { id, status, body } of reply.responses) {
      if (status === 429) throw new AppError("GRAPH_THROTTLED", "an address inside a batch answered 429");
      if (status >= 500) throw new AppError("GRAPH_UNREACHABLE", `an address inside a batch answered ${status}`);
      const person = people[Number(id)];
      if (person === undefined) continue;
      kept.delete(person);
      const address = status === 200 ? User.parse(body).mail : null;
      if (address) keep(person, address.toLowerCase());
    }
  }

  return async (people) => {
    const now = Date.now();
    const missing = people.filter((id) => (kept.get(id)?.until ?? 0) <= now);
    for (let start = 0; start < missing.length; start += BATCH_MAX) {
      await fetchBatch(missing.slice(start, start + BATCH_MAX));
    }
    const found = new Map<PersonId, string>();
    for (const id of people) {
      const entry = kept.get(id);
      if (entry) found.set(id, entry.address);
    }
    return found;
  };
}
