import type { Ranking, Draft as ReadDraft, Reason, Recommender } from "#domain/recommender/index.ts";
import type { Hashtag } from "./hashtag.ts";
import type { Forbidden } from "./known.ts";
import { stands } from "./life.ts";
import type { Suggestion, SuggestionReason } from "./suggestion.ts";
import type { TagIndex } from "./tag-index.ts";

export interface SuggestingDeps {
  readonly tags: Pick<TagIndex, "tag" | "alike" | "ofSameTopic">;
  readonly recommender: Pick<Recommender, "rank" | "why">;
  /** Words of a text that can name its topic, folded, best first. */
  topicsOf(text: string): readonly string[];
  /** What the tags of a department begin with. */
  shortOf(department: string | null): string | null;
  /** Why a name is not to be suggested, as far as its letters tell; null when it may. */
  forbids(name: string): Forbidden | null;
}

/** What is less likely to be right than this is not offered: a new tag, or none, fits better. */
const PROBABILITY_MIN = 0.15;
/** A single similar post may be similar by chance, unless it is nearly the same. */
const SIMILAR_MIN = 2;
const SURE = 0.8;
/** Topics of a text for which a tag that means the same is looked for. */
const TOPICS = 3;

/**
 * Tags that live and fit a text, the best first. If none does, one that means what the text is about; if there is none, a
 * new one; and nothing when the text is about nothing.
 */
export function suggestTags(deps: SuggestingDeps, text: string, draft: ReadDraft, limit: number): Suggestion[] {
  const ranking = deps.recommender.rank(draft);
  const likely = ranking.tags.filter(({ probability }) => probability >= PROBABILITY_MIN);
  const found = likely.flatMap(({ probability, tag: name }) => {
    const reason = deps.recommender.why(ranking, name);
    const tag = reason && isOfText(reason, probability) ? livingTag(deps, name) : null;
    return reason && tag ? [living(tag, tellReasons(reason, draft.own.get(name) ?? 0))] : [];
  });
  if (found.length > 0) return found.slice(0, limit);
  const other = byTopic(deps, text, draft.department, ranking) ?? fresh(deps, likely.find(({ isNew }) => isNew)?.tag);
  return other ? [other] : [];
}

/** Whether something in the text speaks for a tag: what its author or department uses fits any text. */
function isOfText({ evidence, similarPosts }: Reason, probability: number): boolean {
  if (evidence.includes("name")) return true;
  const isEnough = similarPosts >= SIMILAR_MIN || probability >= SURE;
  return isEnough && (evidence.includes("similar posts") || evidence.includes("words"));
}

/** A tag as it may be suggested now; null for one that ended, or may not be named. */
export function livingTag({ forbids, tags }: Pick<SuggestingDeps, "forbids" | "tags">, name: string): Hashtag | null {
  const tag = tags.tag(name);
  return tag && stands(tag) && forbids(tag.name) === null ? tag : null;
}

export function living({ name, posts }: Hashtag, reasons: readonly SuggestionReason[]): Suggestion {
  return { name, kind: "living", posts, reasons };
}

/** A tag that means what the text is about, the author's department first, else a new one of that department. */
function byTopic(deps: SuggestingDeps, text: string, department: string | null, ranking: Ranking): Suggestion | null {
  const short = deps.shortOf(department);
  const topics = deps.topicsOf(text).slice(0, TOPICS);
  const pairs = topics.flatMap((one, at) => topics.slice(at + 1).map((other) => `${one}_${other}`));
  for (const topic of [...pairs, ...topics]) {
    const names = short === null ? [topic] : [`${short}_${topic}`, topic];
    const same = names.flatMap((name) => [name, ...deps.tags.alike(name).map(({ tag }) => tag)]);
    const tag = same.map((name) => livingTag(deps, name)).find((found) => found !== null);
    if (tag) return ofTopic(tag, topics);
  }
  const ofOthers = topics.flatMap(deps.tags.ofSameTopic).flatMap((name) => livingTag(deps, name) ?? []);
  const places = new Map(ranking.tags.map(({ tag }, place) => [tag, place]));
  const place = ({ name }: Hashtag) => places.get(name) ?? places.size;
  const [other] = ofOthers.sort((a, b) => place(a) - place(b) || b.posts - a.posts);
  if (other) return ofTopic(other, topics);
  const named = ranking.tags.filter(({ tag }) => deps.recommender.why(ranking, tag)?.evidence[0] === "name");
  const inside = named.map(({ tag }) => livingTag(deps, tag)).find((found) => found !== null);
  if (inside) return living(inside, [{ kind: "name" }]);
  const topic = topics.find((one) => deps.forbids(one) === null);
  return short === null || topic === undefined ? null : fresh(deps, `${short}_${topic}`);
}

function ofTopic(tag: Hashtag, topics: readonly string[]): Suggestion {
  const words = tag.name.split("_");
  return living(tag, [{ kind: topics.some((topic) => words.includes(topic)) ? "name" : "meaning" }]);
}

/** A tag that nobody used yet; null for one that has been, or may not be named. */
function fresh({ forbids, tags }: SuggestingDeps, name: string | undefined): Suggestion | null {
  if (name === undefined || tags.tag(name) !== null || forbids(name) !== null) return null;
  return { name, kind: "new", posts: 0, reasons: [{ kind: "new" }] };
}

/** What of a reason can be told, each once. */
function tellReasons({ evidence, similarPosts }: Reason, own: number): SuggestionReason[] {
  const similar = similarPosts > 0 ? ({ kind: "similar", posts: similarPosts, department: null } as const) : null;
  const told: Readonly<Record<Reason["evidence"][number], SuggestionReason | null>> = {
    "similar posts": similar,
    words: similar,
    name: { kind: "name" },
    department: { kind: "department" },
    "own habit": own > 0 ? { kind: "own", posts: own } : null,
    usage: { kind: "recent" },
  };
  return [...new Set(evidence.map((kind) => told[kind]))].filter((one) => one !== null);
}
