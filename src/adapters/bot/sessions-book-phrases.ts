/** "I have no idea", "ich weiß nicht", at the beginning. */
const PUZZLED =
  /^\W*(?:[\p{L}'’]+\s+){0,2}?(?:no idea|don['’]?t (?:know|understand)|keine ahnung|(?:weiß|verstehe) nicht)(?!\p{L})/iu;
/** What somebody has no idea of: all that follows "is good for" or "works" is left out. */
const PUZZLE =
  /(?<!\p{L})(?:(?:is|are)\s+(?:good\s+|there\s+)?for|works?|gut\s+(?:ist|sind|sein)|funktionier(?:t|en)|geht|gehen)(?!\p{L}).*$/isu;

const SOMEBODY = /^\W*(?:[\p{L}'’]+\s+){0,4}?(?:somebody|someone|jemand(?:en|em)?),?\s+(?:who|to|der|die)\s/iu;
const HELPS =
  /(?<!\p{L})(?:shows?|explains?|teach(?:es)?|helps?|knows?|zeigt|zeigen|erklärt|erklären|hilft|helfen|kennt|weiß)(?!\p{L})/iu;

/**
 * "Somebody who shows me …" and "I have no idea what … is good for" ask for an hour; "somebody who …" and "I have no idea"
 * alone begin a sentence like any other.
 */
export function asksForHelp(text: string, rest: string): boolean {
  if (PUZZLED.test(text)) return PUZZLE.test(rest);
  return !SOMEBODY.test(text) || HELPS.test(rest);
}

/** "I have no idea what a hashtag is good for. Don't tell anyone." is about a hashtag. */
export function withoutPuzzle(text: string, rest: string): string {
  return PUZZLED.test(text) ? rest.replace(PUZZLE, "") : rest;
}
