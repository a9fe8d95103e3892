import type { HeardPost } from "#domain/posts/index.ts";
import type { Activity } from "./activity.ts";
import { tagsOfCards } from "./card-tags.ts";

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
 * A channel message as a post; null for one without an author in the directory (guests of other clouds, webhooks).
 *
 * The text is the activity's own: the `text/html` attachment that Teams adds says the same again. Tags inside an inserted card count
 * as if they had been typed, because a message extension can insert nothing but cards.
 */
export function heardPost(activity: Activity): HeardPost | null {
  const { id, from, conversation, channelData } = activity;
  const at = sentAt(activity);
  if (!id || !from.aadObjectId || !at) return null;
  const [conversationId = "", rootId] = conversation.id.split(";messageid=");
  return {
    source: "teams",
    sourceId: id,
    placeId: channelData?.channel?.id ?? conversationId,
    threadId: rootId ?? activity.replyToId ?? id,
    authorId: from.aadObjectId.toLowerCase(),
    at,
    text: [plainText(activity.text ?? ""), ...tagsOfCards(activity)].filter(Boolean).join(" "),
  };
}

/** Without markup, and without the names of people mentioned: they say nothing about the topic. */
function plainText(text: string): string {
  return text
    .replace(MENTION_MARKUP, " ")
    .replace(/&(?:nbsp|lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[ \t\u00a0]+/g, " ")
    .trim();
}

/** Teams' message ids are the time of sending in milliseconds, should the timestamp be missing. */
function sentAt({ timestamp, id }: Activity): Temporal.Instant | null {
  const time = timestamp ? Date.parse(timestamp) : Number(id);
  return Number.isSafeInteger(time) ? Temporal.Instant.fromEpochMilliseconds(time) : null;
}
