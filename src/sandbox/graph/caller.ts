import { decodeJwt } from "jose";
import type { Request } from "#sandbox/http.ts";

/** Whom a delegated token stands for, and what they consented to; null for the app's own. It was checked at the door. */
export function asPerson({ headers: { authorization = "" } }: Request) {
  const token = authorization.replace(/^Bearer /i, "");
  const { oid, scp } = token ? decodeJwt<{ oid: string; scp?: string }>(token) : {};
  return oid === undefined || scp === undefined ? null : { personId: oid, scopes: scp.split(" ") };
}
