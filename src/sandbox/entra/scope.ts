/** Scopes that ask for other tokens than the access token. */
const OPENID_SCOPES = ["openid", "profile", "offline_access", "email"];

/** Whose permissions are meant where a scope names no resource. */
export const GRAPH = "https://graph.microsoft.com";

const words = (scope: string): string[] => scope.split(" ").filter((name) => name !== "");

export function asksFor(scope: string, name: "openid" | "offline_access"): boolean {
  return words(scope).includes(name);
}

/** The resource and the permissions in it: `https://graph.microsoft.com/User.Read` is `User.Read` of Graph, as is `User.Read`. */
export function parsedScope(scope: string): { readonly resource: string; readonly names: readonly string[] } {
  const scopes = words(scope).filter((name) => !OPENID_SCOPES.includes(name));
  const parts = scopes.map((name) => {
    const [, resource = "", permission = ""] = /^(https:\/\/[^/]+)\/+(.+)$/.exec(name) ?? [];
    return /^[\w.]+$/.test(name) ? { resource: GRAPH, permission: name } : { resource, permission };
  });
  return { resource: parts[0]?.resource ?? "", names: parts.map(({ permission }) => permission) };
}

/** The permissions that a person's token gets when these are asked for; `.default` stands for all there are. */
export function delegatedScopes(names: readonly string[]): readonly string[] {
  return names.includes(".default") ? ["access_as_user", "user_impersonation", "User.Read"] : names;
}

/** The scopes of the answer: what was granted and, as clients look for it in their cache, what was asked for. */
export function grantedScope(scope: string): string {
  const { resource, names } = parsedScope(scope);
  const full = delegatedScopes(names).map((name) => `${resource}/${name}`);
  return [...new Set([...full, ...words(scope)])].join(" ");
}
