import type { Desk } from "#sandbox/desk.ts";
import type { ChannelPost, Community } from "#sandbox/model.ts";
import { messageView, type Tag, tagsIn } from "./message-view.ts";
import { API, engageTime, networkId, WEB } from "./network.ts";
import { userReference } from "./user-view.ts";

function threadReference(thread: readonly ChannelPost[]) {
  const [first, ...replies] = thread;
  const [oldest, newest] = [replies[0], replies.at(-1)];
  return {
    type: "thread",
    id: Number(first?.threadId),
    url: `${API}/messages/in_thread/${first?.threadId}`,
    web_url: `${WEB}/threads/${first?.threadId}`,
    thread_starter_id: Number(first?.threadId),
    group_id: Number(first?.placeId),
    privacy: "public",
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
export function groupView({ posts }: Desk, { id, name }: Community) {
  const own = posts().filter(({ placeId }) => placeId === id);
  const last = own.at(-1);
  return {
    type: "group",
    id: Number(id),
    network_id: networkId,
    name: name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ""),
    full_name: name,
    description: "",
    privacy: "public",
    state: "active",
    created_at: "2021/10/08 11:45:32 +0000",
    url: `${API}/groups/${id}`,
    web_url: `${WEB}/groups/${id}`,
    stats: {
      members: 0,
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
export function referencesOf(desk: Desk, shown: readonly ChannelPost[]) {
  const { people, communities } = desk.organisation;
  const personIds = new Set(shown.flatMap(({ fromId, mentionIds }) => [fromId, ...mentionIds]));
  const placeIds = new Set(shown.map(({ placeId }) => placeId));
  const threads = Map.groupBy(desk.posts(), ({ threadId }) => threadId);
  const threadIds = [...new Set(shown.map(({ threadId }) => threadId))];
  const tags = new Map(shown.flatMap(({ text }) => tagsIn(text)).map((tag) => [tag.id, tag]));
  const shownIds = new Set(shown.map(({ id }) => id));
  const answered = threadIds.flatMap((id) => threads.get(id)?.[0] ?? []).filter(({ id }) => !shownIds.has(id));
  return [
    ...people.filter(({ id }) => personIds.has(id)).map((person) => userReference(desk, person)),
    ...communities.filter(({ id }) => placeIds.has(id)).map((community) => groupView(desk, community)),
    ...threadIds.map((id) => threadReference(threads.get(id) ?? [])),
    ...[...tags.values()].map(tagReference),
    ...answered.map((post) => ({ type: "message", ...messageView(desk, post) })),
  ];
}
