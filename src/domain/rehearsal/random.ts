/** Chance that can be repeated: the same seed brings the same. */
export interface Random {
  /** From 0 to 1, without 1. */
  next(): number;
  /** A whole number from 0 to `n`, without `n`. */
  below(n: number): number;
  /** True in this share of all cases. */
  chance(share: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** Another, of its own: what is drawn from either changes nothing for the other. */
  split(label: string | number): Random;
}

const TWO_TO_32 = 2 ** 32;

/** FNV-1a, 32 bits, with a last stir. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return stir(value);
}

/** The finalizer of MurmurHash3: each bit of the input changes half the bits of the output. */
function stir(number: number): number {
  const once = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

/** Chance from a seed. Good enough to make up people with, and for nothing that must not be guessed. */
export function seeded(seed: string | number): Random {
  const name = String(seed);
  let state = hash(name);
  function next(): number {
    state = (state + 0x9e3779b9) >>> 0;
    return stir(state) / TWO_TO_32;
  }
  const below = (n: number) => Math.floor(next() * n);
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
    split: (label) => seeded(`${name}/${label}`),
  };
}
