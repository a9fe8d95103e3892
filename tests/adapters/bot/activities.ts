import { type Activity, readActivity } from "#adapters/bot/activity.ts";
import { APP_ID, TENANT_ID } from "#tests/adapters/bot/issuer.ts";

type Fields = Readonly<Record<string, unknown>>;

export const SERVICE_URL = "https://smba.trafficmanager.net/emea/";
export const PERSON_ID = "7faf8ab2-3d56-4244-b585-20c8a42ed2b8";
const CHANNEL = "19:plant@thread.tacv2";

const common = {
  timestamp: "2026-11-21T08:00:00.000Z",
  channelId: "msteams",
  serviceUrl: SERVICE_URL,
  from: { id: "29:megan", name: "Megan Bowen", aadObjectId: PERSON_ID },
  recipient: { id: `28:${APP_ID}`, name: "Vorbild" },
  locale: "en-GB",
  entities: [{ type: "clientInfo", locale: "en-GB", timezone: "Europe/London" }],
  channelData: { tenant: { id: TENANT_ID } },
};

const chat = { conversationType: "personal", tenantId: TENANT_ID, id: "a:megan" };
let count = 0;

/** What Megan says to the bot in private. */
export function personalMessage(text: string, changes: Fields = {}) {
  return { ...common, type: "message", id: `${1_795_248_000_000 + ++count}`, text, conversation: chat, ...changes };
}

/** A post of Megan's that starts a thread in a channel; Teams tells of it some milliseconds after it was sent. */
export function channelMessage(text: string, changes: Fields = {}) {
  return {
    ...personalMessage(text),
    id: "1795248000000",
    timestamp: "2026-11-21T08:00:00.065Z",
    conversation: { conversationType: "channel", tenantId: TENANT_ID, id: `${CHANNEL};messageid=1795248000000` },
    channelData: { ...common.channelData, channel: { id: CHANNEL }, team: { id: "19:team@thread.tacv2" } },
    attachments: [{ contentType: "text/html", content: `<p>${text}</p>` }],
    ...changes,
  };
}

export const botMention = { type: "mention", mentioned: { id: `28:${APP_ID}` }, text: "<at>Vorbild</at>" };

export function invoke(name: string, value: unknown, changes: Fields = {}) {
  return { ...common, type: "invoke", id: `f:${++count}`, name, value, conversation: chat, ...changes };
}

export function installation(action: string, changes: Fields = {}) {
  return { ...common, type: "installationUpdate", id: `f:${++count}`, action, conversation: chat, ...changes };
}

export const read = (body: unknown): Activity => readActivity(body);
