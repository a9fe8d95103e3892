import { alone, changed, emptyRow, founded, merged, renamed } from "#adapters/store/tag-changes.ts";
import { hashtagsOf, type TagRow } from "#adapters/store/tag-row.ts";
import type {
  DigestSlot,
  Follow,
  FollowStore,
  GardenStore,
  Hashtag,
  MergeOffer,
  MergeStore,
} from "#domain/hashtags/index.ts";
import { isSomething } from "#domain/hashtags/index.ts";
import { later } from "#shared/time.ts";
import { instant, noTransaction, nothingPersonal } from "./fakes.ts";

/** A tag that Lars founded in May, and that is used. */
export function hashtag(changes: Partial<Hashtag> = {}): Hashtag {
  return {
    name: "em_ruesten",
    posts: 6,
    lastUsedAt: instant("2026-11-20T08:00Z"),
    foundedAt: instant("2026-05-04T08:00Z"),
    founderId: "lars",
    hosts: ["lars"],
    purpose: null,
    keptAt: null,
    askedAt: null,
    retiredAt: null,
    became: null,
    ...changes,
  };
}

/** Tags by name, as they follow from their rows. */
class Tags extends Map<string, Hashtag> {
  readonly rows = new Map<string, TagRow>();

  override set(name: string, tag: Hashtag): this {
    this.rows.set(name, rowOf(tag));
    return super.set(name, tag);
  }

  group(...names: readonly string[]): readonly TagRow[] {
    return [...this.rows.values()].filter(({ name, root }) => names.includes(name) || names.includes(root ?? ""));
  }

  write(rows: readonly TagRow[]): void {
    for (const row of rows) this.rows.set(row.name, row);
    const found = hashtagsOf([...this.rows.values()]);
    this.clear();
    for (const tag of found) if (isSomething(tag)) super.set(tag.name, tag);
  }
}

const time = (at: Temporal.Instant | null) => at && `${at}`;

function rowOf(tag: Hashtag): TagRow {
  const { became, founderId, hosts, name, posts, purpose } = tag;
  return {
    ...{ name, posts, hosts, purpose, founder_id: founderId },
    ...{ last_used_at: time(tag.lastUsedAt), founded_at: time(tag.foundedAt), kept_at: time(tag.keptAt) },
    ...{ asked_at: time(tag.askedAt), retired_at: time(tag.retiredAt) },
    ...{ became: became?.name ?? null, became_how: became?.how ?? null, root: became?.name ?? null },
    became_at: time(became?.at ?? null),
  };
}

/** The stores of the garden, in memory, for one process; they follow the rules of those in the database. */
export function gardenStores(planted: readonly Hashtag[] = []) {
  const tags = new Tags();
  for (const tag of planted) tags.set(tag.name, tag);
  const follows: Follow[] = [];
  const slots = new Map<string, DigestSlot>();
  const offers = new Map<string, MergeOffer>();
  const inOrder = () => [...tags.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const rootOf = (name: string) => tags.rows.get(name)?.root ?? name;

  async function write(name: string, made: readonly TagRow[] | null, also: Parameters<GardenStore["change"]>[2]) {
    if (!made) return null;
    const before = tags.group(name);
    tags.write(made);
    const tag = tags.get(name) ?? null;
    if (tag)
      await also?.(noTransaction, tag)?.catch((error) => {
        for (const row of made) tags.rows.delete(row.name);
        tags.write(before);
        throw error;
      });
    return tag;
  }
  const gardens: Omit<GardenStore, "changes" | "erase" | "export"> = {
    async addUses(_tx, uses) {
      for (const { lastUsedAt, name, posts } of uses) {
        const row = tags.rows.get(name) ?? emptyRow(name);
        const last = row.last_used_at ? later(Temporal.Instant.from(row.last_used_at), lastUsedAt) : lastUsedAt;
        tags.write([{ ...row, posts: row.posts + posts, last_used_at: `${last}` }]);
      }
    },
    find: async (name) => tags.get(name) ?? null,
    named: async (beginning) => inOrder().filter(({ name }) => name.startsWith(beginning)),
    parts: async (name) => inOrder().filter(({ became }) => became?.name === name),
    async found(founding, also) {
      const { name } = founding;
      const group = tags.rows.has(name) ? tags.group(name) : [emptyRow(name)];
      return (await write(name, founded(group, founding), also)) !== null;
    },
    async change(name, how, also) {
      const tag = tags.get(name);
      const wanted = tag && how(tag);
      return wanted ? write(name, changed(tags.group(name), tag, wanted), also) : null;
    },
    async become(name, into, how, at) {
      const found = tags.group(name, into);
      const both = tags.rows.has(into) ? found : [...found, emptyRow(into)];
      const made = (how === "merged" ? merged : renamed)(both, name, into, at);
      return (await write(name, made, undefined)) !== null;
    },
    async standAlone(name) {
      const own = tags.rows.get(name);
      const made = alone(tags.group(own?.root ?? name), name);
      for (const [at, follow] of follows.entries())
        if (made && own?.became_how === "renamed" && follow.tag === own.root) follows[at] = { ...follow, tag: name };
      return (await write(name, made, undefined)) !== null;
    },
    hostedBy: async (id) => [...tags.values()].filter(({ became, hosts }) => became === null && hosts.includes(id)),
  };

  const following: FollowStore = {
    ...nothingPersonal,
    of: async (id) => follows.filter(({ personId }) => personId === id),
    async follow(follow, slot) {
      await following.unfollow(follow.personId, follow.tag);
      follows.push(follow);
      if (!slots.has(slot.personId)) slots.set(slot.personId, slot);
    },
    async unfollow(id, tag) {
      const at = follows.findIndex((one) => one.personId === id && one.tag === tag);
      if (at >= 0) follows.splice(at, 1);
      return at >= 0;
    },
    followers: async (name) =>
      follows.filter(({ tag }) => rootOf(tag) === rootOf(name)).map(({ personId }) => personId),
    slotOf: async (id) => slots.get(id) ?? null,
    setSlot: async (slot) => void slots.set(slot.personId, slot),
    async takeDue(now, limit, plan) {
      const isDue = ({ nextDueAt }: DigestSlot) => Temporal.Instant.compare(nextDueAt, now) <= 0;
      const due = [...slots.values()].filter(isDue).slice(0, limit);
      for (const slot of await plan(noTransaction, due)) slots.set(slot.personId, slot);
      return due.length;
    },
  };

  const isAbout = (offer: MergeOffer, pair: readonly string[]) =>
    pair.includes(offer.from) && pair.includes(offer.into);
  const merges: MergeStore = {
    ...nothingPersonal,
    async offer(offer, also) {
      if ([...offers.values()].some((one) => isAbout(one, [offer.from, offer.into]))) return false;
      offers.set(offer.id, offer);
      await also(noTransaction, offer).catch((error) => {
        offers.delete(offer.id);
        throw error;
      });
      return true;
    },
    between: async (...pair) => [...offers.values()].find((offer) => isAbout(offer, pair)) ?? null,
    async change(id, how, also) {
      const offer = offers.get(id);
      const changed = offer && how(offer);
      if (!changed) return null;
      offers.set(id, changed);
      await also?.(noTransaction, changed);
      return changed;
    },
    pairs: async () => [...offers.values()],
  };

  return { gardens, following, merges, tags, follows, slots, offers };
}
