import type { Post } from "#sandbox/client/control/model.ts";

export interface Thread {
  readonly root: Post;
  readonly replies: readonly Post[];
}

/** Posts as conversations, the one last written in first; a reply whose post is gone begins its own. */
export function threadsOf(posts: readonly Post[]): readonly Thread[] {
  const byThread = new Map<string, Post[]>();
  for (const post of posts) {
    const thread = byThread.get(post.threadId);
    // Taken out and put in again, the thread moves to the end of the map: to the latest so far.
    byThread.delete(post.threadId);
    byThread.set(post.threadId, [...(thread ?? []), post]);
  }
  return [...byThread.values()].flatMap(([root, ...replies]) => (root ? [{ root, replies }] : [])).reverse();
}
