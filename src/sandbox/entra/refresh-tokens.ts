import { createHash, randomUUID } from "node:crypto";
import { EncryptJWT, errors, jwtDecrypt } from "jose";
import type { Sessions } from "./sessions.ts";

/** https://learn.microsoft.com/entra/identity-platform/refresh-tokens */
const LIFE = "90 days";
/** Real ones begin like this too, and say nothing to whom they are given. */
const PREFIX = "1.A";

type Redeemed =
  | { readonly kind: "valid"; readonly personId: string }
  | { readonly kind: "malformed" | "expired" | "revoked" };

/** Refresh tokens: sealed, so that none has to be remembered and all of them outlive a restart. */
export function refreshTokens(clientSecret: string, sessions: Sessions) {
  const key = createHash("sha256").update(`refresh tokens ${clientSecret}`).digest();
  return {
    async make(personId: string): Promise<string> {
      const sealed = await new EncryptJWT({ sid: sessions.of(personId) })
        .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
        .setSubject(personId)
        .setJti(randomUUID())
        .setIssuedAt()
        .setExpirationTime(LIFE)
        .encrypt(key);
      return PREFIX + sealed;
    },
    async redeem(token: string): Promise<Redeemed> {
      try {
        if (!token.startsWith(PREFIX)) return { kind: "malformed" };
        const { payload } = await jwtDecrypt(token.slice(PREFIX.length), key);
        const { sub = "", sid } = payload;
        return sid === sessions.of(sub) ? { kind: "valid", personId: sub } : { kind: "revoked" };
      } catch (error) {
        return { kind: error instanceof errors.JWTExpired ? "expired" : "malformed" };
      }
    },
  };
}

export type RefreshTokens = ReturnType<typeof refreshTokens>;
