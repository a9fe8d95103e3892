import type { Completed, UsedTag } from "#domain/completion/index.ts";
import { GAP, keyOf, typedKey } from "#domain/completion/key.ts";

interface Text {
  readonly tag: UsedTag;
  /** From the start of one word on. */
  readonly text: string;
  /** What texts are ordered by. */
  readonly order: readonly string[];
}

/** Any letter, whose umlaut may be meant as well. */
const ANY = "any";

/** What `complete` should answer, found by holding every text of every tag against regular expressions. */
export function naiveComplete(tags: readonly UsedTag[], typed: string, limit: number): Completed[] {
  const key = typedKey(typed);
  if (key === null) return [];
  const letters = Array.from(key.replaceAll(GAP, ""));
  const texts = tags.flatMap(textsOf).sort((a, b) => byOrder(a.order, b.order));
  const typos = letters.length < 3 ? [] : typosOf(letters).map((spelling) => loosely(spelling));

  const completed = new Map<string, Completed>();
  const take = (match: Completed["match"], fits: (text: Text) => boolean) => {
    const fitting = texts.filter(fits).sort((a, b) => b.tag.uses - a.tag.uses);
    for (const { tag } of fitting) if (!completed.has(tag.name)) completed.set(tag.name, { ...tag, match });
  };
  take("exact", ({ text }) => text.startsWith(key));
  take("loose", ({ text }) => new RegExp(`^${loosely(letters)}`).test(text));
  if (completed.size > 0) return [...completed.values()].slice(0, limit);
  const whole = new RegExp(`^(?:${typos.join("|")})$`);
  take("typo", ({ tag, text }) => typos.length > 0 && text === keyOf(tag.name) && whole.test(text));
  const begun = new RegExp(`^(?:${typos.join("|")})`);
  take("typo", ({ text }) => typos.length > 0 && begun.test(text));
  return [...completed.values()].slice(0, limit);
}

function textsOf(tag: UsedTag): Text[] {
  const key = keyOf(tag.name);
  const words = key?.split(GAP) ?? [];
  return words.slice(0, 8).map((_, index) => {
    const text = words.slice(index).join(GAP);
    return { tag, text, order: [text, index === 0 ? "" : (key ?? ""), tag.name === words.join("_") ? "" : tag.name] };
  });
}

function byOrder(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  if (at < 0) return 0;
  return (a[at] ?? "") < (b[at] ?? "") ? -1 : 1;
}

/** A regular expression for letters that may be parted anywhere, and be followed by the `e` of an umlaut. */
function loosely(letters: readonly string[]): string {
  return letters
    .map((letter, index) => {
      const isLast = index + 1 === letters.length;
      if (letter === ANY) return isLast ? "[^ ]" : "(?:[aou]e?|[^ ]) ?";
      if (isLast) return letter;
      return "aou".includes(letter) ? `${letter}e? ?` : `${letter} ?`;
    })
    .join("");
}

/** Everything that is one typo away. */
function typosOf(letters: readonly string[]): string[][] {
  return letters.flatMap((_, at) => {
    const [before, rest] = [letters.slice(0, at), letters.slice(at)];
    const [letter = "", next, ...behind] = rest;
    return [
      [...before, ...rest.slice(1)],
      [...before, ANY, ...rest.slice(1)],
      [...before, ANY, ...rest],
      ...(next === undefined ? [] : [[...before, next, letter, ...behind]]),
    ];
  });
}
