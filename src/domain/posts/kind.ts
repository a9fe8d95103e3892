import type { HeardPost, PostKind, Reading, SetAside } from "./post.ts";

/**
 * What somebody did by a post, as far as the post itself shows it. That a reply answers a question shows in the thread:
 * the store finds it out.
 */
export function kindOf(post: HeardPost, reading: Reading): PostKind {
  if (post.stated === "announcement") return "announcement";
  if (post.stated === "praise" || (reading.thanks && post.mentions > 0)) return "thanks";
  if (post.threadId !== post.sourceId) return "reply";
  return asksIn(post, reading) ? "question" : "post";
}

/** Whether it asks something, by what the network calls it or by its words. */
export function asksIn(post: HeardPost, reading: Reading): boolean {
  return post.stated === "question" || reading.asks;
}

/** Why the post does not count; null if it does. */
export function setAsideOf(post: HeardPost, reading: Reading): SetAside | null {
  return post.sender === "person" ? reading.spam : post.sender;
}
