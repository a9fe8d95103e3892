import { candidatesIn, placeKey, type Situation } from "./candidates.ts";
import type { Opportunity } from "./opportunity.ts";
import type { Membership } from "./ports.ts";
import { diverse, rank, tasteOf } from "./rank.ts";

const OFFERS_MAX = 3;
/** Most places, beside their own, of which is asked whether the leader can see them. */
const PLACES_ASKED_MAX = 10;

/**
 * The best opportunities that the leader can see. A place that is closed to them is closed with everything in it; once
 * enough strange ones were asked about, there are still their own.
 */
export async function bestVisible(membership: Membership, situation: Situation): Promise<readonly Opportunity[]> {
  const { area, history, leader, personId } = situation;
  let ranked = rank(candidatesIn(situation), tasteOf(personId, leader, history));
  const seen = new Set<string>();
  const mayAsk = (key: string, source: string) => source === "engage" || area.ownPlaces.has(key);
  for (let asked = 0; ; ) {
    const chosen = diverse(ranked, OFFERS_MAX);
    const post = chosen.find((one) => one.post && !seen.has(placeKey(one.post)))?.post;
    if (!post) return chosen;
    const place = placeKey(post);
    if (!mayAsk(place, post.source)) asked += 1;
    if (asked > PLACES_ASKED_MAX) {
      ranked = without(ranked, (key, source) => !seen.has(key) && !mayAsk(key, source));
      asked = PLACES_ASKED_MAX;
    } else if (await membership.sees(personId, post)) seen.add(place);
    else ranked = without(ranked, (key) => key === place);
  }
}

function without(ranked: readonly Opportunity[], isClosed: (place: string, source: string) => boolean) {
  return ranked.filter(({ post }) => !(post && isClosed(placeKey(post), post.source)));
}
