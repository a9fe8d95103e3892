import { z } from "zod";

/** The IANA name of a zone that Graph names; null if there is none. */
export type ToIana = (zone: string) => string | null;

/** The name that Windows gives a zone with an IANA name, which Graph takes everywhere; null if there is none. */
export type ToWindows = (zone: string) => string | null;

/** Graph's `dateTimeTimeZone`, which has up to seven digits of a second and no offset. */
export const Moment = z.object({ dateTime: z.string(), timeZone: z.string() });

/** @throws RangeError for a zone or a time that nobody understands */
export function instantOf({ dateTime, timeZone }: z.infer<typeof Moment>, toIana: ToIana): Temporal.Instant {
  const zone = toIana(timeZone);
  if (zone === null) throw new RangeError("a time zone without an IANA name");
  return Temporal.PlainDateTime.from(dateTime).toZonedDateTime(zone).toInstant();
}

/** As Graph wants it: a `Z` or an offset would be `ErrorInvalidTimeInterval`. */
export function utc(instant: Temporal.Instant) {
  return { dateTime: instant.toString({ fractionalSecondDigits: 0 }).slice(0, -1), timeZone: "UTC" };
}

/**
 * The moment on the clocks of a zone that Graph names.
 *
 * @returns it in UTC where that zone is not known, or where its clocks show the same time twice
 */
export function localMoment(instant: Temporal.Instant, timeZone: string, toIana: ToIana) {
  const iana = toIana(timeZone);
  if (iana === null) return utc(instant);
  const local = { dateTime: localTime(instant, iana), timeZone };
  return instantOf(local, toIana).equals(instant) ? local : utc(instant);
}

function localTime(instant: Temporal.Instant, iana: string): string {
  return instant.toZonedDateTimeISO(iana).toPlainDateTime().toString({ fractionalSecondDigits: 0 });
}
