import {
  chooseWeeks,
  type FollowDeps,
  type Hashtag,
  type KnownTags,
  slotOf,
  stands,
  unfollowTag,
} from "#domain/hashtags/index.ts";
import type { mineTagsRoutes } from "#shared/api-mine-tags.ts";
import type { ApiHandlers } from "./api-call.ts";

export interface MineTagsDeps extends FollowDeps {
  readonly tags: Pick<KnownTags, "all">;
}

/** Tags that the person founded, looks after or follows, and when news of them come. */
export function mineTagsApi(deps: MineTagsDeps): ApiHandlers<keyof typeof mineTagsRoutes> {
  const { follows, tags } = deps;
  const named = (isMeant: (tag: Hashtag) => boolean) =>
    Iterator.from(tags.all())
      .filter((tag) => stands(tag) && isMeant(tag))
      .map(({ name }) => name)
      .toArray()
      .sort();

  return {
    async "GET /api/mine/tags"({ now, person }) {
      const [followed, slot] = await Promise.all([follows.of(person.id), slotOf(deps, person, now)]);
      return {
        founded: named(({ founderId }) => founderId === person.id),
        hosted: named(({ hosts }) => hosts.includes(person.id)),
        followed: followed
          .map(({ how, since, tag }) => ({ tag, how, since: `${since}` }))
          .sort((a, b) => a.tag.localeCompare(b.tag)),
        news: {
          ...{ weekday: slot.weekday, zone: slot.zone, everyWeeks: slot.everyWeeks },
          ...{ time: slot.time.toString({ smallestUnit: "minute" }), nextAt: `${slot.nextDueAt}` },
        },
      };
    },

    async "DELETE /api/mine/follows/:tag"({ params, person }) {
      await unfollowTag(deps, person.id, params["tag"] ?? "");
      return {};
    },

    async "PUT /api/mine/news"({ body, now, person }) {
      await chooseWeeks(follows, await slotOf(deps, person, now), body.everyWeeks, now);
      return {};
    },
  };
}
