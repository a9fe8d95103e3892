import { errors, type JWTPayload, jwtVerify } from "jose";
import { AppError } from "#shared/errors.ts";
import type { Log } from "#shared/log.ts";
import type { Clock } from "#shared/time.ts";
import { signingKeys } from "./signing-keys.ts";

/** What a token must be. */
export interface TokenRules {
  /** Whoever of them signed it. */
  readonly issuers: readonly string[];
  /** One of them must be who it is for. */
  readonly audiences: readonly string[];
  /** OpenID metadata of the issuer. */
  readonly metadataUrl: string;
  /** With public keys only: whoever knows such a key cannot sign with it. */
  readonly algorithms: readonly string[];
}

interface CheckedToken {
  readonly claims: JWTPayload;
  /** The channels of Bot Framework whose activities may be signed with its key. */
  readonly endorsements: readonly string[];
}

/** Microsoft's services accept so much difference between clocks. */
export const SKEW_SECONDS = 5 * 60;

/**
 * Checks signature, issuer, audience and times of tokens.
 *
 * @param clock - real time, which tokens carry
 * @returns a function that throws AppError TOKEN_REFUSED, or TOKEN_UNAVAILABLE when the signing keys cannot be read
 */
export function tokenCheck(
  { issuers, audiences, metadataUrl, algorithms }: TokenRules,
  clock: Clock,
  log: Log,
): (token: string) => Promise<CheckedToken> {
  const keys = signingKeys(metadataUrl, clock, log);
  return async (token) => {
    let endorsements: readonly string[] = [];
    const { payload } = await jwtVerify(
      token,
      async ({ kid }) => {
        const found = kid ? await keys.find(kid) : null;
        if (!found) throw new AppError("TOKEN_REFUSED", "it is signed with an unknown key");
        endorsements = found.endorsements;
        return found.key;
      },
      {
        algorithms: [...algorithms],
        issuer: [...issuers],
        audience: [...audiences],
        clockTolerance: SKEW_SECONDS,
        requiredClaims: ["exp"],
        currentDate: new Date(clock().epochMilliseconds),
      },
    ).catch(refuse);
    return { claims: payload, endorsements };
  };
}

/** The token of an `Authorization` header. */
export function bearer(authorization: string | undefined): string {
  const [scheme, token, ...more] = (authorization ?? "").split(" ");
  if (scheme?.toLowerCase() === "bearer" && token && more.length === 0) return token;
  throw new AppError("TOKEN_REFUSED", "there is no bearer token");
}

/** Says which check failed; the token and its claims stay out of the message, and so does the cause, which has them. */
function refuse(error: unknown): never {
  if (error instanceof errors.JOSEError) throw new AppError("TOKEN_REFUSED", `${error.code} ${claimOf(error)}`.trim());
  throw error;
}

function claimOf(error: errors.JOSEError): string {
  return error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired ? error.claim : "";
}
