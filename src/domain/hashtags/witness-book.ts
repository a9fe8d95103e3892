import type { Witness, WitnessStore } from "./ports.ts";

/** By how many people, at least, each word was used. What too few used says nothing about anybody's text. */
export interface WitnessBook {
  /** Whether at least `k` people used the word. */
  isPublic(word: number): boolean;
  /** Notes that somebody of this part of all people, from 0 to 31, used the words. */
  note(words: Iterable<number>, part: number, week: number): void;
  /** Keeps what was noted, and reads what others noted. */
  exchange(): Promise<void>;
}

/** It is kept when a word was last used, as exactly as this; to keep it each time would be to write all the time. */
export const SEEN_WEEKS = 26;

const periodOf = (week: number) => Math.floor(week / SEEN_WEEKS);

/**
 * Words are in memory with who used them as bits, as long as they are too few; of the others only that they are public.
 * When another k is agreed on, everything is read once more.
 * What was noted is kept when it is exchanged: if the process dies before, some words stay silent a little longer.
 */
export function witnessBook(store: Pick<WitnessStore, "add" | "changes">, groupMin: () => number): WitnessBook {
  let k = groupMin();
  const few = new Map<number, number>();
  /** When each was last seen, in periods. */
  const known = new Map<number, number>();
  let fresh = new Map<number, Witness>();
  let cursor: string | null = null;

  /** False when that was known. */
  function add({ people, week, word }: Witness): boolean {
    const period = periodOf(week);
    const seen = known.get(word);
    if (seen !== undefined) {
      if (period > seen) known.set(word, period);
      return period > seen;
    }
    const before = few.get(word) ?? 0;
    const after = before | people;
    if (after === before) return false;
    if (bitsOf(after) < k) few.set(word, after);
    else {
      few.delete(word);
      known.set(word, period);
    }
    return true;
  }

  function note(witness: Witness): void {
    if (!add(witness)) return;
    fresh.set(witness.word, merged(witness, fresh.get(witness.word)));
  }

  /** Which words are known is only so by the k of then. */
  function startAnew(): void {
    if (k === groupMin()) return;
    k = groupMin();
    few.clear();
    known.clear();
    cursor = null;
  }

  return {
    isPublic: (word) => k <= 1 || known.has(word),
    note(words, part, week) {
      if (k > 1) for (const word of words) note({ word, people: 1 << part, week });
    },
    async exchange() {
      if (k <= 1) return;
      const noted = fresh;
      fresh = new Map();
      try {
        await store.add([...noted.values()]);
      } catch (error) {
        for (const [word, witness] of fresh) noted.set(word, merged(witness, noted.get(word)));
        fresh = noted;
        throw error;
      }
      startAnew();
      const changed = await store.changes(cursor);
      for (const witness of changed.witnesses) add(witness);
      cursor = changed.cursor;
    },
  };
}

function merged(one: Witness, other: Witness | undefined): Witness {
  if (!other) return one;
  return { word: one.word, people: one.people | other.people, week: Math.max(one.week, other.week) };
}

function bitsOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
