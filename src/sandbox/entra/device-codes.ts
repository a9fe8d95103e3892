import { randomBytes, randomInt } from "node:crypto";
import type { Settings } from "#sandbox/settings.ts";

/** Somebody's device waits for a person to sign in elsewhere. */
interface Waiting {
  readonly deviceCode: string;
  readonly userCode: string;
  readonly scope: string;
  readonly expiresAt: number;
  readonly pollMilliseconds: number;
  polledAt: number;
  state: { readonly kind: "pending" | "declined" } | { readonly kind: "approved"; readonly personId: string };
}

type Polled =
  | { readonly kind: "unknown" | "expired" | "early" | "pending" | "declined" }
  | { readonly kind: "approved"; readonly personId: string; readonly scope: string };

/** Letters and digits that nobody takes for one another. */
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const USER_CODE_LENGTH = 9;
/** A timer may fire a little early. */
const EARLY_SHARE = 0.8;

function newUserCode(): string {
  return Array.from({ length: USER_CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}

/** Sign-ins on one device that a person completes on another. https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code */
export function deviceCodes(settings: Settings) {
  let waiting: Waiting[] = [];

  function decide(userCode: string, state: Waiting["state"]): boolean {
    const typed = userCode.replace(/[\s-]/g, "").toUpperCase();
    const found = waiting.find((one) => one.userCode === typed && one.expiresAt > Date.now());
    if (found?.state.kind !== "pending") return false;
    found.state = state;
    return true;
  }
  return {
    begin(scope: string): Pick<Waiting, "deviceCode" | "userCode"> {
      const now = Date.now();
      const codes = { deviceCode: randomBytes(60).toString("base64url"), userCode: newUserCode() };
      const expiresAt = now + settings.deviceCodeSeconds * 1000;
      const pollMilliseconds = settings.devicePollSeconds * 1000;
      waiting.push({ ...codes, scope, expiresAt, pollMilliseconds, polledAt: -Infinity, state: { kind: "pending" } });
      return codes;
    },
    /** What the device learns when it asks; a code that was used up is not known any more. */
    poll(deviceCode: string): Polled {
      const found = waiting.find((one) => one.deviceCode === deviceCode);
      if (!found) return { kind: "unknown" };
      const now = Date.now();
      if (found.expiresAt <= now) return { kind: "expired" };
      const early = now - found.polledAt < found.pollMilliseconds * EARLY_SHARE;
      found.polledAt = now;
      if (found.state.kind === "pending") return { kind: early ? "early" : "pending" };
      waiting = waiting.filter((one) => one !== found);
      return found.state.kind === "approved" ? { ...found.state, scope: found.scope } : { kind: "declined" };
    },
    /** The person signs in; false if nobody waits with this code. */
    approve: (userCode: string, personId: string): boolean => decide(userCode, { kind: "approved", personId }),
    decline: (userCode: string): boolean => decide(userCode, { kind: "declined" }),
  };
}

export type DeviceCodes = ReturnType<typeof deviceCodes>;
