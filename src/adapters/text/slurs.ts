/*
 * CAUTION: what follows insults people. It is here so that no tag is named so, and stands in clear so that it can be
 * checked and completed.
 */
import { uninflected } from "./inflection.ts";

const list = (words: string) => words.trim().split(/\s+/);

/** Never part of anything decent. */
const ANYWHERE = list(`
  arschloch arschgeige hurensohn wichser fotze missgeburt schlampe schwuchtel kanake scheiss drecksau dreckskerl
  vollidiot vollpfosten untermensch heilhitler siegheil judensau schlitzauge kameltreiber ficker verfickt
  motherfuck fuck nigger nigga faggot asshole bullshit wanker bitch cocksuck shithead dickhead retarded wetback`);

/** As a word or part of a compound; other words contain these letters by chance. */
const WHOLE = new Set(
  list(`
  arsch hure nutte titten neger zigeuner polacke krueppel spast spasti idiot depp trottel penner bastard kacke
  transe tunte fidschi nazi hitler fresse pisse ficken fick schlitzi luder flittchen hackfresse dummkopf
  shit cunt whore slut fag tranny kike chink gook paki twat bollocks moron imbecile retard prick tosser pussy tits
  spic dyke coon`).map(uninflected),
);

/** `5ch31ss`: digits that are read as letters. */
const LETTERS: Readonly<Record<string, string>> = { 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t" };

/** Whether a folded word, or part of one, insults somebody. */
export function isSlur(word: string): boolean {
  const read = word.replace(/[013457]/g, (digit) => LETTERS[digit] ?? digit);
  return WHOLE.has(uninflected(read)) || ANYWHERE.some((slur) => read.includes(slur));
}
