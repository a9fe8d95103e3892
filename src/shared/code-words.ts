/** What a code is called; the code itself where it has no words here, because a newer service sent it. */
export function wordOf<Code extends string>(words: Readonly<Record<Code, string>>, code: Code): string {
  return words[code] ?? code;
}
