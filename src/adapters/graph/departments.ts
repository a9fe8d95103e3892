import { z } from "zod";
import type { PersonId } from "#domain/people/index.ts";
import { AppError } from "#shared/errors.ts";
import type { GraphClient } from "./client.ts";

/** Most people in one filter. https://learn.microsoft.com/graph/filter-query-parameter */
const FILTERED_MAX = 15;
/** So many filters are asked at once. */
const AT_ONCE = 8;

const User = z.object({ id: z.string(), department: z.string().nullish(), accountEnabled: z.boolean().nullish() });
const Users = z.object({ value: z.array(User) });

/** The departments of many people, in few calls; who left or cannot be told about now is missing. */
export async function departmentsOf(
  graph: GraphClient,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string | null>> {
  const found = new Map<PersonId, string | null>();
  for (const some of inGroups(inGroups(ids, FILTERED_MAX), AT_ONCE)) {
    const users = await Promise.all(some.map((group) => usersOf(graph, group)));
    for (const { accountEnabled, department, id } of users.flat())
      if (accountEnabled !== false) found.set(id.toLowerCase(), department ?? null);
  }
  return found;
}

async function usersOf(graph: GraphClient, ids: readonly PersonId[]) {
  const filter = ids.map((id) => `id eq '${id.replaceAll("'", "''")}'`).join(" or ");
  const query = `$filter=${encodeURIComponent(filter)}&$select=id,department,accountEnabled&$top=${ids.length}`;
  try {
    return Users.parse((await graph.get(`/users?${query}`)) ?? { value: [] }).value;
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}

function inGroups<Item>(items: readonly Item[], size: number): (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
