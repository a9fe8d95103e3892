import { findWindows, IANA_ALIAS_MAP, WINDOWS_TO_IANA_MAP } from "windows-iana";
import { fold } from "./fold.ts";
import { places } from "./places.ts";

/** Longest text in which a zone's name is looked for. */
const LENGTH_MAX = 100;
/** The territory of a Windows zone's one zone that stands for all. CLDR, windowsZones. */
const WORLD = "001";
const REGION = /^(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//;

/** Zone by the lower-case name that Windows gives it. */
const windows = new Map([["utc", "UTC"]]);
for (const { windowsName, territory, iana } of WINDOWS_TO_IANA_MAP) {
  const key = windowsName.toLowerCase();
  if (iana[0] !== undefined && territory === WORLD && !windows.has(key)) windows.set(key, iana[0]);
}

/** Zone by city, `new york` → `America/New_York`; a zone of its own comes before one that is another's old name. */
const cities = new Map<string, string>();
for (const name of [...IANA_ALIAS_MAP.flatMap(({ alias }) => alias), ...Intl.supportedValuesOf("timeZone")]) {
  const city = name.split("/").at(-1)?.replaceAll("_", " ").toLowerCase();
  if (city && REGION.test(name)) cities.set(city, name);
}

function existing(name: string): string | null {
  try {
    return Temporal.Now.zonedDateTimeISO(name).timeZoneId;
  } catch {
    return null;
  }
}

/** The IANA name of a zone given by its Windows or IANA name; null for a custom one, which has none. */
export function toIana(name: string): string | null {
  const said = name.trim();
  return windows.get(said.toLowerCase()) ?? (/^[a-z]+\/[\w/+-]+$/i.test(said) ? existing(said) : null);
}

/** The name that Windows gives a zone with an IANA name; null for one of the few that it does not know. */
export function toWindows(iana: string): string | null {
  return findWindows(iana)[0] ?? null;
}

/** Words around a place that are no part of its name. */
const BEFORE =
  /^(?:(?:my|meine?|the|die|time|zeit|timezone|zeitzone|zone|is|ist|in|to|auf|nach|fuer|for|aus|from|i'?m|i am|ich bin)[\s:]+)+/;
const AFTER = /(?: (?:time|zeit|timezone|time zone|zeitzone))+$/;

/** The zone that somebody may have meant: a place, or a zone's own name; null if none. */
export function zoneOf(text: string): string | null {
  const said = text.normalize("NFC").slice(0, LENGTH_MAX).replaceAll(/\s+/g, " ");
  const exact = toIana(said);
  if (exact) return exact;
  const whole = fold(said)
    .replace(/[.!? ]+$/, "")
    .trim();
  const name = whole.replace(BEFORE, "").split(/ ?[,/(]/)[0] ?? "";
  for (const candidate of [whole, name, name.replace(AFTER, "")]) {
    const zone = places.get(candidate) ?? cities.get(candidate) ?? toIana(candidate);
    if (zone) return zone;
  }
  return null;
}
