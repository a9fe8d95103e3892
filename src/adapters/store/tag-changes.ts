import type { Founding, Hashtag } from "#domain/hashtags/index.ts";
import { hashtagIn, rowIn, type TagRow } from "./tag-row.ts";

/** Rows as they are to be. What is not among them stays as it is. */
type Changed = readonly TagRow[];

/** What a tag is beyond its use. A new name takes it over. */
const NOBODYS = {
  ...{ founded_at: null, founder_id: null, hosts: [], purpose: null },
  ...{ kept_at: null, asked_at: null, retired_at: null },
} satisfies Partial<TagRow>;

const STANDS = { became: null, became_how: null, became_at: null, root: null } satisfies Partial<TagRow>;

/** A name of which nothing is known. */
export const emptyRow = (name: string): TagRow => ({ name, posts: 0, last_used_at: null, ...NOBODYS, ...STANDS });

/** See `GardenStore.found`; null when somebody was faster. */
export function founded(group: readonly TagRow[], { at, founderId, name, purpose }: Founding): Changed | null {
  const own = rowIn(group, name);
  if (!own || own.root !== null || hashtagIn(group, name)?.foundedAt) return null;
  const hosts = [founderId, ...own.hosts.filter((host) => host !== founderId)];
  const founding = { founded_at: `${at}`, founder_id: founderId, retired_at: null };
  return [{ ...own, ...founding, hosts, purpose: purpose ?? own.purpose }];
}

/**
 * What `GardenStore.change` made of a tag. What it did not touch stays with the parts that it came from; whoever takes a
 * host's place takes it in the part that had that host.
 */
export function changed(group: readonly TagRow[], before: Hashtag, after: Hashtag): Changed {
  const came = after.hosts.filter((host) => !before.hosts.includes(host));
  const follow = (hosts: readonly string[]) => [
    ...new Set(hosts.flatMap((host) => (after.hosts.includes(host) ? host : came))),
  ];
  const elsewhere = new Set(group.filter(({ name }) => name !== before.name).flatMap(({ hosts }) => follow(hosts)));
  return group.map((row) => {
    const isOwn = row.name === before.name;
    const kept = follow(row.hosts);
    const hosts = isOwn ? after.hosts.filter((host) => kept.includes(host) || !elsewhere.has(host)) : kept;
    return { ...row, hosts, ...(isOwn ? touched(before, after) : letGo(before, after)) };
  });
}

function touched(before: Hashtag, after: Hashtag): Partial<TagRow> {
  return {
    ...(after.purpose !== before.purpose && { purpose: after.purpose }),
    ...(after.keptAt !== before.keptAt && { kept_at: written(after.keptAt) }),
    ...(after.askedAt !== before.askedAt && { asked_at: written(after.askedAt) }),
    ...(after.retiredAt !== before.retiredAt && { retired_at: written(after.retiredAt) }),
  };
}

/** A tag that is not kept awake is so by no part of it. */
const letGo = (before: Hashtag, after: Hashtag): Partial<TagRow> =>
  before.keptAt !== null && after.keptAt === null ? { kept_at: null } : {};

const written = (at: Temporal.Instant | null) => at && `${at}`;

/** See `GardenStore.become`; null when it cannot be. `found` has both, and what became them. */
export function merged(found: readonly TagRow[], name: string, into: string, at: Temporal.Instant): Changed | null {
  const other = rowIn(found, into);
  if (name === into || other?.root !== null || !hashtagIn(found, name)) return null;
  if (rowIn(found, name)?.root !== null) return null;
  const became = { became: into, became_how: "merged" as const, became_at: `${at}` };
  const group = found.filter((row) => row.name === name || row.root === name);
  return [other, ...group.map((row) => ({ ...row, root: into, ...(row.name === name && became) }))];
}

/** The same with a new name, which takes over all that the tag is: a name that is free, or that it had before. */
export function renamed(found: readonly TagRow[], name: string, into: string, at: Temporal.Instant): Changed | null {
  const [own, other] = [rowIn(found, name), rowIn(found, into)];
  if (name === into || own?.root !== null || !other) return null;
  if (!isFree(found, other) && !wasCalled(found, other, name)) return null;
  const became = { became: into, became_how: "renamed" as const, became_at: `${at}`, root: into };
  const others = found.filter((row) => row.root === name && row.name !== into);
  return [
    { ...own, ...NOBODYS, ...became },
    { ...own, ...STANDS, name: into, posts: other.posts, last_used_at: other.last_used_at },
    ...others.map((row) => ({ ...row, root: into })),
  ];
}

/** Whether nobody founded or tends what is called so, and nothing became part of it. */
function isFree(found: readonly TagRow[], { founded_at, hosts, name, retired_at, root }: TagRow): boolean {
  const isNobodys = root === null && founded_at === null && hosts.length === 0 && retired_at === null;
  return isNobodys && !found.some((row) => row.root === name);
}

/** Whether a tag was renamed, and again if need be, to what is called `name` now. */
function wasCalled(found: readonly TagRow[], { became, became_how: how }: TagRow, name: string): boolean {
  if (became === null || how !== "renamed") return false;
  const next = rowIn(found, became);
  return became === name || (next !== undefined && wasCalled(found, next, name));
}

/** See `GardenStore.standAlone`; null when it cannot be. */
export function alone(group: readonly TagRow[], name: string): Changed | null {
  const own = rowIn(group, name);
  const whole = own?.root && rowIn(group, own.root);
  if (!own || !whole) return null;
  return own.became_how === "merged" ? apart(group, own, whole) : calledAgain(group, own, whole);
}

function apart(group: readonly TagRow[], own: TagRow, whole: TagRow): Changed {
  const below = descendants(group, own.name);
  const parts = group.filter((row) => below.includes(row.name));
  return [whole, { ...own, ...STANDS }, ...parts.map((row) => ({ ...row, root: own.name }))];
}

/** What it is called now becomes a name that nobody has; who uses that by now goes on with a tag that is only heard. */
function calledAgain(group: readonly TagRow[], own: TagRow, whole: TagRow): Changed | null {
  const { name } = own;
  if (!wasCalled(group, own, whole.name)) return null;
  const others = group.filter((row) => row !== own && row !== whole);
  return [
    { ...whole, ...NOBODYS },
    { ...whole, name, posts: own.posts, last_used_at: own.last_used_at },
    ...others.map((row) => ({ ...row, root: name, became: row.became === whole.name ? name : row.became })),
  ];
}

/** What became a tag before that one became another, and so goes with it. */
function descendants(group: readonly TagRow[], name: string): string[] {
  const children = group.filter(({ became }) => became === name).map((child) => child.name);
  return children.flatMap((child) => [child, ...descendants(group, child)]);
}
