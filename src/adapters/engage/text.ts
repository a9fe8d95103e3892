import type { References } from "./references.ts";
import type { Message } from "./shapes.ts";

/** In a parsed text: something named by its kind and id. */
const NAMED = /\[\[(\w{1,20}):(\d{1,20})\]\]/g;
/** What a hashtag cannot hold; topics have spaces in their names. */
const NO_TAG = /[^\p{L}\p{M}\p{N}_-]+/gu;
const TAG_TYPED = /[#＃][^\s#＃]+/g;

/** A tag or topic as it is typed. */
export const hashtag = (name: string): string => `#${name.trim().replace(NO_TAG, "_")}`;

/**
 * The text of a message with its hashtags spelled out and without the names of people, which say nothing about the topic.
 *
 * The topics of a thread count as hashtags of the post that began it. Where the name of a tag is not told, the plain text
 * has it as it was typed.
 */
export function textOf(message: Message, { tags, threads }: References): string {
  const plain = message.body?.plain ?? message.content_excerpt ?? "";
  let unnamed = false;
  const text = (message.body?.parsed ?? plain).replace(NAMED, (_, kind: string, id: string) => {
    if (kind !== "tag" && kind !== "topic") return " ";
    const name = tags.get(id);
    unnamed ||= name === undefined;
    return name === undefined ? " " : hashtag(name);
  });
  const typed = unnamed ? (plain.match(TAG_TYPED) ?? []) : [];
  const begins = message.thread_id === null || message.thread_id === message.id;
  const topics = begins ? (threads.get(message.id)?.topics ?? []) : [];
  const added = topics.flatMap(({ id }) => tags.get(id) ?? []).map(hashtag);
  return [text, ...typed, ...added.filter((tag) => !text.includes(tag))].join(" ");
}

/** The users that a message mentions, each once. */
export function mentionsOf({ body }: Message): string[] {
  const named = [...(body?.parsed ?? "").matchAll(NAMED)];
  return [...new Set(named.filter(([, kind]) => kind === "user").map(([, , id = ""]) => id))];
}
