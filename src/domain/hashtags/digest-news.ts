import type { Preparation } from "#domain/attention/index.ts";
import type { Membership } from "#domain/leaders/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import { AppError } from "#shared/errors.ts";
import type { Interval } from "#shared/time.ts";
import type { Follow, TagNews, TagPost } from "./hashtag.ts";
import type { KnownTags } from "./known.ts";
import type { FollowStore, TagActivity } from "./ports.ts";

interface DigestNewsDeps {
  readonly follows: Pick<FollowStore, "of">;
  readonly activity: Pick<TagActivity, "news">;
  /** In which tags others were merged is said to who follows them. */
  readonly tags: Pick<KnownTags, "all">;
  readonly membership: Membership;
}

/** What is told of one tag, and how it is followed. Where posts are, and never what they say. */
export interface DigestItem {
  readonly tag: string;
  readonly how: Follow["how"];
  /** How often it was used. */
  readonly posts: number;
  /** What became part of it. */
  readonly merged: readonly string[];
  readonly settled: readonly DigestPost[];
  readonly open: readonly DigestPost[];
  readonly newest: readonly DigestPost[];
}

/** A post as facts keep it. */
export interface DigestPost extends Omit<TagPost, "at"> {
  readonly at: string;
}

/** What fits into one message. */
const TAGS_MAX = 6;
/** Of one tag. */
const POSTS_MAX = 4;
/** Some are in places that the reader does not see. */
const POSTS_LOOKED_AT = 10;

/**
 * Finds what there is to tell when news are about to be sent: of what the person follows by then, in places that they
 * see. Nothing is sent when that is nothing.
 *
 * @throws AppError when it is nothing because nobody can say at present what they see
 */
export function prepareDigest(deps: DigestNewsDeps): Preparation {
  return async ({ facts }, { id }) => {
    const { since, slot } = facts;
    if (typeof slot !== "string" || typeof since !== "string") return null;
    const during = { start: Temporal.Instant.from(since), end: Temporal.Instant.from(slot) };
    const { isUnsure, items } = await itemsFor(deps, id, during);
    if (items.length === 0 && isUnsure) throw new AppError("CONNECTOR_UNREACHABLE", "what a reader sees is not known");
    if (items.length === 0) return null;
    return { ...facts, items: items.slice(0, TAGS_MAX), more: Math.max(0, items.length - TAGS_MAX) };
  };
}

async function itemsFor(deps: DigestNewsDeps, id: PersonId, during: Interval) {
  const follows = new Map((await deps.follows.of(id)).map(({ how, tag }) => [tag, how]));
  if (follows.size === 0) return { items: [], isUnsure: false };
  const news = await deps.activity.news([...follows.keys()], during, POSTS_LOOKED_AT, id);
  const merged = mergedDuring(deps, during);
  const items: DigestItem[] = [];
  let isUnsure = false;
  const sees = async (post: TagPost) => {
    const seen = await deps.membership.sees(id, post);
    isUnsure ||= seen === null;
    return seen === true;
  };
  for (const one of news) {
    const how = follows.get(one.tag);
    if (how) items.push(await itemOf(sees, one, how, merged.get(one.tag) ?? []));
  }
  const told = items.filter(hasNews).sort((a, b) => weight(b) - weight(a) || a.tag.localeCompare(b.tag));
  return { items: told, isUnsure };
}

function mergedDuring({ tags }: DigestNewsDeps, { end, start }: Interval): ReadonlyMap<string, readonly string[]> {
  const { compare } = Temporal.Instant;
  const merged = [...tags.all()].flatMap(({ became, name }) =>
    became && compare(became.at, start) >= 0 && compare(became.at, end) < 0 ? [{ name, into: became.name }] : [],
  );
  const byTag = Map.groupBy(merged, ({ into }) => into);
  return new Map([...byTag].map(([into, parts]) => [into, parts.map(({ name }) => name)]));
}

/**
 * Who follows a tag for what is settled hears of nothing else. Each post is told once, as what says most of it; what was
 * settled comes before what is open, and that before what is new.
 */
async function itemOf(
  sees: (post: TagPost) => Promise<boolean>,
  { newest, open, posts, settled, tag }: TagNews,
  how: Follow["how"],
  merged: readonly string[],
): Promise<DigestItem> {
  const told = new Set<string>();
  const seen = async (all: readonly TagPost[]): Promise<readonly DigestPost[]> => {
    const shown: DigestPost[] = [];
    for (const post of all) {
      if (told.size === POSTS_MAX) break;
      const key = JSON.stringify([post.source, post.placeId, post.sourceId]);
      if (told.has(key) || !(await sees(post))) continue;
      told.add(key);
      shown.push({ ...post, at: `${post.at}` });
    }
    return shown;
  };
  const all = how === "weekly";
  return {
    ...{ tag, how, posts, merged },
    settled: await seen(settled),
    open: await seen(all ? open : []),
    newest: await seen(all ? newest : []),
  };
}

function hasNews({ newest, open, settled }: DigestItem): boolean {
  return settled.length + open.length + newest.length > 0;
}

/** What was settled says most, a post among many least. */
function weight({ newest, open, settled }: DigestItem): number {
  return settled.length * 4 + open.length * 2 + newest.length;
}
