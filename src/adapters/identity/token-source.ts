import type { AccessToken } from "@azure/identity";
import { AppError } from "#shared/errors.ts";
import { type Application, credentialOf } from "./credential.ts";

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

/** A token is renewed so long before it expires: Microsoft's services accept five minutes of difference between clocks. */
const RENEWAL_MS = 5 * 60_000;

/** Names a failed request for a token by its code alone: the rest of such an error may quote the request, secret included. */
export function reason(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const named = cause as { readonly code?: unknown; readonly errorCode?: unknown };
    const code = /AADSTS\d+/.exec(cause.message)?.[0] ?? named.code ?? named.errorCode;
    if (typeof code === "string") return code;
  }
  return error instanceof Error ? error.name : "unknown";
}

/**
 * Tokens from Entra for the application itself.
 *
 * Kept here by scope until they are to be renewed, although `@azure/identity` keeps them too: a look into its cache
 * costs about 180 µs, and every answer of the bot needs a token.
 */
export function tokenSource(application: Application): TokenSource {
  const credential = credentialOf(application);
  const kept = new Map<string, { readonly token: Promise<AccessToken>; renewAt: number }>();

  async function fetchToken(scope: string): Promise<AccessToken> {
    const abortSignal = AbortSignal.timeout(TOKEN_TIMEOUT_MS);
    const timeout = new Promise<never>((_, reject) => {
      abortSignal.addEventListener("abort", () => reject(abortSignal.reason), { once: true });
    });
    try {
      const token = await Promise.race([credential.getToken(scope, { abortSignal }), timeout]);
      if (token !== null) return token;
    } catch (error) {
      throw new AppError("TOKEN_UNAVAILABLE", `Entra gave no token for ${scope} (${reason(error)})`);
    }
    throw new AppError("TOKEN_UNAVAILABLE", `Entra gave no token for ${scope}`);
  }

  return {
    async token(scope) {
      const known = kept.get(scope);
      if (known && Date.now() < known.renewAt) return (await known.token).token;
      const entry = { token: fetchToken(scope), renewAt: Number.POSITIVE_INFINITY };
      kept.set(scope, entry);
      try {
        const { token, expiresOnTimestamp, refreshAfterTimestamp } = await entry.token;
        entry.renewAt = Math.min(expiresOnTimestamp - RENEWAL_MS, refreshAfterTimestamp ?? expiresOnTimestamp);
        return token;
      } catch (error) {
        kept.delete(scope);
        throw error;
      }
    },
  };
}
