import type { HeardPost, PostName } from "#domain/posts/index.ts";
import { later } from "#shared/time.ts";
import { type Activity, channelIdOf, isFromBot, isOurOwn } from "./activity.ts";
import { tagsOfCards } from "./card-tags.ts";
import { mentionsOf, type PersonOf } from "./mentions.ts";

/** No backtracking: what stands between the tags is a name, without markup. */
const MENTION_MARKUP = /<at(?: [^<>]*)?>[^<]*<\/at>/gi;

/** Longest that Teams is believed to take until it tells of an edit; its own examples take less than a tenth of that. */
const TELLING_MAX = Temporal.Duration.from({ seconds: 1 });

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

/**
 * The id of a post is when it was sent, also in its edits; the timestamp is when Teams told us, some milliseconds later.
 * What an activity shows is less than what the channel's history knows of the same state, so it must look a little older.
 */
function timesOf(activity: Activity): Pick<HeardPost, "at" | "asOf"> | null {
  const { id, timestamp } = activity;
  const toldAt = timestamp ? instantOf(Date.parse(timestamp)) : null;
  const sentAt = instantOf(Number(id));
  const at = sentAt ?? toldAt;
  if (!at) return null;
  if (!isEdit(activity)) return { at, asOf: at.subtract({ milliseconds: 1 }) };
  return toldAt && { at, asOf: later(at, toldAt.subtract(TELLING_MAX)) };
}

function isEdit({ type }: Activity): boolean {
  return type === "messageUpdate";
}

/** Null outside of what the ids of Teams, thirteen digits, can say: from 2001 to 2286. */
function instantOf(time: number): Temporal.Instant | null {
  return Number.isInteger(time) && time >= 1e12 && time < 1e13 ? Temporal.Instant.fromEpochMilliseconds(time) : null;
}
