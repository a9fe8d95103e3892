import type { ChannelPost, Community } from "#sandbox/model.ts";
import { messageView, type Tag, tagsIn } from "./message-view.ts";
import { API, engageTime, networkId, WEB } from "./network.ts";
import type { Sight } from "./sight.ts";
import { userReference } from "./user-view.ts";

function threadReference({ communities }: Sight, thread: readonly ChannelPost[]) {
  const [first, ...replies] = thread;
  const [oldest, newest] = [replies[0], replies.at(-1)];
  return {
    type: "thread",
    id: Number(first?.threadId),
    url: `${API}/messages/in_thread/${first?.threadId}`,
    web_url: `${WEB}/threads/${first?.threadId}`,
    thread_starter_id: Number(first?.threadId),
    group_id: Number(first?.placeId),
    privacy: communities.some(({ id, memberIds }) => id === first?.placeId && memberIds) ? "private" : "public",
    direct_message: false,
    has_attachments: false,
    topics: tagsIn(first?.text ?? "").map(({ id }) => ({ type: "topic", id })),
    stats: {
      updates: thread.length,
      first_reply_id: oldest ? Number(oldest.id) : null,
      first_reply_at: oldest ? engageTime(oldest.at) : null,
      latest_reply_id: newest ? Number(newest.id) : null,
      latest_reply_at: newest ? engageTime(newest.at) : null,
    },
  };
}

/** A community, which the interface still calls a group. */
export function groupView({ messages }: Sight, { id, name, memberIds }: Community) {
  const own = messages.filter(({ placeId }) => placeId === id);
  const last = own.at(-1);
  return {
    type: "group",
    id: Number(id),
    network_id: networkId,
    name: name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ""),
    full_name: name,
    description: "",
    privacy: memberIds ? "private" : "public",
    state: "active",
    created_at: "2021/10/08 11:45:32 +0000",
    url: `${API}/groups/${id}`,
    web_url: `${WEB}/groups/${id}`,
    stats: {
      members: memberIds?.length ?? 0,
      updates: own.length,
      last_message_id: last ? Number(last.id) : null,
      last_message_at: last ? engageTime(last.at) : null,
    },
  };
}

function tagReference({ id, name }: Tag) {
  const permalink = name.toLowerCase();
  return { type: "tag", id, name, permalink, url: `${API}/tags/${id}`, web_url: `${WEB}/topics/${permalink}` };
}

/** Whatever the messages name by id: people, communities, threads, tags, and the messages that they answer. */
export function referencesOf(sight: Sight, shown: readonly ChannelPost[]) {
  const { members, communities, messages } = sight;
  const personIds = new Set(shown.flatMap(({ fromId, mentionIds }) => [fromId, ...mentionIds]));
  const placeIds = new Set(shown.map(({ placeId }) => placeId));
  const threads = Map.groupBy(messages, ({ threadId }) => threadId);
  const threadIds = [...new Set(shown.map(({ threadId }) => threadId))];
  const tags = new Map(shown.flatMap(({ text }) => tagsIn(text)).map((tag) => [tag.id, tag]));
  const shownIds = new Set(shown.map(({ id }) => id));
  const answered = threadIds.flatMap((id) => threads.get(id)?.[0] ?? []).filter(({ id }) => !shownIds.has(id));
  return [
    ...members.all.filter(({ id }) => personIds.has(id)).map((member) => userReference(sight, member)),
    ...communities.filter(({ id }) => placeIds.has(id)).map((community) => groupView(sight, community)),
    ...threadIds.map((id) => threadReference(sight, threads.get(id) ?? [])),
    ...[...tags.values()].map(tagReference),
    ...answered.map((post) => ({ type: "message", ...messageView(sight, post) })),
  ];
}
