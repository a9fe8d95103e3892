import type { ChannelPost } from "#sandbox/model.ts";
import { engageIdOf } from "#sandbox/organisation/ids.ts";
import { addressOf } from "./members.ts";
import { API, engageTime, networkId, networkOf, WEB } from "./network.ts";
import type { Sight } from "./sight.ts";

const HASHTAG = /#([\p{L}\p{N}_]+)/gu;
const MENTION = /<at>([^<]+)<\/at>/g;
const EXCERPT_CHARS = 250;

export interface Tag {
  readonly id: number;
  readonly name: string;
}

/** Hashtags of a text, as Viva Engage numbers them. */
export function tagsIn(text: string): Tag[] {
  return [...text.matchAll(HASHTAG)].map(([, name = ""]) => ({ id: tagId(name), name }));
}

function tagId(name: string): number {
  return Number(engageIdOf(`tag/${name.toLowerCase()}`));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The text as people read it. */
function plainOf(text: string): string {
  return text.replace(MENTION, "$1");
}

/** The text with the ids of whom and what it names, where Viva Engage knows them. */
export function parsedOf({ members }: Pick<Sight, "members">, text: string): string {
  return text
    .replace(MENTION, (_, name: string) => {
      const member = members.byName(name);
      return member ? `[[user:${member.engageId}]]` : name;
    })
    .replace(HASHTAG, (_, name: string) => `[[tag:${tagId(name)}]]`);
}

function likedBy({ members }: Sight, { likedByIds = [] }: ChannelPost) {
  const names = likedByIds.flatMap((id) => {
    const member = members.byId(id);
    if (!member) return [];
    const permalink = addressOf(member).split("@")[0];
    return [{ full_name: member.name, permalink, user_id: Number(member.engageId), network_id: networkOf(member) }];
  });
  return { count: names.length, names };
}

/** A message of a community. https://learn.microsoft.com/rest/api/yammer/messages-json */
export function messageView(sight: Sight, post: ChannelPost) {
  const { members, communities } = sight;
  const sender = members.byId(post.fromId);
  const plain = plainOf(post.text);
  const isPrivate = communities.some(({ id, memberIds }) => id === post.placeId && memberIds);
  const { messageType = "update" } = post;
  return {
    id: Number(post.id),
    sender_id: Number(sender?.engageId),
    delegate_id: null,
    replied_to_id: post.threadId === post.id ? null : Number(post.threadId),
    created_at: engageTime(post.at),
    network_id: networkId,
    message_type: messageType,
    sender_type: "user",
    url: `${API}/messages/${post.id}`,
    web_url: `${WEB}/messages/${post.id}`,
    group_id: Number(post.placeId),
    body: { parsed: parsedOf(sight, post.text), plain, rich: escaped(plain) },
    thread_id: Number(post.threadId),
    client_type: "Web",
    client_url: "https://engage.cloud.microsoft/",
    system_message: messageType === "system",
    direct_message: false,
    chat_client_sequence: null,
    language: sender?.locale.slice(0, 2) ?? null,
    notified_user_ids: post.mentionIds.flatMap((id) => {
      const mentioned = members.byId(id);
      return mentioned ? [Number(mentioned.engageId)] : [];
    }),
    privacy: isPrivate ? "private" : "public",
    attachments: [],
    liked_by: likedBy(sight, post),
    supplemental_reply: false,
    content_excerpt: plain.slice(0, EXCERPT_CHARS),
    group_created_id: Number(post.placeId),
  };
}
