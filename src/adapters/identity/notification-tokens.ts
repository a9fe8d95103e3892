import { AppError } from "#shared/errors.ts";
import type { Log } from "#shared/log.ts";
import type { Clock } from "#shared/time.ts";
import { tokenCheck } from "./token-check.ts";

interface NotificationTokenSettings {
  /** Our own Entra application id. */
  readonly appId: string;
  /** Entra's for our tenant, in either version of its tokens. */
  readonly issuers: readonly string[];
  /** OpenID metadata of Entra. */
  readonly metadataUrl: string;
}

/** Microsoft Graph, where it tells of changes; anybody else's application may get a token for us, too. */
const PUBLISHER = "0bf30f3b-4a52-48df-9a82-234910c4a086";
const ALGORITHMS = ["RS256"];

/**
 * Admits the tokens by which Graph's notifications with content show that they are Graph's.
 *
 * Source: https://learn.microsoft.com/graph/change-notifications-with-resource-data#validating-the-authenticity-of-notifications
 *
 * @param clock - real time, which the tokens carry
 * @returns a function that throws AppError NOTIFICATION_REFUSED, or TOKEN_UNAVAILABLE when the keys cannot be read
 */
export function notificationTokens(
  { appId, issuers, metadataUrl }: NotificationTokenSettings,
  clock: Clock,
  log: Log,
): (token: string) => Promise<void> {
  const check = tokenCheck({ issuers, audiences: [appId], metadataUrl, algorithms: ALGORITHMS }, clock, log);
  return async (token) => {
    const { claims } = await check(token).catch(refuse);
    // `appid` in version 1.0, `azp` in version 2.0: who was given the token.
    if ((claims["appid"] ?? claims["azp"]) !== PUBLISHER) throw refused("was given to another application");
  };
}

function refuse(error: unknown): never {
  if (error instanceof AppError && error.code === "TOKEN_REFUSED") throw refused(`is not good: ${error.message}`);
  throw error;
}

function refused(why: string): AppError {
  return new AppError("NOTIFICATION_REFUSED", `a token ${why}`);
}
