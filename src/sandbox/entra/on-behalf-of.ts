import type { Reply } from "#sandbox/http.ts";
import type { Consents } from "./consents.ts";
import { refused } from "./errors.ts";
import type { EntraIssuer } from "./issuer.ts";
import { delegatedScopes, GRAPH, parsedScope } from "./scope.ts";

interface Asked {
  readonly scope?: string | undefined;
  readonly assertion?: string | undefined;
  readonly requested_token_use?: string | undefined;
}

interface Minting {
  readonly issuer: EntraIssuer;
  readonly consents: Consents;
}

/**
 * Changes a person's token for this app into one for another service, as far as the person consented.
 *
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow
 */
export function onBehalfOf(
  { issuer, consents }: Minting,
  granted: (tokens: Readonly<Record<string, string>>) => Reply,
): (asked: Asked) => Promise<Reply> {
  /** What the person's token may hold; null where they did not consent. */
  function allowed(personId: string, resource: string, names: readonly string[]): readonly string[] | null {
    if (resource !== GRAPH) return delegatedScopes(names);
    if (names.includes(".default")) return consents.of(personId);
    return consents.missing(personId, names).length > 0 ? null : names;
  }

  return async ({ scope, assertion, requested_token_use }) => {
    if (!scope) return refused(90014, "'scope'");
    if (!assertion) return refused(900144, "'assertion'");
    if (requested_token_use !== "on_behalf_of") return refused(900144, "'requested_token_use'");
    const user = await issuer.checkUser(assertion);
    if (user.kind === "invalid") return refused(user.because === "audience" ? 500131 : 50013);
    if (!user.claims.scp) return refused(50013, "An app's own token stands for no user.");
    const { resource, names } = parsedScope(scope);
    if (!issuer.knows(resource)) return refused(500011, `It is '${resource}'.`);
    const scopes = allowed(user.claims.oid, resource, names)?.join(" ");
    if (scopes === undefined) return refused(65001);
    return granted({ scope: scopes, access_token: await issuer.delegatedToken(resource, user.claims.oid, scopes) });
  };
}
