import type { WordNote } from "#domain/coach/index.ts";

/** A list of words, one a line: `word`, or `word = what could be said instead`; `#` begins a comment. */
export function notes(list: string): readonly WordNote[] {
  return list.split("\n").flatMap((line) => {
    const [word = "", better = ""] = line.replace(/(?:^|\s)#.*$/, "").split("=");
    return word.trim() === "" ? [] : [{ word: word.trim(), better: better.trim() || null }];
  });
}
