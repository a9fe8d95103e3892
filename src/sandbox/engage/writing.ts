import type { ChannelPost, Community, Member, MessageType } from "#sandbox/model.ts";
import { withMentions } from "#sandbox/teams/channel.ts";
import type { World } from "#sandbox/world.ts";

interface Draft {
  readonly text: string;
  readonly mentioned: readonly Member[];
  /** The message that it answers; null begins a thread. */
  readonly answers: ChannelPost | null;
  readonly messageType: MessageType;
  readonly at: Temporal.Instant;
}

function written(text: string, mentioned: readonly Member[]): Pick<ChannelPost, "text" | "mentionIds"> {
  const names = mentioned.map(({ name }) => name);
  return { text: withMentions(text, names), mentionIds: mentioned.map(({ id }) => id) };
}

/** What people do in Viva Engage. Nobody is told of it: the network pushes nothing. */
export function writing({ posts, clock, newEngageId }: Pick<World, "posts" | "clock" | "newEngageId">) {
  return {
    post(place: Community, author: Member, { text, mentioned, answers, messageType, at }: Draft): ChannelPost {
      const id = newEngageId(at);
      const where = { placeId: place.id, threadId: answers?.threadId ?? id };
      const what = { ...written(text, mentioned), messageType, card: null };
      const post = { id, ...where, fromId: author.id, at: at.toString(), ...what };
      posts.add(post);
      return post;
    },
    edit(post: ChannelPost, text: string, mentioned: readonly Member[]): ChannelPost {
      const changed = { ...post, ...written(text, mentioned), editedAt: clock.now().toString() };
      posts.replace(changed);
      return changed;
    },
    /** With the first message of a thread goes the whole thread. */
    remove({ id, placeId }: ChannelPost): void {
      const deletedAt = clock.now().toString();
      const gone = posts.all().filter((one) => one.placeId === placeId && (one.id === id || one.threadId === id));
      for (const one of gone) if (!one.deletedAt) posts.replace({ ...one, deletedAt });
    },
    /** Replaces who likes it. */
    setLikes(post: ChannelPost, likedByIds: readonly string[]): void {
      posts.replace({ ...post, likedByIds });
    },
  };
}
