import { errors, jwtVerify } from "jose";
import { AppError } from "#shared/errors.ts";
import type { Log } from "#shared/log.ts";
import type { Clock } from "#shared/time.ts";
import { signingKeys } from "./signing-keys.ts";

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
const SKEW_SECONDS = 5 * 60;

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
  const keys = signingKeys(metadataUrl, clock, log);
  return async (token) => {
    const { payload } = await jwtVerify(
      token,
      async ({ kid }) => {
        const found = kid ? await keys.find(kid) : null;
        if (!found) throw refused("is signed with an unknown key");
        return found.key;
      },
      {
        algorithms: ALGORITHMS,
        issuer: [...issuers],
        audience: appId,
        clockTolerance: SKEW_SECONDS,
        requiredClaims: ["exp"],
        currentDate: new Date(clock().epochMilliseconds),
      },
    ).catch(refuse);
    // `appid` in version 1.0, `azp` in version 2.0: who was given the token.
    if ((payload["appid"] ?? payload["azp"]) !== PUBLISHER) throw refused("was given to another application");
  };
}

/** The token and its claims stay out of the message. */
function refuse(error: unknown): never {
  if (error instanceof errors.JOSEError) throw refused(error.code);
  throw error;
}

function refused(why: string): AppError {
  return new AppError("NOTIFICATION_REFUSED", `a token ${why}`);
}
