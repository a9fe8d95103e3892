import type { Request } from "#sandbox/http.ts";
import { badRequest } from "./error.ts";

export interface PageRules {
  readonly topDefault: number;
  readonly topMax: number;
  /** Directory objects know no `$skip`, mailboxes no `$skiptoken`. */
  readonly skip: "$skip" | "$skiptoken";
}

/** https://learn.microsoft.com/graph/api/user-list and …/group-list-members: 100 at once, 999 at most. */
export const directoryPages: PageRules = { topDefault: 100, topMax: 999, skip: "$skiptoken" };
/** https://learn.microsoft.com/graph/api/user-list-events: 10 at once, 1,000 at most. */
export const mailboxPages: PageRules = { topDefault: 10, topMax: 1000, skip: "$skip" };

function wholeNumber(query: URLSearchParams, name: string, fallback: number): number {
  const text = query.get(name);
  if (text === null) return fallback;
  if (!/^\d+$/.test(text)) throw badRequest(`Invalid value '${text}' for ${name} query option found.`);
  return Number(text);
}

function nextLink(request: Request, rules: PageRules, top: number, skip: number): string {
  const query = new URLSearchParams(request.query);
  query.set("$top", String(top));
  query.set(rules.skip, String(skip));
  const readable = query.toString().replaceAll("%24", "$");
  return `http://${request.headers["host"] ?? "127.0.0.1"}${encodeURI(decodeURI(request.path))}?${readable}`;
}

/** The page that `$top` and the link of the page before ask for, with the link to the next one. */
export function page<T>(request: Request, items: readonly T[], rules: PageRules) {
  if (rules.skip === "$skiptoken" && request.query.has("$skip")) throw badRequest("'$skip' is not supported here.");
  const top = wholeNumber(request.query, "$top", rules.topDefault);
  if (top < 1 || top > rules.topMax)
    throw badRequest(`Invalid page size specified: '${top}'. Must be between 1 and ${rules.topMax} inclusive.`);
  const skip = wholeNumber(request.query, rules.skip, 0);
  const more = items.length > skip + top;
  return {
    value: items.slice(skip, skip + top),
    ...(more ? { "@odata.nextLink": nextLink(request, rules, top, skip + top) } : {}),
  };
}

/** Keeps what `$select` names, and whatever is about the object itself (`@…`). */
export function select(
  query: URLSearchParams,
  type: string,
  all: Readonly<Record<string, unknown>>,
  defaults: readonly string[] = Object.keys(all),
): Record<string, unknown> {
  const asked = query
    .get("$select")
    ?.split(",")
    .map((name) => name.trim());
  const unknown = asked?.find((name) => !(name in all));
  if (unknown !== undefined) throw badRequest(`Could not find a property named '${unknown}' on type '${type}'.`);
  const kept = new Set(asked ?? defaults);
  return Object.fromEntries(Object.entries(all).filter(([name]) => kept.has(name) || name.startsWith("@")));
}
