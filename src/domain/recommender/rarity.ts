/** How much a feature tells that so many of all posts have, in the way of BM25: little if nearly all do. */
export function rarity(posts: number, all: number): number {
  return Math.log(1 + (Math.max(all - posts, 0) + 0.5) / (posts + 0.5));
}
