import { z } from "zod";
import { ianaZone } from "./zones.ts";

/** https://learn.microsoft.com/graph/api/resources/datetimetimezone */
export const Moment = z.strictObject({ dateTime: z.string(), timeZone: z.string() });
export type Moment = z.infer<typeof Moment>;

/** Date and time, without a zone of its own. */
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?$/;

/** A `dateTimeTimeZone` as an instant; null when its date or time cannot be read or carries an offset. */
export function instantOf({ dateTime, timeZone }: Moment): Temporal.Instant | null {
  const zone = ianaZone(timeZone);
  if (!LOCAL.test(dateTime)) return null;
  try {
    return Temporal.PlainDateTime.from(dateTime).toZonedDateTime(zone).toInstant();
  } catch {
    return null;
  }
}

/** An instant as Graph prints it: seven digits of a second, and the zone beside it. */
export function momentIn(instant: string | Temporal.Instant, zone: { name: string; iana: string }): Moment {
  const local = Temporal.Instant.from(instant.toString()).toZonedDateTimeISO(zone.iana).toPlainDateTime();
  return { dateTime: local.toString({ fractionalSecondDigits: 7 }), timeZone: zone.name };
}
