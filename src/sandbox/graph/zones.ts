import { findIana } from "windows-iana";
import { GraphError } from "./error.ts";

const PREFERRED = /outlook\.timezone\s*=\s*"([^"]*)"/i;

function isIana(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return !/^[+-]/.test(zone); // Temporal takes offsets for zones, Graph does not
  } catch {
    return false;
  }
}

/**
 * The IANA name for a name that Graph takes: a Windows name or itself an IANA name.
 *
 * @throws {GraphError} for any other
 */
export function ianaZone(zone: string): string {
  const [iana] = zone.toLowerCase() === "utc" ? ["UTC"] : findIana(zone, "001");
  if (iana) return iana;
  if (isIana(zone)) return zone;
  const message = `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${zone}'.`;
  throw new GraphError(400, "TimeZoneNotSupportedException", message);
}

/** The zone in which the answer's times are wanted, by its name in the request; UTC if the request does not say. */
export function preferredZone(prefer: string | undefined): { readonly name: string; readonly iana: string } {
  const name = PREFERRED.exec(prefer ?? "")?.[1] ?? "UTC";
  return { name, iana: ianaZone(name) };
}
