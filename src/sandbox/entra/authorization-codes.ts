import { createHash, randomBytes } from "node:crypto";

/** https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow */
const LIFE_MS = 10 * 60 * 1000;

/** What somebody agreed to on Entra's page, until the app fetches the tokens for it. */
interface Authorized {
  readonly personId: string;
  readonly scope: string;
  readonly redirectUri: string;
  /** Of the app that asked, so that nobody else can use the code; none if it has a secret. */
  readonly challenge: string | undefined;
}

type Redeemed =
  | { readonly kind: "unknown" | "redirect" | "verifier" }
  | { readonly kind: "valid"; readonly authorized: Authorized };

/** Codes with which an app comes back from Entra's page; each is good once. */
export function authorizationCodes() {
  const codes = new Map<string, Authorized & { readonly expiresAt: number }>();
  return {
    make(authorized: Authorized): string {
      const code = `1.A${randomBytes(60).toString("base64url")}`;
      codes.set(code, { ...authorized, expiresAt: Date.now() + LIFE_MS });
      return code;
    },
    redeem(code: string, redirectUri = "", verifier = ""): Redeemed {
      const found = codes.get(code);
      codes.delete(code);
      if (!found || found.expiresAt <= Date.now()) return { kind: "unknown" };
      if (found.redirectUri !== redirectUri) return { kind: "redirect" };
      const hashed = createHash("sha256").update(verifier).digest("base64url");
      if (found.challenge !== undefined && found.challenge !== hashed) return { kind: "verifier" };
      return { kind: "valid", authorized: found };
    },
  };
}

export type AuthorizationCodes = ReturnType<typeof authorizationCodes>;
