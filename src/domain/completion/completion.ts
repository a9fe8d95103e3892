import { Entries } from "./entries.ts";
import { findExactly, findLoosely, findWithTypo } from "./find.ts";
import { GAP, typedKey } from "./key.ts";
import { assertUses, load, type UsedTag } from "./load.ts";
import { type MostUsed, mostUsed } from "./most-used.ts";
import { Names } from "./names.ts";
import { END } from "./pieces.ts";

export interface Completed extends UsedTag {
  /**
   * How what was typed begins the tag or a later word of it: letter by letter; but for where words are parted and for
   * the dots of umlauts; or but for one typo.
   */
  readonly match: "exact" | "loose" | "typo";
}

/** All tags by what people type to find them, in memory. */
export interface Completion {
  size(): number;
  /** Adds a tag or changes how much it is used; false if nobody could type its name. */
  set(name: string, uses: number): boolean;
  /** False, and nothing changes, if there is no such tag, or one of the new name, or nobody could type that. */
  rename(from: string, to: string): boolean;
  /** False if there is no such tag. */
  remove(name: string): boolean;
  /**
   * The most used tags that fit: first those that do exactly, then loosely. If there are none, those that fit with a
   * typo: first what was typed whole. Of equally used ones, the order of the alphabet decides from what was found on.
   *
   * @param typed - with `#` or without; the most used of all tags if it is empty
   */
  complete(typed: string, limit: number): Completed[];
}

/** In less than this, one typo can make anything of anything. */
const TYPO_BYTES_MIN = 3;

const encoder = new TextEncoder();

/** @param tags - each once; this is several times faster than adding them one by one */
export function createCompletion(tags: readonly UsedTag[] = []): Completion {
  const names = new Names();
  const entries = new Entries(names);
  let size = load(tags, names, entries);

  /** Puts a tag there under the name of this record, which is forgotten if there is one of that name. */
  function put(draft: number, uses: number): void {
    const record = entries.put(draft + 1, uses) - 1;
    if (record === draft) size += 1;
    else names.erase(draft);
    putWords(record, uses);
  }

  /** Puts the later words of a tag there. */
  function putWords(record: number, uses: number): void {
    for (const start of names.startsOf(record).slice(1)) entries.put(start, uses);
  }

  /** @returns how much the tag was used; null if there is none of that name */
  function remove(name: string): number | null {
    const draft = names.write(name);
    const removed = draft === null ? null : entries.remove(draft + 1);
    if (draft !== null) names.erase(draft);
    if (!removed) return null;
    const record = removed.start - 1;
    for (const start of names.startsOf(record).slice(1)) entries.remove(start);
    names.erase(record);
    size -= 1;
    return removed.uses;
  }

  return {
    size: () => size,
    set(name, uses) {
      assertUses(uses);
      const draft = names.write(name);
      if (draft !== null) put(draft, uses);
      return draft !== null;
    },
    rename(from, to) {
      const draft = names.write(to);
      if (draft === null) return false;
      const uses = remove(from);
      // That there is none of the new name shows when it is added: a search less.
      const isRenamed = uses !== null && entries.add(draft + 1, uses);
      if (isRenamed) {
        size += 1;
        putWords(draft, uses);
        return true;
      }
      names.erase(draft);
      const before = uses === null ? null : names.write(from);
      if (before !== null && uses !== null) put(before, uses);
      return false;
    },
    remove: (name) => remove(name) !== null,
    complete: (typed, limit) => complete(names, entries, typed, limit),
  };
}

function complete(names: Names, entries: Entries, typed: string, limit: number): Completed[] {
  const key = typedKey(typed);
  if (key === null || limit < 1) return [];
  const letters = encoder.encode(key.replaceAll(GAP, ""));
  const completed = new Map<number, Completed>();

  function take(match: Completed["match"], { candidates }: MostUsed): void {
    for (const { record, uses } of candidates) {
      if (completed.size === limit) return;
      if (!completed.has(record)) completed.set(record, { name: names.nameOf(record), uses, match });
    }
  }

  const exact = mostUsed(entries, names, limit);
  findExactly(entries, encoder.encode(key), exact.offer);
  take("exact", exact);
  if (completed.size < limit) {
    const loose = mostUsed(entries, names, limit - completed.size, completed);
    findLoosely(entries, letters, loose.offer);
    take("loose", loose);
  }
  if (completed.size === 0 && letters.length >= TYPO_BYTES_MIN) {
    const [whole, begun] = [mostUsed(entries, names, limit), mostUsed(entries, names, limit)];
    findWithTypo(entries, letters, (from, to, depth) => {
      for (const place of wholeTags(entries, from, to, depth)) whole.offer(place, place + 1);
      begun.offer(from, to);
    });
    take("typo", whole);
    take("typo", begun);
  }
  return [...completed.values()];
}

/** The tags in a range that end at this depth, which are the first in it. */
function* wholeTags(entries: Entries, from: number, to: number, depth: number): Generator<number> {
  for (let place = from; place < to; place = entries.next(place)) {
    if (entries.byteAt(place, depth) !== END || !entries.isWhole(place)) return;
    yield place;
  }
}
