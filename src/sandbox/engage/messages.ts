import type { Desk } from "#sandbox/desk.ts";
import type { Reply } from "#sandbox/http.ts";
import type { ChannelPost } from "#sandbox/model.ts";
import { messageView } from "./message-view.ts";
import { referencesOf } from "./references.ts";

/** Most messages in one answer, and how many come unless `limit` says less. */
const LIMIT_MAX = 20;
/** Of each thread, the newest replies that come with `threaded=extended`. */
const EXTENDED_REPLIES = 2;

/** Ids grow with time and have more digits than channel posts', which are not part of the network. */
function newestFirst(a: ChannelPost, b: ChannelPost): number {
  return Number(b.id) - Number(a.id);
}

function bound(query: URLSearchParams, name: string): number | null {
  const id = Number(query.get(name) ?? "");
  return query.has(name) && Number.isSafeInteger(id) ? id : null;
}

function extended(desk: Desk, shown: readonly ChannelPost[]) {
  return Object.fromEntries(
    shown.map((first) => {
      const replies = desk.posts().filter(({ threadId, id }) => threadId === first.id && id !== first.id);
      const newest = replies.toSorted(newestFirst).slice(0, EXTENDED_REPLIES);
      return [first.id, newest.map((post) => messageView(desk, post))];
    }),
  );
}

/** A feed in the envelope that all feeds have: newest first, and whether there are older ones. */
export function feed(
  desk: Desk,
  query: URLSearchParams,
  currentUserId: number,
  within: (post: ChannelPost) => boolean,
): Reply {
  const communityIds = new Set(desk.organisation.communities.map(({ id }) => id));
  const [newer, older] = [bound(query, "newer_than"), bound(query, "older_than")];
  const threaded = query.get("threaded");
  const limit = Math.min(LIMIT_MAX, bound(query, "limit") || LIMIT_MAX);

  const found = desk
    .posts()
    .filter((post) => communityIds.has(post.placeId) && within(post))
    .filter(({ id, threadId }) => !(threaded === "true" || threaded === "extended") || id === threadId)
    .filter(({ id }) => (newer === null || Number(id) > newer) && (older === null || Number(id) < older))
    .toSorted(newestFirst);
  const shown = found.slice(0, limit);
  return {
    status: 200,
    body: {
      messages: shown.map((post) => messageView(desk, post)),
      threaded_extended: threaded === "extended" ? extended(desk, shown) : {},
      references: referencesOf(desk, shown),
      external_references: [],
      meta: {
        older_available: found.length > shown.length,
        requested_poll_interval: 60,
        current_user_id: currentUserId,
        followed_user_ids: [],
        followed_references: [],
        ymodules: [],
        liked_message_ids: [],
        realtime: { uri: "https://rt.yammer.com/cometd/", channel_id: "MTo1Ojpncm91cA", authentication_token: "" },
        feed_name: "Nordlicht Werke",
        feed_desc: "",
        direct_from_body: false,
      },
    },
  };
}
