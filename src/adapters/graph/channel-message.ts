import type { PersonId } from "#domain/people/index.ts";
import type { HeardPost, PostName } from "#domain/posts/index.ts";
import { ChatMessage } from "./chat-message.ts";

/** An attachment as bots know it, with a card that is no longer text. */
interface CardAttachment {
  readonly contentType: string;
  readonly content: unknown;
}

/** What reading a message takes from elsewhere. */
export interface MessageReading {
  /** Plain text of HTML, without the names of people mentioned. */
  textOf(html: string): string;
  /** The hashtags in the cards that somebody inserted. */
  tagsOfCards(post: { readonly attachments: CardAttachment[] }): readonly string[];
  /** Our own application, whose posts are none. */
  readonly appId: string;
}

type Read =
  | { readonly kind: "post"; readonly post: HeardPost }
  /** `at` is null where nobody says when. */
  | { readonly kind: "deleted"; readonly name: PostName; readonly at: Temporal.Instant | null };

const ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive";
const ANNOUNCEMENT = "application/vnd.microsoft.card.announcement";
/** People who are in our directory; guests of a team are. https://learn.microsoft.com/graph/api/resources/teamworkuseridentity */
const OURS = new Set(["aaduser", "onpremiseaaduser"]);
/** Longest body and card that are read; Teams itself takes about 100 KB. https://learn.microsoft.com/microsoftteams/limits-specifications-teams */
const CONTENT_MAX = 200_000;
/** Most mentions, kinds of reactions and letters in the name of one; Teams knows far fewer. */
const MENTIONS_MAX = 1_000;
const REACTION_KINDS_MAX = 100;
const REACTION_NAME_MAX = 100;

/**
 * A message of a channel's history, as Graph gives it.
 *
 * @returns null for what our own application wrote, and for what has neither an id nor a time
 */
export function readMessage(placeId: string, value: unknown, reading: MessageReading): Read | null {
  const { data: message } = ChatMessage.safeParse(value);
  if (!message) return null;
  const name = { source: "teams", placeId, sourceId: message.id } as const;
  if (message.deletedDateTime) return { kind: "deleted", name, at: instantOf(message.deletedDateTime) };

  const at = instantOf(message.createdDateTime) ?? sentAt(message.id);
  const author = authorOf(message);
  if (!at || author.authorId === `app:${reading.appId.toLowerCase()}`) return null;
  const cards = cardsOf(message);
  return {
    kind: "post",
    post: {
      ...name,
      ...author,
      threadId: message.replyToId || message.id,
      at,
      asOf: instantOf(message.lastModifiedDateTime) ?? at,
      text: [...wordsOf(message, reading), ...reading.tagsOfCards({ attachments: cards })]
        .filter(Boolean)
        .join("\n")
        .slice(0, CONTENT_MAX),
      stated: message.attachments.some(({ contentType }) => contentType === ANNOUNCEMENT) ? "announcement" : null,
      ...mentionsOf(message),
      reactions: reactionsOf(message),
    },
  };
}

function instantOf(text: string | null | undefined): Temporal.Instant | null {
  try {
    return text ? Temporal.Instant.from(text) : null;
  } catch {
    return null;
  }
}

/** Teams' message ids are the time of sending in milliseconds. */
function sentAt(id: string): Temporal.Instant | null {
  return /^\d{13}$/.test(id) ? Temporal.Instant.fromEpochMilliseconds(Number(id)) : null;
}

type Person = NonNullable<ChatMessage["from"]>["user"];

/** Who is not in our directory is kept apart from everybody who is. */
function personId(user: Person): PersonId | null {
  if (!user?.id) return null;
  const { id, userIdentityType: type, tenantId } = user;
  const apart = type && !OURS.has(type.toLowerCase());
  return (apart ? `teams:${tenantId ?? ""}:${id}` : id).toLowerCase();
}

/** Events have no author, and nor has what was posted by somebody whom Graph no longer knows. */
function authorOf({ messageType, from }: ChatMessage): Pick<HeardPost, "authorId" | "sender"> {
  const person = personId(from?.user);
  if (messageType && messageType !== "message") return { authorId: "system", sender: "system" };
  if (person !== null) return { authorId: person, sender: "person" };
  if (from?.application) return { authorId: `app:${(from.application.id ?? "").toLowerCase()}`, sender: "machine" };
  return { authorId: "system", sender: "system" };
}

function mentionsOf({ mentions }: ChatMessage): Pick<HeardPost, "mentions" | "mentionedIds"> {
  const people = mentions.slice(0, MENTIONS_MAX).flatMap(({ mentioned }) => mentioned?.user ?? []);
  const ids = people.map(personId);
  const mentionedIds = [...new Set(ids.filter((id) => id !== null))];
  return { mentions: mentionedIds.length + ids.filter((id) => id === null).length, mentionedIds };
}

function reactionsOf({ reactions }: ChatMessage): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { reactionType } of reactions) {
    if (!reactionType || reactionType.length > REACTION_NAME_MAX) continue;
    if (counts.size >= REACTION_KINDS_MAX && !counts.has(reactionType)) continue;
    counts.set(reactionType, (counts.get(reactionType) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

/** Subject, the headline of an announcement, and body. */
function wordsOf(message: ChatMessage, { textOf }: MessageReading): string[] {
  const { subject, body } = message;
  if (message.messageType && message.messageType !== "message") return []; // `<systemEventMessage/>` and nothing else
  const content = (body?.content ?? "").slice(0, CONTENT_MAX);
  const headlines = message.attachments
    .filter(({ contentType }) => contentType === ANNOUNCEMENT)
    .map(({ content }) => parsed(content))
    .flatMap((card) => (hasTitle(card) ? [card.title] : []));
  const isText = body?.contentType?.toLowerCase() === "text";
  return [subject ?? "", ...headlines, isText ? content.trim() : textOf(content)];
}

function cardsOf({ attachments }: ChatMessage): CardAttachment[] {
  return attachments
    .filter(({ contentType }) => contentType === ADAPTIVE_CARD)
    .map(({ content }) => ({ contentType: ADAPTIVE_CARD, content: parsed(content) }));
}

const hasTitle = (card: unknown): card is { readonly title: string } =>
  typeof card === "object" && card !== null && "title" in card && typeof card.title === "string";

/** Graph gives cards as text. */
function parsed(content: string | null | undefined): unknown {
  if (!content || content.length > CONTENT_MAX) return null;
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}
