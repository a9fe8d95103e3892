import type { Lesson } from "#domain/posts/index.ts";
import type { DraftReader } from "./ports.ts";
import type { Tag, WordUse } from "./tag.ts";

/** What is known about tags, in memory: how they are used, which words stand beside them, what their names say. */
export interface Evidence {
  readonly tags: ReadonlyMap<string, Tag>;
  /** For each word, the tags that it stood beside and how often. */
  readonly words: ReadonlyMap<number, ReadonlyMap<string, number>>;
  /** For each stem, the tags in whose topic it stands. */
  readonly topics: ReadonlyMap<string, ReadonlySet<string>>;
  add(tags: readonly Tag[], words: readonly WordUse[]): void;
}

export function createEvidence(drafts: DraftReader): Evidence {
  const tags = new Map<string, Tag>();
  const words = new Map<number, Map<string, number>>();
  const topics = new Map<string, Set<string>>();

  function addTag(tag: Tag): void {
    const known = tags.get(tag.name);
    if (!known)
      for (const part of topicParts(tag.name)) entry(topics, drafts.stem(part), () => new Set()).add(tag.name);
    const newer = known && Temporal.Instant.compare(known.lastUsedAt, tag.lastUsedAt) > 0 ? known : tag;
    tags.set(tag.name, { ...newer, posts: (known?.posts ?? 0) + tag.posts });
  }

  return {
    tags,
    words,
    topics,
    add(newTags, newWords) {
      for (const tag of newTags) addTag(tag);
      for (const { feature, tag, posts } of newWords) {
        const beside = entry(words, feature, () => new Map<string, number>());
        beside.set(tag, (beside.get(tag) ?? 0) + posts);
      }
    },
  };
}

/** `em_ruesten` is made of `em` and `ruesten`; other separators count too. */
export function tagParts(name: string): string[] {
  return name.split(/[_-]+/).filter((part) => part.length > 0);
}

/** The parts after the department; the only part of a plain tag. */
export function topicParts(name: string): string[] {
  const parts = tagParts(name);
  return parts.length > 1 ? parts.slice(1) : parts;
}

/** What posts teach about tags: counts that may be added to those that are stored. */
export function countUses(lessons: readonly Lesson[]): { readonly tags: Tag[]; readonly words: WordUse[] } {
  const tags = new Map<string, Tag>();
  const words = new Map<string, WordUse>();
  for (const { hashtags, features, at } of lessons) {
    for (const name of hashtags) {
      const known = tags.get(name);
      const lastUsedAt = known && Temporal.Instant.compare(known.lastUsedAt, at) > 0 ? known.lastUsedAt : at;
      tags.set(name, { name, posts: (known?.posts ?? 0) + 1, lastUsedAt });
      for (const feature of features) {
        const key = `${feature} ${name}`;
        words.set(key, { feature, tag: name, posts: (words.get(key)?.posts ?? 0) + 1 });
      }
    }
  }
  return { tags: [...tags.values()], words: [...words.values()] };
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
