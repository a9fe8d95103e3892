import type { Events } from "./events.ts";
import type { Keep } from "./keep.ts";
import type { ChannelPost } from "./model.ts";

type PostListener = (post: ChannelPost, change: "created" | "updated" | "deleted") => void;

/** The posts of all channels and communities: the organisation's own, and what was said since. */
export interface PostBook {
  /** Oldest first. */
  all(): readonly ChannelPost[];
  find(placeId: string, id: string): ChannelPost | undefined;
  add(post: ChannelPost): void;
  /** Puts another version in the place of a post, added or the organisation's own. */
  replace(post: ChannelPost): void;
  /** Calls the listener with every change from now on. */
  watch(listener: PostListener): void;
  /** How many changes there were; each post knows its last one. */
  revision(): number;
  /** Reads the kept state again. */
  forget(): void;
}

const key = ({ placeId, id }: Pick<ChannelPost, "placeId" | "id">): string => `${placeId} ${id}`;

function oldestFirst(posts: Iterable<ChannelPost>): ChannelPost[] {
  const timed = Array.from(posts, (post) => ({ post, time: Date.parse(post.at) }));
  return timed.sort((a, b) => a.time - b.time).map(({ post }) => post);
}

export function postBook(seeded: readonly ChannelPost[], { state, changed }: Keep, { announce }: Events): PostBook {
  let index = new Map<string, ChannelPost>();
  let sorted: readonly ChannelPost[] | null = null;
  let revision = 0;
  const listeners: PostListener[] = [];

  function forget(): void {
    index = new Map([...seeded, ...state.posts].map((post) => [key(post), post]));
    sorted = null;
    revision = state.posts.reduce((latest, post) => Math.max(latest, post.revision ?? 0), revision);
  }
  function note(post: ChannelPost, change: Parameters<PostListener>[1]): void {
    sorted = null;
    changed();
    announce({ type: "channel", id: post.placeId });
    for (const listener of listeners) listener(post, change);
  }
  forget();
  return {
    all() {
      sorted ??= oldestFirst(index.values());
      return sorted;
    },
    find: (placeId, id) => index.get(key({ placeId, id })),
    add(added) {
      const post = { ...added, revision: ++revision };
      state.posts.push(post);
      index.set(key(post), post);
      note(post, "created");
    },
    replace(changed) {
      const post = { ...changed, revision: ++revision };
      const at = state.posts.findIndex((other) => key(other) === key(post));
      if (at < 0) state.posts.push(post);
      else state.posts[at] = post;
      const isDeleted = post.deletedAt && !index.get(key(post))?.deletedAt;
      index.set(key(post), post);
      note(post, isDeleted ? "deleted" : "updated");
    },
    watch: (listener) => void listeners.push(listener),
    revision: () => revision,
    forget,
  };
}
