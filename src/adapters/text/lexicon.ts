import { cognateForm } from "./cognates.ts";
import { uninflected } from "./inflection.ts";
import { actionsToG } from "./lexicon/actions-a-g.ts";
import { actionsFromH } from "./lexicon/actions-h-z.ts";
import { administration } from "./lexicon/administration.ts";
import { company } from "./lexicon/company.ts";
import { computing } from "./lexicon/computing.ts";
import { customers } from "./lexicon/customers.ts";
import { economy } from "./lexicon/economy.ts";
import { everyday } from "./lexicon/everyday.ts";
import { general } from "./lexicon/general.ts";
import { making } from "./lexicon/making.ts";
import { money } from "./lexicon/money.ts";
import { people } from "./lexicon/people.ts";
import { professions } from "./lexicon/professions.ts";
import { nameWords } from "./name-words.ts";

/** How a word or phrase stands in its line of the lexicon. */
export type Kind = "de" | "en" | "short";

/**
 * Words of work that mean the same. Each line is `German, synonym = English, synonym | abbreviation`; what has several
 * meanings stands in several lines. Whether two words mean the same is judged as for tags: would one of two tags do?
 */
interface Lexicon {
  /** Forms of all single words, those of phrases too. */
  readonly words: ReadonlySet<string>;
  /** Those that compounds are made of: abbreviations are not. */
  readonly parts: ReadonlySet<string>;
  /** What each line says, word by word as it stands there. */
  readonly phrases: readonly { readonly words: readonly string[]; readonly line: number; readonly kind: Kind }[];
}

/** What all inflections of a word, and related words of the other language, have in common. */
export function formOf(word: string): string {
  return cognateForm(uninflected(word));
}

function readLexicon(pages: readonly string[]): Lexicon {
  const words = new Set<string>();
  const parts = new Set<string>();
  const phrases: { words: string[]; line: number; kind: Kind }[] = [];
  const lines = pages.flatMap((page) => page.trim().split("\n"));
  for (const [line, text] of lines.entries()) {
    const [languages = "", short = ""] = text.split(" | ");
    const [de = "", en = ""] = languages.split(" = ");
    for (const [kind, list] of Object.entries({ de, en, short }) as [Kind, string][]) {
      for (const phrase of list.split(", ").filter(Boolean)) {
        const said = nameWords(phrase);
        for (const word of said) {
          const form = formOf(word);
          words.add(form);
          if (kind !== "short") parts.add(form);
        }
        phrases.push({ words: said, line, kind });
      }
    }
  }
  return { words, parts, phrases };
}

export const lexicon: Lexicon = readLexicon([
  ...[people, professions, customers, making, computing],
  ...[money, economy, company, administration, general, everyday],
  ...[actionsToG, actionsFromH],
]);
