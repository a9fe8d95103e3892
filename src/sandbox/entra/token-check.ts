import { errors, jwtVerify } from "jose";
import type { Organisation } from "#sandbox/model.ts";
import type { SigningKey } from "#sandbox/secrets.ts";
import type { Sessions } from "./sessions.ts";

/** The claims that the tenant's own services look at. */
interface Claims {
  readonly tid: string;
  /** The app that holds the token; `azp` in version 2.0. */
  readonly appid?: string;
  readonly azp?: string;
  /** The person, in a delegated token. */
  readonly oid: string;
  /** Delegated permissions; missing in an app's own token. */
  readonly scp?: string;
  /** The person's sign-in. */
  readonly sid?: string;
}

export type Check =
  | { readonly kind: "valid"; readonly claims: Claims }
  | { readonly kind: "invalid"; readonly because: "audience" | "expired" | "revoked" | "signature" | "tenant" };

interface CheckOptions {
  readonly key: SigningKey;
  readonly organisation: Organisation;
  readonly sessions: Sessions;
  /** Of both forms of a token. */
  readonly issuers: () => string[];
}

/** Whether a token is one of this tenant's, for one of these audiences, and still good. */
export function tokenCheck({ key, organisation: { tenantId, appId, people }, sessions, issuers }: CheckOptions) {
  const known = new Set(people.map(({ id }) => id));

  return async (token: string, audience: readonly string[]): Promise<Check> => {
    try {
      const { payload } = await jwtVerify(token, key.publicKey, {
        issuer: issuers(),
        audience: [...audience],
        algorithms: ["RS256"],
      });
      const claims = payload as unknown as Claims;
      const app = claims.appid ?? claims.azp;
      const ours = claims.tid === tenantId && app === appId && (known.has(claims.oid) || !claims.scp);
      if (!ours) return { kind: "invalid", because: "tenant" };
      const revoked = claims.sid !== undefined && claims.sid !== sessions.of(claims.oid);
      return revoked ? { kind: "invalid", because: "revoked" } : { kind: "valid", claims };
    } catch (error) {
      if (error instanceof errors.JWTExpired) return { kind: "invalid", because: "expired" };
      const claim = error instanceof errors.JWTClaimValidationFailed ? error.claim : "";
      return { kind: "invalid", because: claim === "aud" ? "audience" : "signature" };
    }
  };
}
