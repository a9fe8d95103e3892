import type { Board } from "./board.ts";
import { Column } from "./columns.ts";
import type { Memory } from "./memory.ts";
import { HEAD, type Query } from "./query.ts";
import { rarity } from "./rarity.ts";
import type { Topics } from "./topics.ts";

/** From this share of its pieces on, a name counts as standing in the text, be it as part of a compound. */
const PIECES_MIN = 0.45;
/** A word or piece of more names is none that a tag would be chosen for. */
const NAMES_MAX = 256;

/** Fills the board. */
export type Names = (query: Query, isPublic: (word: number) => boolean) => void;

/** Tells how much of each topic's name stands in the draft. */
export function createNames(memory: Memory, board: Board, topics: Topics): Names {
  const found = new Int32Array(NAMES_MAX);
  let pieces = new Float64Array(64);
  let touched = new Int32Array(64);

  function addTo(place: number, value: number): void {
    board.values[place] = (board.values[place] as number) + value;
  }

  function lookForWords({ whole: { words } }: Query, isPublic: (word: number) => boolean): void {
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as number;
      const count = topics.byWord.read(word, found);
      if (count === 0) continue;
      // How rare a word is may only count if enough people use it.
      const worth = rarity(isPublic(word) ? memory.terms.count(word) : 0, memory.size);
      for (let i = 0; i < count; i++) {
        const topic = found[i] as number;
        const row = board.row(topic);
        const part = 1 / (topics.wordCounts.values[topic] as number);
        addTo(row + Column.nameWords, part);
        if (at < HEAD) addTo(row + Column.headWords, part);
        addTo(row + Column.nameRarity, worth);
      }
    }
  }

  function lookForPieces({ headGrams, whole: { grams } }: Query): void {
    let size = 0;
    for (let at = 0; at < grams.length; at++) {
      const count = topics.byGram.read(grams[at] as number, found);
      for (let i = 0; i < count; i++) {
        const topic = found[i] as number;
        const before = pieces[topic] as number;
        if (before === 0) touched[size++] = topic;
        pieces[topic] = before + 1 / (topics.gramCounts.values[topic] as number);
      }
      if (at === headGrams - 1) take(size, Column.headGrams);
    }
    take(size, Column.nameGrams);
    for (let at = 0; at < size; at++) pieces[touched[at] as number] = 0;
  }

  function take(size: number, column: number): void {
    for (let at = 0; at < size; at++) {
      const topic = touched[at] as number;
      const share = pieces[topic] as number;
      if (share >= PIECES_MIN) board.values[board.row(topic) + column] = share;
    }
  }

  return (query, isPublic) => {
    if (pieces.length < topics.size) {
      pieces = new Float64Array(topics.size * 2);
      touched = new Int32Array(topics.size * 2);
    }
    lookForWords(query, isPublic);
    lookForPieces(query);
  };
}
