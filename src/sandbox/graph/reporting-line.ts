import type { Desk } from "#sandbox/desk.ts";
import type { Request } from "#sandbox/http.ts";
import type { Person } from "#sandbox/model.ts";
import { badRequest } from "./error.ts";
import { select } from "./listing.ts";
import { personWithId } from "./people.ts";
import { USER_DEFAULTS, userView } from "./user-view.ts";

const TYPE = "microsoft.graph.user";
const EXPANDED = /^manager(?:\(\$levels=(max|\d+)(?:;\$select=([\w,]+))?\))?$/;

/** A user in a list of directory objects says that it is one. */
export function directoryObject(query: URLSearchParams, person: Person): Record<string, unknown> {
  return { "@odata.type": `#${TYPE}`, ...select(query, TYPE, userView(person), USER_DEFAULTS) };
}

/**
 * The managers above somebody, one inside the other, as `$expand=manager($levels=max)` asks for them; nothing if it does
 * not.
 *
 * Source: https://learn.microsoft.com/graph/api/user-list-manager
 */
export function managersOf(desk: Desk, person: Person, { query, headers }: Pick<Request, "query" | "headers">) {
  const asked = query.get("$expand");
  if (asked === null) return {};
  const [whole, levels = "1", fields] = EXPANDED.exec(asked) ?? [];
  if (whole === undefined) throw badRequest(`The local tenant expands manager only, not '${asked}'.`);
  const isAdvanced = headers["consistencylevel"]?.toLowerCase() === "eventual" && query.get("$count") === "true";
  if (levels !== "1" && !isAdvanced) {
    throw badRequest("$levels needs the header ConsistencyLevel: eventual, and $count=true.");
  }
  const selection = new URLSearchParams(fields === undefined ? {} : { $select: fields });
  return above(desk, person, selection, levels === "max" ? Number.POSITIVE_INFINITY : Number(levels));
}

function above(desk: Desk, { managerId }: Person, query: URLSearchParams, levels: number): Record<string, unknown> {
  const manager = managerId === null || levels === 0 ? undefined : personWithId(desk, managerId);
  if (!manager) return {};
  return { manager: { ...directoryObject(query, manager), ...above(desk, manager, query, levels - 1) } };
}
