/*
 * CAUTION: what follows insults people. It is here so that no tag is named so, and stands in clear so that it can be
 * checked and completed.
 */
import { uninflected } from "./inflection.ts";

const list = (words: string) => words.trim().split(/\s+/);

/** Never part of anything decent. */
const ANYWHERE = list(`
  arschloch arschgeige hurensohn wichser fotze missgeburt schlampe schwuchtel kanake scheiss drecksau dreckskerl
  vollidiot vollpfosten untermensch heilhitler siegheil judensau schlitzauge kameltreiber verfickt
  motherfuck fuck nigger nigga faggot asshole bullshit wanker bitch cocksuck shithead dickhead retarded wetback`);

/**
 * As a word or part of a compound, inflected or not; other words contain these letters by chance. What lacks an ending
 * that stands here is another word: "trans", "tit".
 */
const WHOLE = lengths(
  list(`
  arsch hure nutte titten neger zigeuner polacke krueppel spast spasti idiot depp trottel penner bastard kacke
  transe tunte fidschi nazi hitler fresse pisse ficken fick ficker schlitzi luder flittchen hackfresse dummkopf
  shit cunt whore slut fag tranny kike chink gook paki twat bollocks moron imbecile retard prick tosser pussy tits
  spic dyke coons`),
);

/** `5ch31ss`: digits that are read as letters. */
const LETTERS: Readonly<Record<string, string>> = { 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t" };

/** Whether a folded word, or part of one, insults somebody. */
export function isSlur(word: string): boolean {
  const read = word.replace(/[013457]/g, (digit) => LETTERS[digit] ?? digit);
  return (
    read.length >= (WHOLE.get(uninflected(read)) ?? Number.POSITIVE_INFINITY) ||
    ANYWHERE.some((slur) => read.includes(slur))
  );
}

/** What all inflections of a word have in common, and how many letters they have at least. */
function lengths(words: readonly string[]): ReadonlyMap<string, number> {
  const byStem = Map.groupBy(words, uninflected);
  return new Map(Array.from(byStem, ([stem, same]) => [stem, Math.min(...same.map(({ length }) => length))]));
}
