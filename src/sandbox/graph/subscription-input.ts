import { z } from "zod";
import type { Desk } from "#sandbox/desk.ts";
import { certificateOf } from "#sandbox/notifications/encryption.ts";
import type { ChangeType, Subscription, Watched } from "#sandbox/notifications/subscription.ts";
import { readAs } from "./body.ts";
import { GraphError } from "./error.ts";
import { mailboxNamed } from "./people.ts";
import { channelOf } from "./teams.ts";

/** https://learn.microsoft.com/graph/change-notifications-overview (subscription lifetime), for chatMessage and for event */
const LIFE_MAX_MINUTES = { messages: 4320, events: 10_080 };
/** What is shorter is made as long as this. */
const LIFE_MIN_MINUTES = 45;
/** What is longer needs an endpoint for lifecycle events, in Teams. */
const LIFE_WITHOUT_EVENTS_MAX_MINUTES = 60;

/** https://learn.microsoft.com/graph/api/resources/subscription */
const CLIENT_STATE_MAX_CHARS = 128;
const CERTIFICATE_ID_MAX_CHARS = 128;
const CHANGE_TYPES: readonly ChangeType[] = ["created", "updated", "deleted"];

const CHANNEL = /^\/?teams\/([^/]+)\/channels\/([^/]+)\/messages$/i;
const EVENTS = /^\/?users\/([^/]+)\/events$/i;
const ALL = /^\/?teams\/getAllMessages$/i;
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])$/;

const Certificate = {
  encryptionCertificate: z.string().nullish(),
  encryptionCertificateId: z.string().nullish(),
};
const New = z.strictObject({
  changeType: z.string(),
  notificationUrl: z.string(),
  lifecycleNotificationUrl: z.string().nullish(),
  resource: z.string(),
  expirationDateTime: z.string(),
  clientState: z.string().nullish(),
  includeResourceData: z.boolean().nullish(),
  latestSupportedTlsVersion: z.string().nullish(),
  ...Certificate,
});
const Change = z.strictObject({ expirationDateTime: z.string().optional(), ...Certificate });

function invalid(message: string): GraphError {
  return new GraphError(400, "InvalidRequest", message);
}

/** HTTPS as everywhere; plain HTTP to this machine is the one thing that only the local tenant allows. */
function readUrl(url: string, name: string): string {
  const read = URL.canParse(url) ? new URL(url) : null;
  const isLocal = read?.protocol === "http:" && LOOPBACK.test(read.hostname);
  if (read?.protocol !== "https:" && !isLocal) throw invalid(`${name} must be a well-formed HTTPS address.`);
  return url;
}

/** Other resources, such as a mailbox's messages, are not watched here. */
function readResource(desk: Desk, resource: string): Watched {
  if (ALL.test(resource)) return { kind: "channels" };
  const [, mailbox] = EVENTS.exec(resource) ?? [];
  if (mailbox) return { kind: "events", personId: mailboxNamed(desk, decodeURIComponent(mailbox)).id };
  const [, teamId, channelId] = CHANNEL.exec(resource) ?? [];
  if (!teamId || !channelId) {
    throw invalid(`The local tenant watches channel messages and events only, not '${resource}'.`);
  }
  const { channel } = channelOf(desk, decodeURIComponent(teamId), decodeURIComponent(channelId));
  return { kind: "channel", channelId: channel.id };
}

function readChangeTypes(text: string): ChangeType[] {
  const types = text.split(",").map((type) => CHANGE_TYPES.find((one) => one === type.trim().toLowerCase()));
  return types.map((type) => {
    if (!type) throw invalid(`The changeType '${text}' is invalid.`);
    return type;
  });
}

function readExpiry(desk: Desk, text: string, { kind }: Watched, hasEndpoint: boolean): string {
  const now = desk.now();
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw invalid(`The expirationDateTime '${text}' is not valid.`);
  const minutes = (time - now.epochMilliseconds) / 60_000;
  if (minutes <= 0) throw invalid("The expirationDateTime lies in the past.");
  const most = LIFE_MAX_MINUTES[kind === "events" ? "events" : "messages"];
  if (minutes > most) {
    const message = `Subscription expiration can only be ${most} minutes in the future.`;
    throw new GraphError(400, "ExtensionError", message);
  }
  if (minutes > LIFE_WITHOUT_EVENTS_MAX_MINUTES && !hasEndpoint && kind !== "events") {
    throw invalid("lifecycleNotificationUrl is a required property for subscription creation on this resource.");
  }
  return now.add({ seconds: Math.round(Math.max(minutes, LIFE_MIN_MINUTES) * 60) }).toString();
}

function readCertificate({ encryptionCertificate, encryptionCertificateId }: z.infer<typeof Change>) {
  if (!encryptionCertificate || !certificateOf(encryptionCertificate)) {
    throw invalid(
      "encryptionCertificate must be a Base64-encoded X.509 certificate for an RSA key of 2,048 to 4,096 bits.",
    );
  }
  if (!encryptionCertificateId || encryptionCertificateId.length > CERTIFICATE_ID_MAX_CHARS) {
    throw invalid(`encryptionCertificateId must have 1 to ${CERTIFICATE_ID_MAX_CHARS} characters.`);
  }
  return { encryptionCertificate, encryptionCertificateId };
}

/** What is asked for, after everything about it was checked but its endpoints. */
export function readSubscription(desk: Desk, body: unknown) {
  const asked = readAs(New, body);
  const { clientState = null, lifecycleNotificationUrl: events } = asked;
  if (clientState !== null && clientState.length > CLIENT_STATE_MAX_CHARS) {
    throw invalid(`clientState must not have more than ${CLIENT_STATE_MAX_CHARS} characters.`);
  }
  const includeResourceData = asked.includeResourceData ?? false;
  const watched = readResource(desk, asked.resource);
  if (includeResourceData && watched.kind === "events") {
    throw invalid("The local tenant tells which event changed, without the event.");
  }
  return {
    resource: asked.resource,
    watched,
    changeTypes: readChangeTypes(asked.changeType),
    notificationUrl: readUrl(asked.notificationUrl, "notificationUrl"),
    lifecycleNotificationUrl: events ? readUrl(events, "lifecycleNotificationUrl") : null,
    clientState,
    expires: readExpiry(desk, asked.expirationDateTime, watched, Boolean(events)),
    includeResourceData,
    ...(includeResourceData ? readCertificate(asked) : { encryptionCertificate: null, encryptionCertificateId: null }),
  };
}

/** A new time of expiry, or another certificate. */
export function readSubscriptionChange(desk: Desk, body: unknown, { watched, lifecycleNotificationUrl }: Subscription) {
  const { expirationDateTime: text, ...certificate } = readAs(Change, body);
  const hasEndpoint = lifecycleNotificationUrl !== null;
  const expires = text === undefined ? {} : { expires: readExpiry(desk, text, watched, hasEndpoint) };
  return { ...expires, ...(certificate.encryptionCertificate ? readCertificate(certificate) : {}) };
}
