import { createHash } from "node:crypto";

function digest(name: string): Buffer {
  return createHash("sha256").update(name).digest();
}

/** A GUID that belongs to this name, in the form Entra gives them. */
export function guidOf(name: string): string {
  const hex = digest(name).toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}

/** The bot's own name for a person in Teams. */
export function teamsIdOf(name: string): string {
  return `29:1${digest(name).toString("base64url").slice(0, 42)}`;
}

/** `19:…@thread.tacv2`, as channels are named. */
export function channelIdOf(name: string): string {
  return `19:${digest(name).toString("hex").slice(0, 32)}@thread.tacv2`;
}

/** A number as Viva Engage gives them to people and communities: above 2^31, below 2^53. */
export function engageIdOf(name: string): string {
  return String(2 ** 32 + digest(name).readUIntBE(0, 5));
}

/** An id as Outlook gives them to events: long, mixed case, ending in `=`. */
export function eventIdOf(name: string): string {
  return `AAMkA${digest(name).toString("base64url")}AAA=`;
}

/** An iCalendar uid as Exchange makes them. */
export function calendarUidOf(name: string): string {
  return `040000008200E00074C5B7101A82E008${digest(name).toString("hex").toUpperCase().slice(0, 32)}`;
}
