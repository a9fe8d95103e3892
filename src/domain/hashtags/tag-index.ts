import { type Completion, createCompletion } from "#domain/completion/index.ts";
import type { AlikeTags } from "./alike.ts";
import type { Hashtag } from "./hashtag.ts";
import type { Forbidden, KnownTags } from "./known.ts";
import { isSomething, stands } from "./life.ts";

/** All tags, in memory, by what people may type and by what their names mean. */
export interface TagIndex extends KnownTags {
  /** Takes in what changed. Many at the beginning are taken in faster than one after the other. */
  apply(changed: readonly Hashtag[]): void;
  /** Those that a beginning of a name may mean, under the names that they have now, the most used first. */
  complete(typed: string, limit: number): readonly Hashtag[];
  /** Those with the same topic, of other departments or of none: related, and not the same. In no order. */
  ofSameTopic(name: string): readonly string[];
}

/** A former name and the present one can both fit what was typed. */
const SPARE = 2;

/** @param forbids - what is forbidden, though somebody wrote it in a post, is shown to nobody */
export function tagIndex(alike: AlikeTags, forbids: (name: string) => Forbidden | null = () => null): TagIndex {
  const tags = new Map<string, Hashtag>();
  let completion: Completion = createCompletion();

  const usesOf = ({ name }: Hashtag) => now(name)?.posts ?? 0;
  function now(name: string): Hashtag | null {
    const tag = tags.get(name) ?? null;
    return tag?.became ? (tags.get(tag.became.name) ?? null) : tag;
  }

  function put(tag: Hashtag): void {
    const before = tags.get(tag.name);
    const was = before !== undefined && isSomething(before) && stands(before);
    const is = isSomething(tag) && stands(tag);
    if (isSomething(tag)) tags.set(tag.name, tag);
    else tags.delete(tag.name);
    if (is && !was) alike.add(tag.name);
    if (was && !is) alike.remove(tag.name);
  }

  function apply(all: readonly Hashtag[]): void {
    const isFirst = tags.size === 0;
    // Each is judged once: which names are forbidden does not change while the process runs.
    const changed = all.filter(({ name }) => tags.has(name) || forbids(name) === null);
    for (const tag of changed) put(tag);
    if (isFirst) {
      const typed = changed.filter(isSomething);
      completion = createCompletion(typed.map((tag) => ({ name: tag.name, uses: usesOf(tag) })));
      return;
    }
    for (const tag of changed) {
      if (isSomething(tag)) completion.set(tag.name, usesOf(tag));
      else completion.remove(tag.name);
    }
  }

  return {
    tag: now,
    all: () => tags.values(),
    alike: (name) => alike.alike(name),
    ofSameTopic: alike.ofSameTopic,
    apply,
    complete(typed, limit) {
      const found = completion.complete(typed, limit * SPARE).flatMap(({ name }) => now(name) ?? []);
      return [...new Set(found)].filter(stands).slice(0, limit);
    },
  };
}
