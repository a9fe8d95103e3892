import { GraphError } from "./error.ts";

type User = Readonly<Record<string, unknown>>;
type Test = (user: User) => boolean;

const CALL = /^(startsWith|endsWith)\((\w+),\s*'((?:[^']|'')*)'\)$/i;
const COMPARE = /^(\w+)\s+(eq|ne)\s+(?:'((?:[^']|'')*)'|(true|false|null))$/i;
const ANY = /^(\w+)\/any\((\w+):\s*(\w+)\s+eq\s+'((?:[^']|'')*)'\)$/i;
const SEARCH = /^"(displayName|mail|givenName|surname):([^"]+)"$/;

const LITERALS: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };

/** What the index that answers at once does not know. https://learn.microsoft.com/graph/aad-advanced-queries */
function demandsIndex(query: URLSearchParams): boolean {
  const filter = query.get("$filter") ?? "";
  return /\bendsWith\(|\bne\b|\bnot\b/i.test(filter) || (filter !== "" && query.has("$orderby"));
}

function unsupported(message: string): GraphError {
  return new GraphError(400, "Request_UnsupportedQuery", message);
}

/** Quotes and case do not matter: Entra compares without either. */
function plain(text: unknown): unknown {
  return typeof text === "string" ? text.replaceAll("''", "'").toLowerCase() : text;
}

function parseClause(clause: string): Test {
  const [, call, property = "", text] = CALL.exec(clause) ?? [];
  const wanted = String(plain(text));
  if (call?.toLowerCase() === "startswith") return (user) => String(plain(user[property])).startsWith(wanted);
  if (call) return (user) => String(plain(user[property])).endsWith(wanted);

  const [, list = "", variable, compared, item] = ANY.exec(clause) ?? [];
  if (variable !== undefined && variable === compared) {
    return (user) => [user[list]].flat().some((value) => plain(value) === plain(item));
  }

  const [, name = "", operator, quoted, literal = ""] = COMPARE.exec(clause) ?? [];
  const value = quoted === undefined ? LITERALS[literal.toLowerCase()] : plain(quoted);
  if (operator?.toLowerCase() === "eq") return (user) => plain(user[name]) === value;
  if (operator) return (user) => plain(user[name]) !== value;
  throw new GraphError(400, "BadRequest", `Invalid filter clause: '${clause}'.`);
}

/** The parts between the words, where these stand neither in quotes nor in parentheses. */
function split(filter: string, word: "and" | "or"): string[] {
  const parts = [""];
  let [depth, quoted] = [0, false];
  for (const token of filter.split(/('|\(|\)|\s+(?:and|or)\s+)/i)) {
    if (token === "'") quoted = !quoted;
    if (!quoted && token === "(") depth++;
    if (!quoted && token === ")") depth--;
    const separates = !quoted && depth === 0 && token.trim().toLowerCase() === word && token !== word;
    if (separates) parts.push("");
    else parts.push(`${parts.pop()}${token}`);
  }
  return parts.map((part) => part.trim());
}

/** `and` binds more than `or`; parentheses around a part are taken off. */
function parseFilter(filter: string): Test {
  const either = split(filter, "or");
  if (either.length > 1) {
    const tests = either.map(parseFilter);
    return (user) => tests.some((test) => test(user));
  }
  const all = split(filter, "and");
  if (all.length > 1) {
    const tests = all.map(parseFilter);
    return (user) => tests.every((test) => test(user));
  }
  const [, inner] = /^\((.*)\)$/s.exec(filter.trim()) ?? [];
  return inner === undefined ? parseClause(filter.trim()) : parseFilter(inner);
}

function parseSearchClause(clause: string): Test {
  const [, property = "", text = ""] = SEARCH.exec(clause) ?? [];
  if (!property) throw new GraphError(400, "Request_BadRequest", `Invalid $search clause: '${clause}'.`);
  return (user) =>
    String(user[property])
      .toLowerCase()
      .split(/[\s.@-]+/)
      .some((word) => word.startsWith(text.toLowerCase()));
}

/** Quoted clauses, joined by `AND` and `OR` in capitals. */
function parseSearch(search: string): Test {
  const either = search
    .split(/(?<=")\s+OR\s+(?=")/)
    .map((part) => part.split(/(?<=")\s+AND\s+(?=")/).map(parseSearchClause));
  return (user) => either.some((tests) => tests.every((test) => test(user)));
}

/** What `$filter` and `$search` leave, sorted by `$orderby`. */
export function filterUsers(users: readonly User[], query: URLSearchParams, consistency: string | undefined): User[] {
  const eventual = consistency?.toLowerCase() === "eventual";
  const [filter, search, order] = [query.get("$filter"), query.get("$search"), query.get("$orderby")];
  if (search !== null && !eventual) {
    throw unsupported(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  }
  if (query.get("$count") === "true" && !eventual) {
    throw new GraphError(400, "Request_BadRequest", "$count is not currently supported.");
  }
  if (demandsIndex(query) && !(eventual && query.get("$count") === "true")) throw unsupported("Unsupported Query.");

  const tests = [...(filter ? [parseFilter(filter)] : []), ...(search ? [parseSearch(search)] : [])];
  const found = users.filter((user) => tests.every((test) => test(user)));
  if (order === null) return found;
  const [property = "", direction] = order.split(/\s+/);
  const sorted = found.toSorted((a, b) => String(a[property]).localeCompare(String(b[property]), "en"));
  return direction?.toLowerCase() === "desc" ? sorted.reverse() : sorted;
}
