import { createHash, createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/** What somebody who has the key may have the running service do, over HTTP. */
type Errand = "proof" | "backup" | "metrics";

const BEARER = /^Bearer (\d{10,16})\.([\w-]{43})$/;
/** From the command to the service on the same machine it is a moment. */
const GOOD_FOR_MS = 60_000;

/**
 * Short-lived permissions for one errand, by which a command shows that it has the service's own key.
 *
 * The signing key is derived: nothing that is signed here says anything about a pseudonym.
 *
 * @param nowMs - real time
 */
export function errands(key: Uint8Array, nowMs: () => number) {
  const derived = Buffer.from(hkdfSync("sha256", key, "", "vorbild errands", 32));
  const sign = (errand: Errand, until: string) => createHmac("sha256", derived).update(`${errand} ${until}`).digest();
  return {
    /** The `Authorization` that lets it be done within a minute. */
    permit(errand: Errand): string {
      const until = String(nowMs() + GOOD_FOR_MS);
      return `Bearer ${until}.${sign(errand, until).toString("base64url")}`;
    },
    isPermitted(errand: Errand, authorization: string | undefined): boolean {
      const [, until = "", signature = ""] = BEARER.exec(authorization ?? "") ?? [];
      const left = Number(until) - nowMs();
      if (until === "" || left <= 0 || left > GOOD_FOR_MS) return false;
      return timingSafeEqual(sign(errand, until), Buffer.from(signature, "base64url"));
    },
  };
}

/** Whether the `Authorization` is this lasting token, which may be unset: then nobody has it. */
export function isBearer(token: string | undefined, authorization: string | undefined): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return token !== undefined && timingSafeEqual(digest(`Bearer ${token}`), digest(authorization ?? ""));
}
