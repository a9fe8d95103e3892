import { z } from "zod";
import {
  ALL_COMPANY,
  type FeedFailure,
  type FeedPage,
  type FeedRange,
  type HeardPost,
  type Identities,
  NETWORK,
  type NetworkFeed,
} from "#domain/posts/index.ts";
import { AppError } from "#shared/errors.ts";
import type { Log } from "#shared/log.ts";
import type { Clock } from "#shared/time.ts";
import type { EngageClient } from "./client.ts";
import { isOpen, placeOf, postOf, type ReadFeed, readFeed } from "./messages.ts";
import { engagePeople } from "./people.ts";
import { Group } from "./shapes.ts";

interface FeedOptions {
  readonly client: EngageClient;
  readonly identities: Identities;
  readonly clock: Clock;
  /** A clock that only goes forward. */
  readonly nowMs: () => number;
  readonly log: Log;
}

/** Most pages of the list of communities; a page holds 50. */
const GROUP_PAGES_MAX = 400;

/** The account may see less than all; what it may not see is refused. */
const FAILURES: Readonly<Record<string, FeedFailure["kind"]>> = {
  ENGAGE_THROTTLED: "throttled",
  ENGAGE_REFUSED: "refused",
  ENGAGE_SIGNED_OUT: "signedOut",
};

/** What is posted in Viva Engage, read through its REST interface. */
export function engageFeed({ client, identities, clock, nowMs, log }: FeedOptions): NetworkFeed {
  const people = engagePeople(client, identities, nowMs);

  async function tried<T>(work: () => Promise<T>): Promise<T | FeedFailure> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof AppError) && !(error instanceof z.ZodError)) throw error;
      const code = error instanceof AppError ? error.code : "ENGAGE_UNREACHABLE";
      const kind = FAILURES[code] ?? "unreachable";
      // The budget ends in the middle of many polls, as it should, and an answer that is no feed may quote somebody.
      if (kind !== "throttled") log.warn({ code }, "Viva Engage could not be read");
      return { kind };
    }
  }

  async function posts(read: ReadFeed): Promise<HeardPost[]> {
    if (read.unread > 0) log.warn({ messages: read.unread }, "messages of an unknown shape were not heard");
    const ids = new Set(read.messages.flatMap(({ message, mentioned }) => [message.sender_id, ...mentioned]));
    const found = new Map<string, string>();
    await Promise.all(
      Array.from(ids, async (id) => found.set(id, await people.find(id, read.references.users.get(id)))),
    );
    const now = clock();
    return read.messages.map((message) => postOf(message, now, (id) => found.get(id) ?? ""));
  }

  return {
    page: (placeId, range) =>
      tried(async (): Promise<FeedPage> => {
        const reply = await client.get(pathOf(placeId, range), "messages");
        if (reply === null) throw new AppError("ENGAGE_REFUSED", "there is no such community");
        const read = readFeed(reply);
        assertGoesOn(read, range);
        const heard = await posts(read);
        const here = placeId === ALL_COMPANY ? heard.filter((post) => post.placeId === placeId) : heard;
        return { kind: "page", posts: here, places: read.places, ids: read.ids, more: read.more };
      }),
    post: ({ sourceId }) =>
      tried(async () => {
        const reply = await client.get(`/messages/${sourceId}.json`, "messages");
        if (reply === null) return { kind: "gone" } as const;
        const read = readFeed(reply);
        const [post] = await posts(read);
        if (post) return { kind: "found", post } as const;
        if (read.closed > 0) return { kind: "gone" } as const;
        throw new AppError("ENGAGE_REFUSED", "nothing says who may read a message");
      }),
    communities: (page) =>
      tried(async () => {
        const reply = await client.get(`/groups.json?page=${page}`, "other");
        if (reply === null) throw new AppError("ENGAGE_REFUSED", "there is no list of communities");
        const items = z.array(z.unknown()).parse(reply);
        const groups = items.flatMap((item) => Group.safeParse(item).data ?? []);
        const more = items.length > 0 && page < GROUP_PAGES_MAX;
        return { kind: "communities", places: groups.filter(isOpen).map(placeOf), more } as const;
      }),
  };
}

function pathOf(placeId: string, { newerThan, olderThan }: FeedRange): string {
  const feed = placeId === NETWORK || placeId === ALL_COMPANY ? "/messages.json" : `/messages/in_group/${placeId}.json`;
  const bounds = Object.entries({ newer_than: newerThan, older_than: olderThan });
  const query = bounds.flatMap(([name, id]) => (id === null ? [] : `${name}=${id}`)).join("&");
  return query === "" ? feed : `${feed}?${query}`;
}

/** A page that does not lie behind the one before it would be read again and again. */
function assertGoesOn({ ids }: ReadFeed, { olderThan }: FeedRange): void {
  if (ids === null || olderThan === null || BigInt(ids.last) < BigInt(olderThan)) return;
  throw new AppError("ENGAGE_UNREACHABLE", "a page of the feed does not go on from the last one");
}
