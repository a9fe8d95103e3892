import type { PersonId } from "#domain/people/index.ts";
import type { Clock } from "#shared/time.ts";
import type { Follow, Hashtag, HashtagState } from "./hashtag.ts";
import { stateOf, tagMeant } from "./life.ts";
import type { FollowStore, GardenStore, TagActivity } from "./ports.ts";

export interface TagPageDeps {
  readonly gardens: Pick<GardenStore, "find">;
  readonly follows: Pick<FollowStore, "of">;
  readonly activity: Pick<TagActivity, "news">;
  readonly clock: Clock;
}

/** Everything that is to be said of a tag to somebody. */
export interface TagPage {
  readonly tag: Hashtag;
  readonly state: HashtagState;
  /** Posts of the last seven days. */
  readonly lately: number;
  /** How this person follows it; null if they do not. */
  readonly follow: Follow | null;
  /** Whether this person looks after it. */
  readonly isHost: boolean;
}

const LATELY = Temporal.Duration.from({ hours: 7 * 24 });

/** The page of the tag that is meant now; null when nobody used or founded one of this name. */
export async function tagPage(deps: TagPageDeps, personId: PersonId, typed: string): Promise<TagPage | null> {
  const tag = await tagMeant(deps.gardens, typed);
  if (!tag) return null;
  const now = deps.clock();
  const week = { start: now.subtract(LATELY), end: now };
  const [news, follows] = await Promise.all([
    deps.activity.news([tag.name], week, 0, personId),
    deps.follows.of(personId),
  ]);
  return {
    tag,
    state: stateOf(tag, now),
    lately: news[0]?.posts ?? 0,
    follow: follows.find(({ tag: name }) => name === tag.name) ?? null,
    isHost: tag.hosts.includes(personId),
  };
}
