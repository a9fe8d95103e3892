import {
  ALL_COMPANY,
  type FeedFailure,
  type FeedPage,
  type Gap,
  type HeardPost,
  type KeptGap,
  NETWORK,
  type NetworkFeed,
  type Place,
  type PollDeps,
  type WatchedPlace,
} from "#domain/posts/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { heardPost } from "#tests/support/posts.ts";

export const noon = instant("2026-11-23T12:00:00Z");
/** Messages in a page of the network. */
const PAGE = 20;

export const community = (id: string, changes: Partial<Place> = {}): Place => ({
  ...{ source: "engage", id, name: `Community ${id}`, teamId: null, teamName: null, state: "heard", ...changes },
});

/** One message a minute, in community `c1` unless said otherwise: number `n` was written `n` minutes after noon. */
export function message(n: number, changes: Partial<HeardPost> = {}): HeardPost {
  const sourceId = `${2_000_000_000_000_000 + n}`;
  return heardPost({ source: "engage", sourceId, placeId: "c1", at: noon.add({ minutes: n }), ...changes });
}
const between = (from: number, to: number, changes?: Partial<HeardPost>) =>
  Array.from({ length: to - from + 1 }, (_, index) => message(from + index, changes));

const newer = (a: string, b: string) => BigInt(a) > BigInt(b);

/** A network, what the service keeps of it, and the requests that it allows until `allow` is called again. */
export function engageWorld() {
  const world = {
    now: noon,
    ms: 0,
    requests: 10,
    /** What the network answers instead, once the requests are counted. */
    failure: null as FeedFailure | null,
    /** By request, from 1 on, when `failure` begins. */
    failAt: 1,
    messages: [] as HeardPost[],
    communities: [community("c1")] as Place[],
    heard: new Map<string, HeardPost>(),
    places: new Map<string, WatchedPlace & { dueAt: Temporal.Instant | null }>(),
    gaps: [] as (KeptGap & { ids: Gap["ids"] })[],
    asked: [] as string[],
    removed: [] as string[],
    slept: [] as number[],
    leases: [] as string[],
    names: null as readonly Place[] | null,
    /** Called before each write, with its name; throwing is a process that dies there. */
    before: (_write: string): void => {},
  };
  let counted = 0;

  function refusal(what: string): FeedFailure | null {
    world.asked.push(what);
    counted += 1;
    if (world.failure && counted >= world.failAt) return world.failure;
    if (world.requests <= 0) return { kind: "throttled" };
    world.requests -= 1;
    return null;
  }

  const feed: NetworkFeed = {
    async page(placeId, { newerThan, olderThan }) {
      const failure = refusal(`${placeId} ${newerThan ?? ""}..${olderThan ?? ""}`);
      if (failure) return failure;
      if (placeId !== NETWORK && placeId !== ALL_COMPANY && !world.communities.some(({ id }) => id === placeId))
        return { kind: "refused" };
      const found = world.messages
        .filter((one) => placeId === NETWORK || one.placeId === placeId)
        .filter(({ sourceId: id }) => (!newerThan || newer(id, newerThan)) && (!olderThan || newer(olderThan, id)))
        .toSorted((a, b) => (newer(a.sourceId, b.sourceId) ? -1 : 1));
      const posts = found.slice(0, PAGE);
      const [first, last] = [posts[0], posts.at(-1)];
      const ids = first && last ? { newest: first.sourceId, last: last.sourceId } : null;
      const places = world.communities.filter(({ id }) => posts.some((post) => post.placeId === id));
      return { kind: "page", posts, places, ids, more: found.length > PAGE } satisfies FeedPage;
    },
    async post({ sourceId }) {
      const failure = refusal(`post ${sourceId}`);
      if (failure) return failure;
      const post = world.messages.find((one) => one.sourceId === sourceId);
      return post ? { kind: "found", post } : { kind: "gone" };
    },
    async communities(page) {
      return {
        kind: "communities",
        places: world.communities.slice(50 * (page - 1), 50 * page),
        more: world.communities.length > 50 * page,
      };
    },
  };

  const key = ({ source, placeId, reason, ids }: Gap) => JSON.stringify([source, placeId, reason, ids]);
  const same = (a: Gap, b: Gap) => key(a) === key(b);
  const gaps: PollDeps["gaps"] = {
    async open(given) {
      world.before("gap");
      for (const gap of given) {
        if (!world.gaps.some((one) => one.closedAt === null && same(one, gap)))
          world.gaps.push({ ...gap, id: `gap ${world.gaps.length + 1}`, closedAt: null });
      }
    },
    close: async (id, now) => {
      world.before("close");
      world.gaps = world.gaps.map((gap) => (gap.id === id ? { ...gap, closedAt: now } : gap));
    },
    closeUntil: async (place, until, now) => {
      const ends = (gap: KeptGap) =>
        gap.placeId === place.id && !gap.ids && gap.until && Temporal.Instant.compare(gap.until, until) <= 0;
      world.gaps = world.gaps.map((gap) => (ends(gap) && !gap.closedAt ? { ...gap, closedAt: now } : gap));
    },
    narrow: async (id, olderThan) => {
      world.before("narrow");
      world.gaps = world.gaps.map((gap) =>
        gap.id === id && gap.ids ? { ...gap, ids: { ...gap.ids, olderThan } } : gap,
      );
    },
    openOnes: async () => world.gaps.filter(({ closedAt }) => closedAt === null),
  };
  const places: PollDeps["places"] = {
    all: async () => [...world.places.values()],
    save: async (given, since) => {
      for (const place of given) {
        const { cursor = null, completeUntil = since, dueAt = since } = world.places.get(place.id) ?? {};
        world.places.set(place.id, { ...place, cursor, completeUntil, dueAt });
      }
    },
    setState: async (which, state) => {
      const place = "id" in which ? world.places.get(which.id) : undefined;
      if (place) world.places.set(place.id, { ...place, state });
    },
    due: async (_source, now) =>
      [...world.places.values()]
        .filter(({ state, dueAt }) => state === "heard" && dueAt && Temporal.Instant.compare(dueAt, now) <= 0)
        .toSorted((a, b) => Temporal.Instant.compare(a.dueAt ?? now, b.dueAt ?? now)),
    advance: async ({ id }, progress) => {
      world.before("advance");
      const place = world.places.get(id);
      if (place) world.places.set(id, { ...place, ...progress });
    },
  };
  const deps: PollDeps = {
    feed,
    gaps,
    places,
    posts: {
      remove: async (names) => {
        for (const { sourceId } of names) {
          world.heard.delete(sourceId);
          world.removed.push(sourceId);
        }
      },
      idsBetween: async (_source, placeId, from, until) =>
        [...world.heard.values()]
          .filter((one) => one.placeId === placeId)
          .filter(({ at }) => Temporal.Instant.compare(from, at) <= 0 && Temporal.Instant.compare(at, until) < 0)
          .map(({ sourceId }) => sourceId),
    },
    names: { communities: async () => world.names },
    hear: async (posts) => {
      world.before("hear");
      for (const one of posts) world.heard.set(one.sourceId, one);
    },
    lease: async (name, work) => {
      world.leases.push(name);
      await work();
      return true;
    },
    clock: () => world.now,
    nowMs: () => world.ms,
    sleep: async (ms) => {
      world.slept.push(ms);
      world.ms += ms;
    },
  };
  return Object.assign(world, {
    deps,
    /** Somebody writes the messages number `from` to `to`. */
    write(from: number, to = from, changes?: Partial<HeardPost>) {
      world.messages.push(...between(from, to, changes));
    },
    /** Lets a minute go by, after which the network allows ten requests again. */
    minute(requests = 10) {
      world.now = world.now.add({ minutes: 1 });
      world.ms += 60_000;
      world.requests = requests;
      world.asked = [];
      counted = 0;
    },
    /** What was written and not heard. */
    unheard: () => world.messages.filter(({ sourceId }) => !world.heard.has(sourceId)).length,
    open: () => world.gaps.filter(({ closedAt }) => closedAt === null),
  });
}
export type EngageWorld = ReturnType<typeof engageWorld>;
