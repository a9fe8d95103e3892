import { z } from "zod";
import { AppError } from "#shared/errors.ts";

/** Longest id that is believed: Teams' own have about 150 characters. */
const ID_LENGTH_MAX = 500;

/** What no database takes: JSON can hold half a character, and NUL. */
const storable = (text: string) => text.toWellFormed().replaceAll("\0", "");
const Id = z
  .string()
  .max(ID_LENGTH_MAX)
  .refine((id) => id === storable(id), "must not contain NUL or half a character");
const Text = z.string().transform(storable);
const Name = z.string().max(ID_LENGTH_MAX).transform(storable);
const Named = z.looseObject({ id: Id, name: Name.nullish() });

const Account = z.looseObject({
  id: Id,
  name: Text.nullish(),
  aadObjectId: Id.nullish(),
  role: z.string().nullish(),
});

const Entity = z.looseObject({
  type: z.string(),
  text: z.string().nullish(),
  locale: z.string().nullish(),
  timezone: z.string().nullish(),
  mentioned: z.looseObject({ id: Id }).nullish(),
});

/**
 * What Teams must send and, where it says it, what we read.
 *
 * Source: the required fields of https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md
 */
const Activity = z.looseObject({
  type: z.string().min(1),
  channelId: z.string().min(1),
  serviceUrl: z.url(),
  conversation: z.looseObject({
    id: Id.min(1),
    name: Name.nullish(),
    conversationType: z.string().nullish(),
    tenantId: z.string().nullish(),
    isGroup: z.boolean().nullish(),
  }),
  from: Account,
  recipient: Account.nullish(),
  id: Id.nullish(),
  timestamp: z.string().nullish(),
  name: z.string().nullish(),
  action: z.string().nullish(),
  text: Text.nullish(),
  value: z.unknown().optional(),
  replyToId: Id.nullish(),
  locale: z.string().nullish(),
  localTimezone: z.string().nullish(),
  entities: z.array(Entity).nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string().nullish(), content: z.unknown().optional() })).nullish(),
  membersAdded: z.array(z.looseObject({ id: z.string() })).nullish(),
  membersRemoved: z.array(z.looseObject({ id: z.string() })).nullish(),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string() }).nullish(),
      channel: Named.extend({ type: z.string().nullish() }).nullish(),
      team: Named.extend({ id: Id.nullish(), aadGroupId: Id.nullish() }).nullish(),
      eventType: z.string().nullish(),
    })
    .nullish(),
});

/** Something that happened in Teams, as Bot Framework tells it. */
export type Activity = z.infer<typeof Activity>;

const FAULTS_NAMED_MAX = 5;

/** @throws AppError ACTIVITY_INVALID, naming what is missing or wrong, never a value */
export function readActivity(body: unknown): Activity {
  const parsed = Activity.safeParse(body);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join(".") || "body"}: ${message}`);
  throw new AppError("ACTIVITY_INVALID", faults.slice(0, FAULTS_NAMED_MAX).join("; "));
}

type Scope = "personal" | "groupChat" | "channel";

/** Where it happened. What does not say that it is private is not. */
export function scopeOf({ conversation, channelData }: Activity): Scope {
  const { conversationType, id } = conversation;
  if (conversationType === "personal" || conversationType === "channel") return conversationType;
  if (channelData?.channel || id.includes(";messageid=")) return "channel";
  return !conversationType && id.startsWith("a:") ? "personal" : "groupChat";
}

/** The channel that it happened in: the conversation's id says the thread as well. */
export function channelIdOf({ conversation, channelData }: Activity): string {
  return channelData?.channel?.id ?? conversation.id.split(";messageid=", 1)[0] ?? "";
}

/** The bot itself or another one. */
export function isFromBot({ from, recipient }: Activity): boolean {
  return from.role === "bot" || from.id.startsWith("28:") || from.id === recipient?.id;
}

/** The bot itself; any bot that does not say whom it speaks to might be. */
export function isOurOwn(activity: Activity): boolean {
  const { from, recipient } = activity;
  return recipient ? from.id === recipient.id : isFromBot(activity);
}

/** Only entities count: anybody can type `<at>`. */
export function mentionsBot(activity: Activity): boolean {
  const botId = activity.recipient?.id;
  return botId !== undefined && mentionedAccounts(activity).includes(botId);
}

/** The Teams ids of whom or what it mentions: people, bots, teams, channels and tags. */
export function mentionedAccounts({ entities }: Activity): string[] {
  return (entities ?? []).flatMap(({ type, mentioned }) => (type === "mention" && mentioned ? [mentioned.id] : []));
}
