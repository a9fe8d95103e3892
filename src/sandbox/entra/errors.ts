import { randomUUID } from "node:crypto";
import type { Reply } from "#sandbox/http.ts";

/** The errors of the token endpoint, by their AADSTS number. https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const ERRORS = {
  50013: [400, "invalid_grant", "Assertion failed signature validation."],
  50011: [
    400,
    "invalid_request",
    "The redirect URI specified in the request does not match the redirect URIs configured for the application.",
  ],
  50148: [
    400,
    "invalid_grant",
    "The code_verifier does not match the code_challenge supplied in the authorization request.",
  ],
  50173: [
    400,
    "invalid_grant",
    "The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password.",
  ],
  50196: [400, "slow_down", "The device asks too often."],
  65001: [
    400,
    "invalid_grant",
    "The user or administrator has not consented to use the application. Send an interactive authorization request for this user and resource.",
  ],
  65004: [400, "authorization_declined", "User declined to consent to access the app."],
  70000: [400, "invalid_grant", "The provided authorization code is invalid, or was used or has expired."],
  70003: [400, "unsupported_grant_type", "The app requested an unsupported grant type."],
  70016: [400, "authorization_pending", "OAuth 2.0 device flow error. Authorization is pending. Continue polling."],
  70018: [400, "bad_verification_code", "The verification code is not valid or was used."],
  70020: [
    400,
    "expired_token",
    "The provided value for the input parameter 'device_code' is not valid. This device code has expired.",
  ],
  70011: [400, "invalid_scope", "The provided value for the input parameter 'scope' is not valid."],
  90002: [400, "invalid_request", "Tenant not found. Check to make sure you have the correct tenant ID."],
  90014: [400, "invalid_request", "The required field is missing from the credential."],
  500011: [400, "invalid_resource", "The resource principal was not found in the tenant."],
  500131: [400, "invalid_grant", "Assertion audience does not match the Client app presenting the assertion."],
  700082: [400, "invalid_grant", "The refresh token has expired due to inactivity."],
  700016: [400, "unauthorized_client", "The application was not found in the directory."],
  700027: [
    401,
    "invalid_client",
    "The certificate with identifier used to sign the client assertion is not registered.",
  ],
  900144: [400, "invalid_request", "The request body must contain a parameter that is missing."],
  1002012: [
    400,
    "invalid_scope",
    "Client credential flows must have a scope value with /.default suffixed to the resource.",
  ],
  7000215: [401, "invalid_client", "Invalid client secret provided."],
  7000216: [401, "invalid_client", "'client_assertion', 'client_secret' or 'request' is required for this grant type."],
  9002313: [400, "invalid_grant", "Invalid request. Request is malformed or invalid."],
} as const;

export type EntraCode = keyof typeof ERRORS;

/** By which clients know that a person can help. */
const SUBERRORS: Partial<Record<EntraCode, string>> = { 65001: "consent_required" };

/** The sentence that stands for an error on Entra's pages and in redirects. */
export function sentenceOf(code: EntraCode, detail = ""): string {
  const [, , usual] = ERRORS[code];
  return `AADSTS${code}: ${detail ? `${usual} ${detail}` : usual}`;
}

/** @param detail - what exactly, behind the usual sentence */
export function refused(code: EntraCode, detail = ""): Reply {
  const [status, error] = ERRORS[code];
  const [trace, correlation] = [randomUUID(), randomUUID()];
  const timestamp = `${new Date().toISOString().slice(0, 19).replace("T", " ")}Z`;
  return {
    status,
    headers: { "cache-control": "no-store" },
    body: {
      error,
      error_description: `${sentenceOf(code, detail)} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [code],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
      ...(SUBERRORS[code] && { suberror: SUBERRORS[code] }),
      error_uri: `https://login.microsoftonline.com/error?code=${code}`,
    },
  };
}
