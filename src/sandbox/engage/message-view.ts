import type { Desk } from "#sandbox/desk.ts";
import type { ChannelPost } from "#sandbox/model.ts";
import { engageIdOf } from "#sandbox/organisation/ids.ts";
import { API, engageTime, networkId, WEB } from "./network.ts";

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

/** The text three times: as read, with what it refers to by id, and as HTML. */
function bodyOf({ organisation }: Desk, text: string) {
  const plain = text.replace(MENTION, "$1");
  const parsed = text
    .replace(MENTION, (_, name: string) => {
      const person = organisation.people.find((one) => one.name === name);
      return person ? `[[user:${person.engageId}]]` : name;
    })
    .replace(HASHTAG, (_, name: string) => `[[tag:${tagId(name)}]]`);
  return { parsed, plain, rich: escaped(plain) };
}

/** A message of a community. https://learn.microsoft.com/rest/api/yammer/messages-json */
export function messageView(desk: Desk, post: ChannelPost) {
  const { people } = desk.organisation;
  const sender = people.find(({ id }) => id === post.fromId);
  const body = bodyOf(desk, post.text);
  const mentioned = people.filter(({ id }) => post.mentionIds.includes(id));
  return {
    id: Number(post.id),
    sender_id: Number(sender?.engageId),
    delegate_id: null,
    replied_to_id: post.threadId === post.id ? null : Number(post.threadId),
    created_at: engageTime(post.at),
    network_id: networkId,
    message_type: "update",
    sender_type: "user",
    url: `${API}/messages/${post.id}`,
    web_url: `${WEB}/messages/${post.id}`,
    group_id: Number(post.placeId),
    body,
    thread_id: Number(post.threadId),
    client_type: "Web",
    client_url: "https://engage.cloud.microsoft/",
    system_message: false,
    direct_message: false,
    chat_client_sequence: null,
    language: sender?.locale.slice(0, 2) ?? null,
    notified_user_ids: mentioned.map(({ engageId }) => Number(engageId)),
    privacy: "public",
    attachments: [],
    liked_by: { count: 0, names: [] },
    supplemental_reply: false,
    content_excerpt: body.plain.slice(0, EXCERPT_CHARS),
    group_created_id: Number(post.placeId),
  };
}
