import { multimap } from "./multimap.ts";
import type { NameReading } from "./reading.ts";

/** A slip in a shorter name more often makes another word than the same one: "Bau", "Baum". */
const NAME_MIN = 6;
/** A word that differs has at least so many letters, if the other one is a known word, and if neither is. */
const WORD_MIN = { besideKnown: 6, unknown: 8 } as const;

/** Names by how they are written, to find those in which somebody slipped. */
interface Spellings {
  add(name: string, spelling: string): void;
  remove(name: string, spelling: string): void;
  /** Names that are written the same but for what separates words. */
  same(spelling: string): readonly string[];
  /** Names that differ by one letter too many, missing, wrong, or two that changed places. */
  near(spelling: string): readonly string[];
}

/**
 * One slip leaves the first half of a name as it is or the last. So each spelling is kept under either half with its
 * length, and whatever has a half in common is looked at.
 */
export function spellings(): Spellings {
  const names = multimap();
  const byHalf = multimap();
  return {
    add(name, spelling) {
      names.add(spelling, name);
      for (const half of halvesOf(spelling, spelling.length)) byHalf.add(half, spelling);
    },
    remove(name, spelling) {
      names.remove(spelling, name);
      if (names.get(spelling).length > 0) return;
      for (const half of halvesOf(spelling, spelling.length)) byHalf.remove(half, spelling);
    },
    same: names.get,
    near(spelling) {
      const halves = [-1, 0, 1].flatMap((more) => halvesOf(spelling, spelling.length + more));
      const found = halves.flatMap((half) => byHalf.get(half).filter((other) => differInOneSlip(spelling, other)));
      return [...new Set(found)].flatMap(names.get);
    },
  };
}

/** The keys of the halves of a spelling, if it had some length. */
function halvesOf(spelling: string, length: number): string[] {
  if (length < NAME_MIN) return [];
  const half = Math.floor(length / 2) - 1;
  return [`${length}<${spelling.slice(0, half)}`, `${length}>${spelling.slice(-half)}`];
}

/** Whether the difference between two names that are near is a slip, and not another word. */
export function isSlip(one: NameReading, other: NameReading): boolean {
  const words = one.words.filter(({ word }) => !other.words.some((same) => same.word === word));
  const others = other.words.filter(({ word }) => !one.words.some((same) => same.word === word));
  const [word] = words;
  const [counterpart] = others;
  if (!word || !counterpart || words.length > 1 || others.length > 1) {
    return one.spelling.length >= WORD_MIN.unknown && [...words, ...others].some(({ known }) => !known);
  }
  if (word.known && counterpart.known) return false;
  // Words begin and end in another way because they are others: "Migration", "Emigration"; "Pflege", "Pfleger".
  if (word.word[0] !== counterpart.word[0] || word.word.at(-1) !== counterpart.word.at(-1)) return false;
  const min = word.known || counterpart.known ? WORD_MIN.besideKnown : WORD_MIN.unknown;
  return Math.min(word.word.length, counterpart.word.length) >= min;
}

/** One edit of letters; digits are never a slip: 2024 is not 2025. Asked of thousands for one answer, so it slices late. */
function differInOneSlip(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one.charCodeAt(start) === other.charCodeAt(start)) start++;
  let end = one.length;
  let otherEnd = other.length;
  while (end > start && otherEnd > start && one.charCodeAt(end - 1) === other.charCodeAt(otherEnd - 1)) {
    end--;
    otherEnd--;
  }
  if (end - start > 2 || otherEnd - start > 2) return false;
  const [left, right] = [one.slice(start, end), other.slice(start, otherEnd)];
  if (/\d/.test(left + right)) return false;
  if (left.length + right.length === 1) return true;
  if (left.length === 1 && right.length === 1) return areNeighbours(left, right);
  return left.length === 2 && left === `${right[1]}${right[0]}`;
}

/** Keys that lie side by side, on a German or English keyboard: "e" is typed for "r", not for "u". */
const ROWS = ["qwertzuiop", "qwertyuiop", "asdfghjkl", "yxcvbnm", "zxcvbnm"];

function areNeighbours(one: string, other: string): boolean {
  return ROWS.some((row) => row.includes(one + other) || row.includes(other + one));
}
