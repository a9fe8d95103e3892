import { hash } from "node:crypto";
import { AppError, ConsentRequired } from "#shared/errors.ts";
import { type Application, onBehalfCredential } from "./credential.ts";
import { keptTokens } from "./kept-tokens.ts";
import { fetchToken, reason } from "./token-source.ts";

/** Whoever has the tab open: Teams renews their token within the hour. */
const TOKENS_MAX = 5_000;

/**
 * Exchanges a person's token for one with which something is asked in their own name.
 *
 * @returns a function that takes scopes such as `https://graph.microsoft.com/Calendars.Read`, and throws AppError
 *   CONSENT_REQUIRED (`ConsentRequired`) when the person has to be asked first, or TOKEN_UNAVAILABLE
 */
export function onBehalf(application: Application): (userToken: string, scopes: readonly string[]) => Promise<string> {
  const kept = keptTokens(TOKENS_MAX);
  return (userToken, scopes) =>
    kept(`${hash("sha256", userToken, "base64")} ${scopes.join(" ")}`, () =>
      fetchToken(onBehalfCredential(application, userToken), scopes).catch((error: unknown) => {
        if (needsPerson(error)) throw new ConsentRequired(scopes);
        throw new AppError("TOKEN_UNAVAILABLE", `Entra gave no token for ${scopes.join(" ")} (${reason(error)})`);
      }),
    );
}

/**
 * Whether only the person can help: by consenting, or by signing in again as Entra wishes it.
 *
 * Source: https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow#error-response-example
 */
function needsPerson(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { errorCode } = cause as { readonly errorCode?: unknown };
    if (cause.name === "InteractionRequiredAuthError" || errorCode === "invalid_grant") return true;
  }
  return false;
}
