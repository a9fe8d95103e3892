import {
  type Alike,
  FOLLOWS_MAX,
  type FollowDeps,
  type FoundingDeps,
  followTag,
  foundTag,
  type Hashtag,
  type HashtagGarden,
  type OverviewDeps,
  type Rhythms,
  stateOf,
  type TagOverview,
  type TagPage,
  type TagPageDeps,
  tagOverview,
  tagPage,
  takeUp,
  unfollowTag,
} from "#domain/hashtags/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { tagsRoutes } from "#shared/api-tags.ts";
import type { ApiHandlers } from "./api-call.ts";
import { foundedAnswer } from "./api-tags-found.ts";

export interface TagsApiDeps extends FollowDeps, FoundingDeps, OverviewDeps, TagPageDeps {
  readonly gardens: FoundingDeps["gardens"];
  readonly follows: FollowDeps["follows"];
  readonly tags: FoundingDeps["tags"];
  readonly departments: FoundingDeps["departments"];
  readonly activity: OverviewDeps["activity"] & TagPageDeps["activity"];
  readonly garden: Pick<HashtagGarden, "complete">;
  readonly rhythms: Rhythms;
  /** Whether a policy is in force. */
  isAgreed(): boolean;
  /** What somebody is called; empty when nobody knows. */
  nameOf(id: PersonId): Promise<string>;
}

/** Of each list. */
const LISTED_MAX = 20;
const HITS_MAX = 20;
const HOURS_OF_WEEK = 7 * 24;

/** The tags of the network, as everybody sees them in chat too: which there are, one by one, followed, founded. */
export function tagsApi(deps: TagsApiDeps): ApiHandlers<keyof typeof tagsRoutes> {
  const similar = (typed: string, now: Temporal.Instant) => alikeTo(deps, deps.tags.alike(typed), now);

  return {
    "GET /api/tags": async ({ person, now }) => {
      const overview = await tagOverview(deps, person, LISTED_MAX);
      const list = (name: keyof TagOverview) => overview[name].map((tag) => listed(tag, now));
      return {
        ...{ hosted: list("hosted"), founded: list("founded"), followed: list("followed") },
        ...{ department: list("department"), living: list("living"), asleep: list("asleep") },
      };
    },

    "GET /api/tag-search": async ({ person: { department }, query: { q }, now }) => {
      const found = deps.garden.complete({ text: q, department }, HITS_MAX + 1);
      const hits = found.flatMap(({ name }) => deps.tags.tag(name) ?? []).map((tag) => listed(tag, now));
      const alike = hits.length === 0 ? similar(q, now) : [];
      return { hits: hits.slice(0, HITS_MAX), alike, more: hits.length > HITS_MAX };
    },

    "GET /api/tags/:name": async ({ person, params: { name = "" }, now }) => {
      const page = await tagPage(deps, person.id, name);
      if (!page) return { kind: "unknown", name, alike: similar(name, now) };
      return pageAnswer(deps, page, { asked: name, alike: similar(page.tag.name, now), now });
    },

    "GET /api/tags/:name/rhythm": async ({ params: { name = "" } }) => {
      const weeks = await deps.rhythms(name);
      return {
        ...{ agreed: deps.isAgreed(), groupMin: deps.groupMin() },
        weeks: weeks.map(({ monday, posts }) => ({ week: `${monday}`, posts })),
      };
    },

    "PUT /api/tags/:name/follow": async ({ person, params: { name = "" }, body: { how } }) => {
      const outcome = await followTag(deps, person, name, how);
      if (outcome.kind === "tooMany") return { kind: "tooMany", most: FOLLOWS_MAX };
      if (outcome.kind !== "following") return { kind: outcome.kind };
      const { everyWeeks, time, weekday } = outcome.slot;
      const slot = { weekday, time: time.toString({ smallestUnit: "minute" }), everyWeeks };
      return { kind: "following", tag: outcome.tag.name, how, slot };
    },

    "DELETE /api/tags/:name/follow": async ({ person, params: { name = "" } }) => ({
      followed: await unfollowTag(deps, person.id, name),
    }),

    "PUT /api/tags/:name/host": async ({ person, params: { name = "" } }) => ({
      taken: (await takeUp(deps, name, person.id)) !== null,
    }),

    "POST /api/tags": async ({ person, body: { name, purpose, sure }, now }) => {
      const outcome = await foundTag(deps, { typed: name, person, purpose, sure });
      return foundedAnswer(outcome, (alike) => alikeTo(deps, alike, now));
    },
  };
}

function listed(tag: Hashtag, now: Temporal.Instant) {
  return { name: tag.name, state: stateOf(tag, now), posts: tag.posts, purpose: tag.purpose };
}

function alikeTo({ tags }: Pick<TagsApiDeps, "tags">, alike: readonly Alike[], now: Temporal.Instant) {
  return alike.flatMap(({ tag: name, why }) => {
    const tag = tags.tag(name);
    return tag ? [{ ...listed(tag, now), why }] : [];
  });
}

async function pageAnswer(
  { gardens, nameOf }: Pick<TagsApiDeps, "gardens" | "nameOf">,
  { follow, isHost, tag }: TagPage,
  { alike, asked, now }: { readonly asked: string; readonly alike: ReturnType<typeof alikeTo>; now: Temporal.Instant },
) {
  const people = await Promise.all([...tag.hosts, ...(tag.founderId === null ? [] : [tag.founderId])].map(nameOf));
  const earlier = await gardens.find(asked);
  return {
    kind: "tag" as const,
    ...listed(tag, now),
    earlier: earlier?.became ? earlier.name : null,
    weeksSinceUse: tag.lastUsedAt && Math.max(0, Math.floor(tag.lastUsedAt.until(now).total("hours") / HOURS_OF_WEEK)),
    foundedAt: tag.foundedAt && `${tag.foundedAt}`,
    founder: people[tag.hosts.length] || null,
    hosts: people.slice(0, tag.hosts.length).filter((name) => name !== ""),
    isHost,
    follow: follow?.how ?? null,
    alike,
  };
}
