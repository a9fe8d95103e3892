import type { Person } from "#sandbox/model.ts";
import { steady } from "./cast.ts";
import { isCommunity, membersNamed, type PlaceKey } from "./places.ts";
import { makeRandom } from "./random.ts";

interface Liked {
  readonly place: PlaceKey;
  readonly fromId: string;
  readonly text: string;
}

/** Most people who like one message. */
const LIKES_MAX = 9;

/** Decides who likes a message of a community: most get few likes, some get many. */
export function makeLiking(people: readonly Person[], seed: number) {
  return ({ place, fromId, text }: Liked): { likedByIds?: readonly string[] } => {
    if (!isCommunity(place)) return {};
    const random = makeRandom(seed, `likes/${text}`);
    const names = membersNamed(place);
    const readers = people.filter(
      ({ id, name, guestOf }) => id !== fromId && !guestOf && !steady.has(name) && (names?.includes(name) ?? true),
    );
    const wanted = Math.floor(random.next() ** 2 * (LIKES_MAX + 1));
    const likedByIds = [...new Set(Array.from({ length: wanted }, () => random.pick(readers).id))];
    return likedByIds.length > 0 ? { likedByIds } : {};
  };
}
