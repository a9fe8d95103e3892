import { type Hashtag, isSomething } from "#domain/hashtags/index.ts";

/** A tag by itself, without what became it. */
export interface TagRow {
  readonly name: string;
  readonly posts: number;
  readonly last_used_at: string | null;
  readonly founded_at: string | null;
  readonly founder_id: string | null;
  readonly hosts: readonly string[];
  readonly purpose: string | null;
  readonly kept_at: string | null;
  readonly asked_at: string | null;
  readonly retired_at: string | null;
  readonly became: string | null;
  readonly became_how: "merged" | "renamed" | null;
  readonly became_at: string | null;
  readonly root: string | null;
}

/** The tags in these rows; one whose parts are not among them lacks them. */
export function hashtagsOf(found: readonly TagRow[]): Hashtag[] {
  const parts = Map.groupBy(
    found.filter(({ root }) => root !== null),
    ({ root }) => root,
  );
  return found.map((own) => hashtagOf(own, parts.get(own.name) ?? []));
}

/** One of them by its name; null for a name that nobody has, or has any more. */
export function hashtagIn(found: readonly TagRow[], name: string): Hashtag | null {
  const own = rowIn(found, name);
  const tag =
    own &&
    hashtagOf(
      own,
      found.filter(({ root }) => root === name),
    );
  return tag && isSomething(tag) ? tag : null;
}

export function rowIn(found: readonly TagRow[], name: string): TagRow | undefined {
  return found.find((one) => one.name === name);
}

/** What a tag lacks itself is said by the first of its parts that was founded. */
function hashtagOf(own: TagRow, parts: readonly TagRow[]): Hashtag {
  const all = [own, ...parts.toSorted(byFounding)];
  const founding = all.find(({ founded_at }) => founded_at !== null);
  return {
    name: own.name,
    posts: all.reduce((sum, { posts }) => sum + posts, 0),
    lastUsedAt: latest(all.map(({ last_used_at }) => last_used_at)),
    foundedAt: instantOrNull(founding?.founded_at ?? null),
    founderId: founding?.founder_id ?? null,
    hosts: [...new Set(all.flatMap(({ hosts }) => hosts))],
    purpose: all.find(({ purpose }) => purpose !== null)?.purpose ?? null,
    keptAt: latest(all.map(({ kept_at }) => kept_at)),
    askedAt: instantOrNull(own.asked_at),
    retiredAt: instantOrNull(own.retired_at),
    became: becameOf(own),
  };
}

function byFounding(a: TagRow, b: TagRow): number {
  const time = ({ founded_at }: TagRow) => instantOrNull(founded_at)?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  return time(a) < time(b) ? -1 : Number(time(a) > time(b));
}

function becameOf({ root, became_how: how, became_at: at }: TagRow): Hashtag["became"] {
  return root !== null && how !== null && at !== null ? { name: root, how, at: Temporal.Instant.from(at) } : null;
}

function latest(times: readonly (string | null)[]): Temporal.Instant | null {
  const known = times.flatMap((time) => instantOrNull(time) ?? []);
  return known.sort(Temporal.Instant.compare).at(-1) ?? null;
}

const instantOrNull = (text: string | null) => (text === null ? null : Temporal.Instant.from(text));
