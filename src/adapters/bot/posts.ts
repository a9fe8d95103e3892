import type { HeardPost, PostName } from "#domain/posts/index.ts";
import { type Activity, channelIdOf, isFromBot, isOurOwn } from "./activity.ts";
import { tagsOfCards } from "./card-tags.ts";
import { mentionsOf, type PersonOf } from "./mentions.ts";

/** No backtracking: what stands between the tags is a name, without markup. */
const MENTION_MARKUP = /<at(?: [^<>]*)?>[^<]*<\/at>/gi;

const ENTITIES: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
};

/**
 * A channel message as a post, or its edit as a newer state of it. Null for what has no author that could be named (guests
 * of other clouds, webhooks), for an edit that comes without a text, as the documentation prints it, and for our own words.
 *
 * The text is the activity's own: the `text/html` attachment that Teams adds says the same again. Tags inside an inserted
 * card count as if they had been typed, because a message extension can insert nothing but cards. `stated` stays null: no
 * field of an activity tells an announcement from another post; the channel's history does, when it is read.
 */
export function heardPost(activity: Activity, personOf: PersonOf): HeardPost | null {
  const { conversation, replyToId, text } = activity;
  const name = postName(activity);
  const author = authorOf(activity);
  const times = timesOf(activity);
  if (!name || !author || !times || isOurOwn(activity) || (isEdit(activity) && !text)) return null;
  return {
    ...name,
    threadId: threadIn(conversation.id) ?? replyToId ?? name.sourceId,
    ...author,
    ...times,
    text: [plainText(text ?? ""), ...tagsOfCards(activity)].filter(Boolean).join(" "),
    stated: null,
    ...mentionsOf(activity, personOf),
    reactions: {},
  };
}

/** The post that an activity is about; null for one without an id. */
export function postName(activity: Activity): PostName | null {
  const { id } = activity;
  return id ? { source: "teams", placeId: channelIdOf(activity), sourceId: id } : null;
}

function threadIn(conversationId: string): string | undefined {
  return conversationId.split(";messageid=")[1] || undefined;
}

function authorOf(activity: Activity): Pick<HeardPost, "authorId" | "sender"> | null {
  const { id, aadObjectId } = activity.from;
  if (isFromBot(activity)) return { authorId: `app:${id.replace(/^28:/, "").toLowerCase()}`, sender: "machine" };
  return aadObjectId ? { authorId: aadObjectId.toLowerCase(), sender: "person" } : null;
}

/** Without markup, and without the names of people mentioned: they say nothing about the topic. */
function plainText(text: string): string {
  return text
    .replace(MENTION_MARKUP, " ")
    .replace(/&(?:nbsp|lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[ \t\u00a0]+/g, " ")
    .trim();
}

/** An edit bears the id of the post, which is when that was sent, and the time of the edit. */
function timesOf(activity: Activity): Pick<HeardPost, "at" | "asOf"> | null {
  const { id, timestamp } = activity;
  const sentAt = instantOf(Number(id));
  const asOf = timestamp ? instantOf(Date.parse(timestamp)) : isEdit(activity) ? null : sentAt;
  return asOf && { at: isEdit(activity) ? (sentAt ?? asOf) : asOf, asOf };
}

function isEdit({ type }: Activity): boolean {
  return type === "messageUpdate";
}

/** Null outside of what the ids of Teams, thirteen digits, can say: from 2001 to 2286. */
function instantOf(time: number): Temporal.Instant | null {
  return Number.isInteger(time) && time >= 1e12 && time < 1e13 ? Temporal.Instant.fromEpochMilliseconds(time) : null;
}
