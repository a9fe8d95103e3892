import type { AccessToken } from "@azure/identity";

/** A token is renewed so long before it expires: Microsoft's services accept five minutes of difference between clocks. */
const RENEWAL_MS = 5 * 60_000;

/**
 * Keeps tokens by name until they are to be renewed, although `@azure/identity` keeps them too: a look into its cache
 * costs about 180 µs, and every answer of the bot needs a token. Those who come together share one.
 *
 * @param namesMax - with more of them it begins anew
 */
export function keptTokens(namesMax: number): (name: string, fetch: () => Promise<AccessToken>) => Promise<string> {
  const kept = new Map<string, { readonly token: Promise<AccessToken>; renewAt: number }>();
  return async (name, fetch) => {
    const known = kept.get(name);
    if (known && Date.now() < known.renewAt) return (await known.token).token;
    if (kept.size >= namesMax) kept.clear();
    const entry = { token: fetch(), renewAt: Number.POSITIVE_INFINITY };
    kept.set(name, entry);
    try {
      const { token, expiresOnTimestamp, refreshAfterTimestamp } = await entry.token;
      entry.renewAt = Math.min(expiresOnTimestamp - RENEWAL_MS, refreshAfterTimestamp ?? expiresOnTimestamp);
      return token;
    } catch (error) {
      kept.delete(name);
      throw error;
    }
  };
}
