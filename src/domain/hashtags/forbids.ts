import type { Directory } from "#domain/people/index.ts";
import { AppError } from "#shared/errors.ts";
import { forbiddenNames } from "./forbidden.ts";
import type { Forbidden } from "./known.ts";
import type { NameReader, WordJudge } from "./reading.ts";

export interface ForbidsDeps {
  readonly reader: NameReader;
  readonly judge: WordJudge;
  readonly directory: Pick<Directory, "names">;
  /** As the owner listed those whom nobody is to know of. */
  readonly customers: readonly string[];
}

/** Colleagues of one name who are looked at. */
const FOUND_MAX = 100;
/** The same for those whose names begin alike: as many as a directory tells at once. */
const ALIKE_MAX = 999;
/** The directory finds names that begin like a word: of shorter ones too many do. */
const WORD_MIN = 3;
const WORDS_MAX = 5;
/** Letters of a word with which a name begins whose further ones may bear any accent. */
const BEGINNING = 3;

/** What names of tags spell out. The directory knows the letters only. */
const SPELLED_OUT = { ae: ["ä", "æ"], oe: ["ö", "ø", "œ"], ue: ["ü"], ss: ["ß"] } as const;
/** Letters that a name may have for one of a tag; of each, those that names in Europe begin with or have early. */
const ACCENTED: Readonly<Record<string, string>> = {
  ...{ a: "áàâãåăą", c: "çčć", d: "đď", e: "éèêëęě", g: "ğ", i: "íìîïı", l: "ł", n: "ñńň", o: "óòôõøő" },
  ...{ r: "ř", s: "şšśș", t: "țť", u: "úùûůű", y: "ýÿ", z: "žżź" },
};

/** Says why nobody founds a tag of a name: the directory is asked who is called so, and held for empty while it is silent. */
export function forbidsNames({ customers, directory, judge, reader }: ForbidsDeps) {
  async function named(beginnings: readonly string[], limit: number): Promise<readonly string[]> {
    try {
      return await directory.names(beginnings, limit);
    } catch (error) {
      if (error instanceof AppError) return [];
      throw error;
    }
  }

  /** An ordinary word is a name only beside another, by which people are found too. */
  async function colleaguesCalled(word: string): Promise<readonly string[]> {
    const called = named(spellings(word), FOUND_MAX);
    if (judge.isOrdinary(word)) return called;
    const alike = named(accented(word.slice(0, BEGINNING)), ALIKE_MAX);
    return (await Promise.all([called, alike])).flat();
  }

  return async (name: string): Promise<Forbidden | null> => {
    const words = judge.words(name).filter((word) => word.length >= WORD_MIN && !judge.isStopWord(word));
    const people = (await Promise.all(words.slice(0, WORDS_MAX).map(colleaguesCalled))).flat();
    return forbiddenNames({ reader, judge }, { people, customers })(name);
  };
}

/** A folded word and all that may stand for it: `koehler`, `köhler`, `køhler`. */
function spellings(word: string): readonly string[] {
  return Object.entries(SPELLED_OUT).reduce<readonly string[]>(
    (words, [out, letters]) =>
      word.includes(out)
        ? words.flatMap((one) => [one, ...letters.map((letter) => one.replaceAll(out, letter))])
        : words,
    [word],
  );
}

/** How names may begin that fold to a beginning: with one of its letters accented, or none. */
function accented(beginning: string): readonly string[] {
  const letters = [...beginning];
  const instead = letters.flatMap((letter, at) =>
    [...(ACCENTED[letter] ?? "")].map((other) => letters.with(at, other).join("")),
  );
  return [beginning, ...instead];
}
