import type { TabSettings } from "#shared/api.ts";

/** What the popup has to do, by its address. */
export type Outcome =
  | { readonly kind: "ask"; readonly scopes: string; readonly hint: string | null }
  | { readonly kind: "given" }
  | { readonly kind: "refused"; readonly why: string };

/**
 * @param query - behind `?`: what the tab asks for, or what Entra answers
 * @param state - what this window sent along; Entra says it back
 */
export function outcomeIn(query: string, state: string | null): Outcome {
  const given = new URLSearchParams(query);
  const returned = given.get("state");
  if (returned === null) return { kind: "ask", scopes: given.get("scopes") ?? "", hint: given.get("hint") };
  if (returned !== state) return { kind: "refused", why: "StateMismatch" };
  return given.has("code") ? { kind: "given" } : { kind: "refused", why: given.get("error") ?? "CancelledByUser" };
}

/**
 * Entra's question. The code that it answers with is redeemed by nobody: that the person agreed is all that is needed,
 * since the service then gets its token on their behalf.
 *
 * Source: https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#request-an-authorization-code
 */
export function consentAddress(
  { authority, tenantId, clientId }: TabSettings,
  origin: string,
  { scopes, hint }: Extract<Outcome, { kind: "ask" }>,
  state: string,
): string {
  const query = new URLSearchParams({
    client_id: clientId,
    response_type: "code",
    response_mode: "query",
    redirect_uri: `${origin}/tab/consent`,
    scope: scopes || `${clientId}/.default`,
    prompt: "consent",
    state,
    ...(hint && { login_hint: hint }),
  });
  return `${authority.replace(/\/$/, "")}/${tenantId}/oauth2/v2.0/authorize?${query}`;
}
