import { z } from "zod";
import type { Roster } from "#domain/insight/index.ts";
import { AppError } from "#shared/errors.ts";
import type { GraphClient } from "./client.ts";

/** Most people on a page. https://learn.microsoft.com/graph/api/user-list */
const PAGE = 999;
/** Half a million people. */
const PAGES_MAX = 500;
/** Neither guests nor those who left. */
const COLLEAGUES = encodeURIComponent("accountEnabled eq true and userType eq 'Member'");

const User = z.object({ id: z.string(), department: z.string().nullish() });

/** Everybody in Entra, listed through Microsoft Graph. Application permission User.Read.All, for their departments. */
export function graphRoster(graph: GraphClient): Roster {
  return {
    async departments() {
      const path = `/users?$filter=${COLLEAGUES}&$select=id,department&$top=${PAGE}`;
      const found = await graph.list(path, PAGES_MAX);
      if (found === null) throw new AppError("GRAPH_REFUSED", "the directory lists nobody");
      const users = found.map((item) => User.parse(item));
      return new Map(users.map(({ id, department }) => [id.toLowerCase(), department || null]));
    },
  };
}
