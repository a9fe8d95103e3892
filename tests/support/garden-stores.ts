import type {
  DigestSlot,
  Follow,
  FollowStore,
  GardenStore,
  Hashtag,
  MergeOffer,
  MergeStore,
} from "#domain/hashtags/index.ts";
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

/** The stores of the garden, in memory, for one process. */
export function gardenStores(planted: readonly Hashtag[] = []) {
  const tags = new Map(planted.map((tag) => [tag.name, tag]));
  const follows: Follow[] = [];
  const slots = new Map<string, DigestSlot>();
  const offers = new Map<string, MergeOffer>();

  const gardens: Pick<GardenStore, "find" | "change" | "become" | "standAlone" | "hostedBy"> = {
    find: async (name) => tags.get(name) ?? null,
    async change(name, how, also) {
      const tag = tags.get(name);
      const changed = tag && how(tag);
      if (!changed) return null;
      tags.set(name, changed);
      await also?.(noTransaction, changed);
      return changed;
    },
    async become(name, into, how, at, also) {
      const [from, other] = [tags.get(name), tags.get(into)];
      if (!from || !other || from.became || other.became) return false;
      tags.set(name, { ...from, became: { name: into, how, at } });
      tags.set(into, { ...other, hosts: [...new Set([...other.hosts, ...from.hosts])] });
      await also?.(noTransaction, other);
      return true;
    },
    async standAlone(name, also) {
      const tag = tags.get(name);
      if (!tag?.became) return false;
      const alone = { ...tag, became: null };
      tags.set(name, alone);
      await also?.(noTransaction, alone);
      return true;
    },
    hostedBy: async (id) => [...tags.values()].filter(({ hosts }) => hosts.includes(id)),
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
    followers: async (name) => follows.filter(({ tag }) => tag === name).map(({ personId }) => personId),
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
      if (await merges.between(offer.from, offer.into)) return false;
      offers.set(offer.id, offer);
      await also(noTransaction, offer);
      return true;
    },
    find: async (id) => offers.get(id) ?? null,
    between: async (...pair) => [...offers.values()].find((offer) => isAbout(offer, pair)) ?? null,
    async change(id, how, also) {
      const offer = offers.get(id);
      const changed = offer && how(offer);
      if (!changed) return null;
      offers.set(id, changed);
      await also?.(noTransaction, changed);
      return changed;
    },
    recent: async (id) => [...offers.values()].filter(({ asked, state }) => state === "merged" && asked.includes(id)),
  };

  return { gardens, following, merges, tags, follows, slots, offers };
}
