import { hash } from "node:crypto";
import { AppError } from "#shared/errors.ts";
import type { Log } from "#shared/log.ts";
import type { Clock } from "#shared/time.ts";
import { bearer, SKEW_SECONDS, tokenCheck } from "./token-check.ts";

interface ConnectorTokenSettings {
  /** The bot's Entra application id. */
  readonly appId: string;
  /** `https://api.botframework.com` for Microsoft's public cloud. */
  readonly issuer: string;
  /** OpenID metadata of the issuer. */
  readonly metadataUrl: string;
}

/** What Bot Framework says in a token that is good. */
interface Ticket {
  readonly serviceUrl: unknown;
  readonly endorsements: readonly string[];
}

/**
 * How the Bot Connector service signs.
 *
 * Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
const ALGORITHMS = ["RS256", "RS384", "RS512"];
const SERVICE_URL_CLAIM = "serviceurl";

/** Teams keeps using a token for about an hour and has few of them per region; then it begins anew. */
const TICKETS_MAX = 1_000;

/**
 * Reads the tokens that Bot Framework made for this bot. A signature is verified once per token, its times on each use.
 *
 * @returns a function that throws AppError TOKEN_REFUSED, or TOKEN_UNAVAILABLE when the signing keys cannot be read
 */
export function connectorTokens(
  { appId, issuer, metadataUrl }: ConnectorTokenSettings,
  clock: Clock,
  log: Log,
): (authorization: string | undefined) => Promise<Ticket> {
  const check = tokenCheck({ issuers: [issuer], audiences: [appId], metadataUrl, algorithms: ALGORITHMS }, clock, log);
  const known = new Map<string, Ticket & { readonly expiresAt: number; readonly validFrom: number }>();

  async function read(token: string) {
    const { claims, endorsements } = await check(token);
    const { exp = 0, nbf = 0, [SERVICE_URL_CLAIM]: serviceUrl } = claims;
    return { expiresAt: exp, validFrom: nbf, serviceUrl, endorsements };
  }

  return async (authorization) => {
    const token = bearer(authorization);
    const key = hash("sha256", token, "base64");
    const ticket = known.get(key) ?? (await read(token));
    if (known.size >= TICKETS_MAX) known.clear();
    known.set(key, ticket);
    const now = clock().epochMilliseconds / 1000;
    if (ticket.expiresAt + SKEW_SECONDS <= now) throw new AppError("TOKEN_REFUSED", "it has expired");
    if (ticket.validFrom - SKEW_SECONDS > now) throw new AppError("TOKEN_REFUSED", "it is not valid yet");
    return ticket;
  };
}
