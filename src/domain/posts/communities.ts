import { type Clock, isBefore } from "#shared/time.ts";
import { ALL_COMPANY, NETWORK, type Place } from "./place.ts";
import type { CommunityNames, GapStore, NetworkFeed, PlaceStore } from "./ports.ts";

export interface CommunitiesDeps {
  readonly feed: Pick<NetworkFeed, "communities">;
  /** Null where nobody may tell the names. */
  readonly names: CommunityNames | null;
  readonly places: Pick<PlaceStore, "save" | "setState">;
  readonly gaps: Pick<GapStore, "open">;
  readonly clock: Clock;
}

/** Keeps up with which communities there are. */
export interface Communities {
  /** Lists them, once a day; goes on at the next poll when the requests do not suffice. */
  list(known: readonly Place[]): Promise<void>;
  /** Notes, once a day, which communities cannot be read because nobody is signed in. */
  nameUnread(known: readonly Place[]): Promise<void>;
  /** Follows what was seen of communities while reading. */
  follow(seen: readonly Place[], known: readonly Place[]): Promise<void>;
}

/** Pages of the list in one poll: people are looked up out of the same requests. */
const PAGES_MAX = 5;
const AGAIN = Temporal.Duration.from({ hours: 24 });

export function communityList({ feed, names, places, gaps, clock }: CommunitiesDeps): Communities {
  let listAt: Temporal.Instant | null = null;
  let nameAt: Temporal.Instant | null = null;
  let page = 1;
  let listed = new Set<string>();

  async function follow(seen: readonly Place[], known: readonly Place[]): Promise<void> {
    const before = new Map(known.map((place) => [place.id, place]));
    const changed = new Map(
      seen.filter((place) => !isSame(place, before.get(place.id))).map((place) => [place.id, place]),
    );
    if (changed.size > 0) await places.save([...changed.values()], clock());
  }

  /** Whatever was read before and is on the list no more. A list of none says more of itself than of all of them. */
  async function leaveOthers(known: readonly Place[]): Promise<void> {
    if (listed.size === 0) return;
    const gone = known.filter(({ id, state }) => state === "heard" && id !== NETWORK && id !== ALL_COMPANY);
    for (const { id } of gone.filter((place) => !listed.has(place.id))) await places.setState({ id }, "left");
  }

  async function finish(known: readonly Place[], now: Temporal.Instant): Promise<void> {
    await leaveOthers(known);
    listAt = now.add(AGAIN);
    page = 1;
    listed = new Set();
  }

  return {
    follow,
    async list(known) {
      const now = clock();
      if (listAt !== null && isBefore(now, listAt)) return;
      for (let pages = 0; pages < PAGES_MAX; pages++) {
        const reply = await feed.communities(page);
        if (reply.kind !== "communities") return;
        await follow(reply.places, known);
        for (const { id } of reply.places) listed.add(id);
        page += 1;
        if (!reply.more) return finish(known, now);
      }
    },
    async nameUnread(known) {
      const now = clock();
      if (names === null || (nameAt !== null && isBefore(now, nameAt))) return;
      const all = await names.communities();
      nameAt = now.add(AGAIN);
      if (all === null) return;
      await follow(all, known);
      const unread = { reason: "signedOut", from: null, until: null, ids: null } as const;
      const fresh = all.filter(({ id }) => !known.some((place) => place.id === id));
      await gaps.open(
        fresh.map(({ source, id }) => ({ ...unread, source, placeId: id })),
        now,
      );
    },
  };
}

function isSame(place: Place, before: Place | undefined): boolean {
  return before?.name === place.name && before.state === place.state;
}
