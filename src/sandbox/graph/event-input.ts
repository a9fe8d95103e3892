import { z } from "zod";
import { oneOf, readAs } from "./body.ts";
import { GraphError } from "./error.ts";
import { instantOf, Moment } from "./moments.ts";

/** https://learn.microsoft.com/graph/api/resources/event: fields that the tenant acts upon or gives back. */
const Attendee = z.strictObject({
  type: oneOf("required", "optional", "resource").default("required"),
  emailAddress: z.strictObject({ address: z.string().min(3), name: z.string().optional() }),
});

const Fields = z.strictObject({
  "@odata.type": z.literal("#microsoft.graph.event").optional(),
  subject: z.string().optional(),
  body: z.strictObject({ contentType: oneOf("html", "text"), content: z.string() }).optional(),
  start: Moment.optional(),
  end: Moment.optional(),
  isAllDay: z.boolean().optional(),
  attendees: z.array(Attendee).optional(),
  showAs: oneOf("free", "tentative", "busy", "oof", "workingElsewhere").optional(),
  sensitivity: oneOf("normal", "personal", "private", "confidential").optional(),
  isOnlineMeeting: z.boolean().optional(),
  onlineMeetingProvider: oneOf("teamsForBusiness").optional(),
  location: z.looseObject({ displayName: z.string().optional() }).optional(),
  importance: oneOf("low", "normal", "high").optional(),
  categories: z.array(z.string()).optional(),
  hideAttendees: z.boolean().optional(),
  allowNewTimeProposals: z.boolean().optional(),
  responseRequested: z.boolean().optional(),
  isReminderOn: z.boolean().optional(),
  reminderMinutesBeforeStart: z.int().optional(),
  singleValueExtendedProperties: z.array(z.strictObject({ id: z.string(), value: z.string() })).optional(),
});
const NewFields = Fields.extend({ start: Moment, end: Moment, transactionId: z.string().nullish() });

export type EventFields = z.infer<typeof Fields>;

export interface EventTimes {
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
}

function invalidProperty(): GraphError {
  return new GraphError(400, "ErrorPropertyValidationFailure", "At least one property failed validation.");
}

/** When the event is; refused if it ends before it starts, or lasts whole days but does not begin at midnight. */
function timesOf(start: Moment, end: Moment, isAllDay: boolean): EventTimes {
  const times = { start: instantOf(start), end: instantOf(end) };
  if (!times.start || !times.end) throw invalidProperty();
  if (Temporal.Instant.compare(times.end, times.start) < 0) throw invalidProperty();
  const midnights = [start, end].every(({ dateTime }) => /T00:00(:00(\.0+)?)?$/.test(dateTime));
  if (isAllDay && !(midnights && start.timeZone === end.timeZone)) throw invalidProperty();
  return { start: times.start, end: times.end };
}

/** Reads the body of a new event. */
export function readNewEvent(body: unknown) {
  const { transactionId, ...fields } = readAs(NewFields, body);
  const times = timesOf(fields.start, fields.end, fields.isAllDay ?? false);
  return { fields, times, transactionId: transactionId ?? null };
}

/** Reads a change; a new start needs a new end and the other way round, as Outlook has it. */
export function readEventChange(body: unknown): { fields: EventFields; times: EventTimes | null } {
  const fields = readAs(Fields, body);
  const { start, end, isAllDay = false } = fields;
  if (!start && !end) return { fields, times: null };
  if (!start || !end) throw invalidProperty();
  return { fields, times: timesOf(start, end, isAllDay) };
}
