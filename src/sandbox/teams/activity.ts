import { randomUUID } from "node:crypto";
import type { Person } from "#sandbox/model.ts";

/** A Bot Framework activity on its way to the service. */
export type Activity = Readonly<Record<string, unknown>>;

/** The two ends of every activity that is not about who or what. */
export interface Ends {
  readonly tenantId: string;
  readonly appId: string;
  readonly serviceUrl: string;
}

/** Where the client runs, when it differs from what the directory says. */
export interface Client {
  readonly locale?: string | undefined;
  readonly zone?: string | undefined;
}

/** The app's name in this tenant. */
export const BOT_NAME = "Vorbild";

export const botId = (appId: string): string => `28:${appId}`;

/** An id for what is not a message. */
const eventId = (): string => `f:${randomUUID()}`;

/** How long after something was written the bot is told of it: as in Microsoft's own payloads. */
const TOLD_AFTER = { milliseconds: 65 } as const;

/** Local time as Teams writes it, with the offset and without the zone's name. */
function localTimestamp(at: Temporal.Instant, zone: string): string {
  return at.toZonedDateTimeISO(zone).toString({ timeZoneName: "never", smallestUnit: "millisecond" });
}

export function mention(id: string, name: string): Activity {
  return { type: "mention", mentioned: { id, name }, text: `<at>${name}</at>` };
}

/** What all activities of a person have in common. */
export function from(
  { tenantId, appId, serviceUrl }: Ends,
  person: Person,
  at: Temporal.Instant,
  { locale = person.locale, zone = person.zone }: Client = {},
) {
  const country = locale.split("-")[1];
  const toldAt = at.add(TOLD_AFTER);
  return {
    id: eventId(),
    timestamp: toldAt.toString({ smallestUnit: "millisecond" }),
    localTimestamp: localTimestamp(toldAt, zone),
    localTimezone: zone,
    locale,
    channelId: "msteams",
    serviceUrl,
    from: { id: person.teamsId, name: person.name, aadObjectId: person.id },
    recipient: { id: botId(appId), name: BOT_NAME },
    entities: [
      { type: "clientInfo", locale, ...(country && { country }), platform: "Web", timezone: zone },
    ] as Activity[],
    channelData: { tenant: { id: tenantId } },
  };
}
