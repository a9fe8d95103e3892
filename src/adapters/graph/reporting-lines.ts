import { z } from "zod";
import type { PersonId } from "#domain/people/index.ts";
import type { ReportingLines } from "#domain/sessions/index.ts";
import { AppError } from "#shared/errors.ts";
import { BATCH_MAX, batch } from "./batch.ts";
import type { GraphClient } from "./client.ts";
import { kept } from "./kept.ts";

/** Who changes their manager changes it for months; a day bounds how long we are wrong. */
const KEPT_MS = 24 * 3_600_000;
const KEPT_MAX = 10_000;

const QUERY = "$select=id&$expand=manager($levels=max;$select=id)&$count=true";
/** The whole line at once is an advanced query. https://learn.microsoft.com/graph/api/user-list-manager */
const ADVANCED = { ConsistencyLevel: "eventual" };

interface User {
  readonly id: string;
  readonly manager?: User | null | undefined;
}
const User: z.ZodType<User> = z.object({
  id: z.string(),
  get manager() {
    return User.nullish();
  },
});

/** Who is above whom, as the directory says. Application permission: User.Read.All. */
export function graphReportingLines(graph: GraphClient): ReportingLines {
  const known = kept<PersonId, readonly PersonId[]>(KEPT_MAX);

  async function fetch(ids: readonly PersonId[], found: Map<PersonId, readonly PersonId[]>): Promise<void> {
    const urls = ids.map((id) => `/users/${encodeURIComponent(id)}?${QUERY}`);
    const answers = await batch(graph, urls, ADVANCED);
    for (const [index, id] of ids.entries()) {
      const { status = 0, body } = answers[index] ?? {};
      if (status !== 200 && status !== 404) {
        throw new AppError("GRAPH_REFUSED", `somebody's reporting line answered ${status}`);
      }
      const line = status === 404 ? [] : lineOf(User.parse(body));
      known.set(id, line, KEPT_MS);
      found.set(id, line);
    }
  }

  return {
    async above(ids) {
      const found = new Map<PersonId, readonly PersonId[]>();
      for (const id of ids) {
        const line = known.get(id);
        if (line) found.set(id, line);
      }
      const missing = [...new Set(ids)].filter((id) => !found.has(id));
      for (let start = 0; start < missing.length; start += BATCH_MAX) {
        await fetch(missing.slice(start, start + BATCH_MAX), found);
      }
      return found;
    },
  };
}

function lineOf({ manager }: User): readonly PersonId[] {
  return manager ? [manager.id.toLowerCase(), ...lineOf(manager)] : [];
}
