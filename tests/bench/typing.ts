import type { UsedTag } from "#domain/completion/index.ts";
import { makeRandom } from "#sandbox/organisation/random.ts";

/** What people type to find tags, and what they mean. */
export interface Typing {
  /** The beginnings of tags and of their later words. */
  readonly prefixes: readonly string[];
  /** Whole tags with one typo. */
  readonly typos: readonly Slip[];
  /** Beginnings of at least four letters, with one typo. */
  readonly begun: readonly Slip[];
}

interface Slip {
  readonly typed: string;
  readonly meant: string;
}

const PREFIX_MAX = 12;
const BEGUN_MIN = 4;
/** How many beginnings are those of a tag; the others are of one of its later words. */
const OF_THE_TAG = 0.6;
const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyz");
const SEED = 3;

/** So many of each kind, always the same ones for the same tags. */
export function typing(tags: readonly UsedTag[], count: number): Typing {
  const random = makeRandom(SEED, "typing");
  const many = <Item>(make: () => Item) => Array.from({ length: count }, make);
  const tag = () => random.pick(tags).name;

  function prefix(): string {
    const name = tag();
    const words = name.split("_");
    const from = random.chance(OF_THE_TAG) ? name : words.slice(random.int(0, words.length - 1)).join("_");
    return from.slice(0, random.int(1, Math.min(PREFIX_MAX, from.length)));
  }

  /** One letter, any and the first as well, is missing, wrong, too much or swapped with the next. */
  function slip(meant: string): Slip {
    const at = random.int(0, meant.length - 1);
    const letter = random.pick(LETTERS);
    const [before, here, behind] = [meant.slice(0, at), meant.charAt(at), meant.slice(at + 1)];
    const typed = random.pick([
      before + behind,
      before + letter + behind,
      before + letter + here + behind,
      before + behind.slice(0, 1) + here + behind.slice(1),
    ]);
    return { typed, meant };
  }

  function begun(): Slip {
    const name = tag();
    return slip(name.slice(0, random.int(BEGUN_MIN, name.length - 1)));
  }
  return { prefixes: many(prefix), typos: many(() => slip(tag())), begun: many(begun) };
}
