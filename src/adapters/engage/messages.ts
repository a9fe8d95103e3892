import { ALL_COMPANY, type HeardPost, type Place } from "#domain/posts/index.ts";
import { type References, readReferences } from "./references.ts";
import { Feed, type Group, Id, Message } from "./shapes.ts";
import { mentionsOf, textOf } from "./text.ts";

/** A message that everybody in the network may read. */
interface PublicMessage {
  readonly message: Message;
  readonly mentioned: readonly string[];
  readonly text: string;
}

/** An answer of a feed, read. */
export interface ReadFeed {
  readonly messages: readonly PublicMessage[];
  readonly references: References;
  readonly places: readonly Place[];
  readonly ids: { readonly newest: string; readonly last: string } | null;
  readonly more: boolean;
  /** How many messages are not for everybody. */
  readonly closed: number;
  /** How many messages had a shape that nobody knows. */
  readonly unread: number;
}

/** Most messages in a page, where it does not say itself whether older ones follow. */
const PAGE_SIZE = 20;

const STATED: ReadonlyMap<unknown, HeardPost["stated"]> = new Map([
  ["announcement", "announcement"],
  ["question", "question"],
  ["poll", "question"],
  ["praise", "praise"],
]);

/**
 * Reads a feed, or a message that came alone.
 *
 * @throws ZodError when it is neither
 */
export function readFeed(reply: unknown): ReadFeed {
  const alone = Message.safeParse(reply).success;
  const feed = alone ? { messages: [reply], meta: { older_available: false } } : Feed.parse(reply);
  const references = readReferences(("references" in feed && feed.references) || []);
  const read = feed.messages.map((item) => Message.safeParse(item).data).filter((message) => message !== undefined);
  const ids = feed.messages.flatMap((item) => idOf(item) ?? []);
  const last = ids.at(-1);
  const isFor = (readers: Readers) => (message: Message) => readersOf(message, references) === readers;
  return {
    messages: read
      .filter(isFor("everybody"))
      .map((message) => ({ message, mentioned: mentionsOf(message), text: textOf(message, references) })),
    references,
    places: [...references.groups.values()].filter(isOpen).map(placeOf),
    ids: last === undefined ? null : { newest: ids.reduce(later), last },
    more: last !== undefined && (feed.meta?.older_available ?? ids.length >= PAGE_SIZE),
    closed: read.filter(isFor("some")).length,
    unread: feed.messages.length - read.length,
  };
}

function idOf(item: unknown): string | undefined {
  return Id.safeParse((item as { readonly id?: unknown } | null)?.id).data;
}

function later(a: string, b: string): string {
  return BigInt(a) < BigInt(b) ? b : a;
}

/** Who may read a message: `unsaid` where nothing says it, and then it stays unheard. */
type Readers = "everybody" | "some" | "unsaid";

function readersOf(message: Message, { groups, threads }: References): Readers {
  if (message.direct_message || message.in_private_conversation || message.in_private_group) return "some";
  const thread = threads.get(message.thread_id ?? message.id);
  const group = message.group_id === null || message.group_id === undefined ? undefined : groups.get(message.group_id);
  if (thread?.direct_message) return "some";
  const said = [message.privacy, group?.privacy, thread?.privacy].filter((privacy) => typeof privacy === "string");
  if (said.length === 0) return "unsaid";
  return said.every((privacy) => privacy === "public") ? "everybody" : "some";
}

/** Whether a community is there for everybody. */
export function isOpen({ privacy, state }: Group): boolean {
  return privacy === "public" && (state === undefined || state === null || state === "active");
}

export function placeOf({ id, full_name, name }: Group): Place {
  return { source: "engage", id, name: full_name || name || id, teamId: null, teamName: null, state: "heard" };
}

/**
 * The message as a post.
 *
 * @param now - what is known of it is of this time; a network whose clock is ahead has a time of its own
 * @param personOf - who a user of the network is
 */
export function postOf(
  { message, mentioned, text }: PublicMessage,
  now: Temporal.Instant,
  personOf: (userId: string) => string,
): HeardPost {
  const { id, created_at: at, system_message, sender_type, message_type } = message;
  const isSystem = system_message || sender_type === "system" || message_type === "system";
  return {
    source: "engage",
    placeId: message.group_id ?? ALL_COMPANY,
    sourceId: id,
    threadId: message.thread_id ?? message.replied_to_id ?? id,
    authorId: isSystem ? "system" : personOf(message.sender_id),
    sender: isSystem ? "system" : (sender_type ?? "user") === "user" ? "person" : "machine",
    at,
    asOf: Temporal.Instant.compare(at, now) > 0 ? at : now,
    text,
    stated: STATED.get(message_type) ?? null,
    mentions: mentioned.length,
    mentionedIds: mentioned.map(personOf),
    reactions: message.liked_by?.count ? { like: message.liked_by.count } : {},
  };
}
