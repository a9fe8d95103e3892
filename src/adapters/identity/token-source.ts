import type { AccessToken, TokenCredential } from "@azure/identity";
import { AppError } from "#shared/errors.ts";
import { type Application, credentialOf } from "./credential.ts";
import { keptTokens } from "./kept-tokens.ts";

/** Every token that goes out with a request of ours. */
export interface TokenSource {
  /**
   * @param scope - such as `https://graph.microsoft.com/.default`
   * @throws AppError TOKEN_UNAVAILABLE
   */
  token(scope: string): Promise<string>;
}

/** Longest wait for a token, retries included. */
const TOKEN_TIMEOUT_MS = 15_000;

/** Graph, the connector and Viva Engage are three. */
const SCOPES_MAX = 100;

/** Names a failed request for a token by its code alone: the rest of such an error may quote the request, secret included. */
export function reason(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const named = cause as { readonly code?: unknown; readonly errorCode?: unknown };
    const code = /AADSTS\d+/.exec(cause.message)?.[0] ?? named.code ?? named.errorCode;
    if (typeof code === "string") return code;
  }
  return error instanceof Error ? error.name : "unknown";
}

/** A token of Entra, within a time; throws whatever the credential throws. */
export async function fetchToken(credential: TokenCredential, scopes: readonly string[]): Promise<AccessToken> {
  const abortSignal = AbortSignal.timeout(TOKEN_TIMEOUT_MS);
  const timeout = new Promise<never>((_, reject) => {
    abortSignal.addEventListener("abort", () => reject(abortSignal.reason), { once: true });
  });
  const token = await Promise.race([credential.getToken([...scopes], { abortSignal }), timeout]);
  if (token === null) throw new Error("no token");
  return token;
}

/** Tokens from Entra for the application itself. */
export function tokenSource(application: Application): TokenSource {
  const credential = credentialOf(application);
  const kept = keptTokens(SCOPES_MAX);
  return {
    token: (scope) =>
      kept(scope, () =>
        fetchToken(credential, [scope]).catch((error: unknown) => {
          throw new AppError("TOKEN_UNAVAILABLE", `Entra gave no token for ${scope} (${reason(error)})`);
        }),
      ),
  };
}
