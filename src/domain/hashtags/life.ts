import { isBefore, later } from "#shared/time.ts";
import type { Hashtag, HashtagState } from "./hashtag.ts";
import type { GardenStore } from "./ports.ts";

/** A tag of which nothing was heard for so long sleeps; a post wakes it. */
export const SLEEPS_AFTER = Temporal.Duration.from({ hours: 60 * 24 });

/** A founded tag is a seed until it has been used so often. */
const LIVING_POSTS_MIN = 3;

/** What has become of a tag. Computed, so that nobody has to put it to sleep or wake it. */
export function stateOf(tag: Hashtag, now: Temporal.Instant): HashtagState {
  if (tag.became) return tag.became.how;
  if (tag.retiredAt) return "retired";
  if (!isBefore(now, lastSignOf(tag).add(SLEEPS_AFTER))) return "sleeping";
  return tag.foundedAt !== null && tag.posts < LIVING_POSTS_MIN ? "seed" : "living";
}

/** Whether a tag stands for itself and is in use: a seed or living. */
export function isAwake(tag: Hashtag, now: Temporal.Instant): boolean {
  const state = stateOf(tag, now);
  return state === "seed" || state === "living";
}

/** Whether a tag stands for itself, awake or asleep. */
export function stands({ became, retiredAt }: Hashtag): boolean {
  return became === null && retiredAt === null;
}

/** Once founded or heard. What else there is was a new name, taken back. */
export function isSomething({ became, foundedAt, posts }: Hashtag): boolean {
  return foundedAt !== null || posts > 0 || became !== null;
}

/** When somebody last cared about a tag: used it, founded it, or kept it awake. */
export function lastSignOf({ foundedAt, keptAt, lastUsedAt }: Hashtag): Temporal.Instant {
  return [foundedAt, keptAt, lastUsedAt].reduce<Temporal.Instant>((last, at) => (at ? later(last, at) : last), NEVER);
}

const NEVER = Temporal.Instant.fromEpochMilliseconds(0);

/**
 * The tag that somebody means now: by any name that it had, with or without `#`, with umlauts or spelled out.
 *
 * @returns null for one that nobody used and nobody founded
 */
export async function tagMeant(gardens: Pick<GardenStore, "find">, typed: string): Promise<Hashtag | null> {
  const asTyped = nameIn(typed);
  const found = (await gardens.find(asTyped)) ?? (await gardens.find(spelledOut(asTyped)));
  return found?.became ? gardens.find(found.became.name) : found;
}

/** A typed tag as hearing keeps it; older ones may be written as no new one is: `qualität`. */
export function nameIn(typed: string): string {
  return typed.trim().replace(/^#+/, "").toLowerCase().normalize("NFC");
}

function spelledOut(name: string): string {
  return name
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
    .replaceAll("-", "_");
}
