import type { Words } from "./words.ts";

/** Phrases in quotation marks, as texts quote what can be said. */
const QUOTED = /[„“]([^„“”]+)[“”]/gu;
const WORD = /\p{L}+/gu;

/** Writes what is recognised in small letters as people write it: "meine wünsche" is „meine Wünsche“ in the list of help. */
export function asWritten({ help, typed }: Pick<Words, "help" | "typed">, phrase: string): string {
  const quoted = Object.values(help.lines).flatMap((line) => [...line.matchAll(QUOTED)].map(([, said = ""]) => said));
  const written = [...quoted, ...Object.values(typed)].flatMap((said) => said.match(WORD) ?? []);
  // A word that stands in both ways is written small: "sie" is not only "Sie".
  const small = new Set(written.filter((word) => word === word.toLowerCase()));
  const capital = new Map(
    written.filter((word) => !small.has(word.toLowerCase())).map((word) => [word.toLowerCase(), word]),
  );
  return phrase.replace(WORD, (word) => capital.get(word) ?? word);
}
