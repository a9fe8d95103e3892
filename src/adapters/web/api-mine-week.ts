import type { Draft, DraftStore } from "#domain/coach/index.ts";
import {
  type HeardPosts,
  type LeaderStore,
  type PostLinks,
  type ShownPost,
  type WhyNothing,
  type WhyNothingDeps,
  whyNothing,
} from "#domain/leaders/index.ts";
import type { Person } from "#domain/people/index.ts";
import type { Refusals } from "#domain/privacy/index.ts";
import type { mineWeekRoutes } from "#shared/api-mine-week.ts";
import { isBefore } from "#shared/time.ts";
import type { ApiHandlers } from "./api-call.ts";

export interface MineWeekDeps extends WhyNothingDeps {
  readonly leaders: Pick<LeaderStore, "find">;
  readonly heard: Pick<HeardPosts, "by">;
  readonly drafts: Pick<DraftStore, "all" | "remove">;
  readonly refusals: Pick<Refusals, "isRefusedBy">;
  readonly links: Pick<PostLinks, "post">;
  readonly say: {
    whyNothing(person: Person, why: WhyNothing): string;
    draftTitle(person: Person, draft: Draft): string;
  };
}

/** A week, and the day on which somebody looks back at it. */
const LOOK_BACK = Temporal.Duration.from({ hours: 8 * 24 });
/** More than people do in a week, and as much as a page can show. */
const ACTS_MAX = 50;

/** "My week": what others could see of the person, and what they mean to do. */
export function mineWeekApi(deps: MineWeekDeps): ApiHandlers<keyof typeof mineWeekRoutes> {
  const { drafts, heard, leaders, links, refusals, say } = deps;

  const shownTo = (person: Person) => (post: ShownPost) => ({
    at: `${post.at}`,
    kind: post.kind,
    place: post.placeName,
    url: links.post(post, person.id),
    tags: [...post.hashtags],
  });

  const titled = (person: Person) => (draft: Draft) => ({
    id: draft.id,
    title: say.draftTitle(person, draft),
    place: draft.place?.name ?? null,
    plannedFor: draft.plannedFor?.toString() ?? null,
    expiresAt: `${draft.expiresAt}`,
  });

  return {
    async "GET /api/mine/week"({ now, person }) {
      const [acts, leader, why, own] = await Promise.all([
        heard.by(person.id, now.subtract(LOOK_BACK), ACTS_MAX),
        leaders.find(person.id),
        whyNothing(deps, person.id),
        drafts.all(person.id),
      ]);
      return {
        acts: acts.map(shownTo(person)),
        toldActAt: leader?.toldActAt?.toString() ?? null,
        isHeard: !refusals.isRefusedBy(person.id),
        plan: leader && {
          minimum: leader.perWeek,
          everyWeeks: leader.everyWeeks,
          goals: leader.goals.map(({ text }) => text),
        },
        nextAt: ("next" in why && why.next?.toInstant().toString()) || null,
        whyNothing: why.kind === "came" || why.kind === "ahead" ? null : say.whyNothing(person, why),
        drafts: own.filter(({ expiresAt }) => isBefore(now, expiresAt)).map(titled(person)),
      };
    },

    async "DELETE /api/mine/drafts/:id"({ params, person }) {
      await drafts.remove(person.id, params["id"] ?? "");
      return {};
    },
  };
}
