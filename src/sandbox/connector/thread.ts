import type { ChannelPost, Person } from "#sandbox/model.ts";
import type { ChatMessage } from "#sandbox/state.ts";
import type { World } from "#sandbox/world.ts";
import type { Part } from "./message.ts";

/** The author of what the bot posts in a channel. */
export const BOT = "bot";

/** A place that the bot writes to: a chat, a channel or a thread in one. */
export interface Thread {
  /** Counts against the limits. */
  readonly id: string;
  readonly blocked: boolean;
  /** Whether the bot is in there: not in a team that it was removed from, nor in a private or shared channel. */
  readonly hasBot: boolean;
  members(): readonly Person[];
  /** @returns the new message's id */
  add(part: Part): string;
  /** Whose message that is; null if there is none. */
  authorOf(messageId: string): "bot" | "person" | null;
  replace(messageId: string, part: Part): void;
  remove(messageId: string): void;
}

function chatThread(world: World, id: string, person: Person): Thread {
  const { chats, clock, newMessageId } = world;
  const chat = chats.get(person.id);
  const edit = (change: (messages: ChatMessage[]) => ChatMessage[]) =>
    chats.change(person.id, (edited) => {
      edited.messages = change(edited.messages);
    });
  return {
    id,
    blocked: chat.blocked || chat.app === "removed",
    hasBot: true,
    members: () => [person],
    add(part) {
      const at = clock.now();
      const message = { id: newMessageId(at), from: BOT, at: at.toString(), updatedAt: null, ...part } as const;
      edit((messages) => [...messages, message]);
      return message.id;
    },
    authorOf: (messageId) => chat.messages.find((message) => message.id === messageId)?.from ?? null,
    replace(messageId, part) {
      const updatedAt = clock.now().toString();
      edit((messages) => messages.map((old) => (old.id === messageId ? { ...old, ...part, updatedAt } : old)));
    },
    remove: (messageId) => edit((messages) => messages.filter((message) => message.id !== messageId)),
  };
}

function channelThread(world: World, id: string, channelId: string, threadId: string | null): Thread | null {
  const { posts, clock, directory, newMessageId } = world;
  const place = directory.channel(channelId);
  if (!place || (threadId !== null && !posts.find(channelId, threadId))) return null;
  const found = (messageId: string): ChannelPost | undefined => {
    const post = posts.find(channelId, messageId);
    return post?.deletedAt ? undefined : post;
  };
  return {
    id,
    blocked: false,
    hasBot: !place.team.appRemoved && !place.channel.membershipType,
    members: () => place.team.memberIds.flatMap((member) => directory.person(member) ?? []),
    add(part) {
      const at = clock.now();
      const message = newMessageId(at);
      const from = { placeId: channelId, threadId: threadId ?? message, fromId: BOT, at: at.toString() };
      posts.add({ id: message, ...from, mentionIds: [], ...part });
      return message;
    },
    authorOf(messageId) {
      const post = found(messageId);
      if (!post) return null;
      return post.fromId === BOT ? "bot" : "person";
    },
    replace(messageId, part) {
      const post = found(messageId);
      if (post) posts.replace({ ...post, ...part, editedAt: clock.now().toString() });
    },
    remove(messageId) {
      const post = found(messageId);
      if (post) posts.replace({ ...post, deletedAt: clock.now().toString() });
    },
  };
}

/** The conversation of that id: `a:1…`, `19:…` or `19:…;messageid=…`; null if the bot knows none. */
export function threadOf(world: World, conversationId: string): Thread | null {
  const personId = world.chats.personOf(conversationId);
  const person = personId === undefined ? undefined : world.directory.person(personId);
  if (person) return world.chats.get(person.id).open ? chatThread(world, conversationId, person) : null;
  const [channelId = "", threadId = null] = conversationId.split(";messageid=");
  return channelThread(world, conversationId, channelId, threadId);
}
