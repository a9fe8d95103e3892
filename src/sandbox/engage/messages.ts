import type { Reply } from "#sandbox/http.ts";
import type { ChannelPost } from "#sandbox/model.ts";
import { messageView } from "./message-view.ts";
import { referencesOf } from "./references.ts";
import type { Sight } from "./sight.ts";

/** Most messages in one answer, and how many come unless `limit` says less. */
const LIMIT_MAX = 20;
/** Of each thread, the newest replies that come with `threaded=extended`. */
const EXTENDED_REPLIES = 2;

/** Ids grow with time. */
function newestFirst(a: ChannelPost, b: ChannelPost): number {
  return Number(b.id) - Number(a.id);
}

function bound(query: URLSearchParams, name: string): number | null {
  const id = Number(query.get(name) ?? "");
  return query.has(name) && Number.isSafeInteger(id) ? id : null;
}

function extended(sight: Sight, shown: readonly ChannelPost[]) {
  return Object.fromEntries(
    shown.map((first) => {
      const replies = sight.messages.filter(({ threadId, id }) => threadId === first.id && id !== first.id);
      const newest = replies.toSorted(newestFirst).slice(0, EXTENDED_REPLIES);
      return [first.id, newest.map((post) => messageView(sight, post))];
    }),
  );
}

function meta({ viewer }: Sight, shown: readonly ChannelPost[]) {
  const liked = shown.filter(({ likedByIds }) => viewer && likedByIds?.includes(viewer.id));
  return {
    requested_poll_interval: 60,
    current_user_id: Number(viewer?.engageId),
    followed_user_ids: [],
    followed_references: [],
    ymodules: [],
    liked_message_ids: liked.map(({ id }) => Number(id)),
    realtime: { uri: "https://rt.yammer.com/cometd/", channel_id: "MTo1Ojpncm91cA", authentication_token: "" },
    feed_name: "Nordlicht Werke",
    feed_desc: "",
    direct_from_body: false,
  };
}

/** A feed in the envelope that all feeds have: newest first, and whether there are older ones. */
export function feed(sight: Sight, query: URLSearchParams, within: (post: ChannelPost) => boolean): Reply {
  const [newer, older] = [bound(query, "newer_than"), bound(query, "older_than")];
  const threaded = query.get("threaded");
  const limit = Math.min(LIMIT_MAX, bound(query, "limit") || LIMIT_MAX);

  const found = sight.messages
    .filter(within)
    .filter(({ id, threadId }) => !(threaded === "true" || threaded === "extended") || id === threadId)
    .filter(({ id }) => (newer === null || Number(id) > newer) && (older === null || Number(id) < older))
    .toSorted(newestFirst);
  const shown = found.slice(0, limit);
  return {
    status: 200,
    body: {
      messages: shown.map((post) => messageView(sight, post)),
      threaded_extended: threaded === "extended" ? extended(sight, shown) : {},
      references: referencesOf(sight, shown),
      external_references: [],
      meta: { older_available: found.length > shown.length, ...meta(sight, shown) },
    },
  };
}
