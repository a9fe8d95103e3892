import type { Directory } from "#domain/people/index.ts";
import { AppError } from "#shared/errors.ts";
import { forbiddenNames } from "./forbidden.ts";
import type { Forbidden } from "./known.ts";
import type { NameReader, WordJudge } from "./reading.ts";

export interface ForbidsDeps {
  readonly reader: NameReader;
  readonly judge: WordJudge;
  readonly directory: Pick<Directory, "search">;
  /** As the owner listed those whom nobody is to know of. */
  readonly customers: readonly string[];
}

/** Colleagues of one name who are looked at. */
const FOUND_MAX = 25;
/** The directory finds names that begin like a word: of shorter ones too many do. */
const WORD_MIN = 3;
const WORDS_MAX = 5;

/** Says why nobody founds a tag of a name: the directory is asked who is called so, and held for empty while it is silent. */
export function forbidsNames({ customers, directory, judge, reader }: ForbidsDeps) {
  async function colleaguesCalled(word: string): Promise<readonly string[]> {
    try {
      return (await directory.search(word, FOUND_MAX)).map(({ name }) => name);
    } catch (error) {
      if (error instanceof AppError) return [];
      throw error;
    }
  }

  return async (name: string): Promise<Forbidden | null> => {
    const words = judge.words(name).filter((word) => word.length >= WORD_MIN && !judge.isStopWord(word));
    const people = (await Promise.all(words.slice(0, WORDS_MAX).map(colleaguesCalled))).flat();
    return forbiddenNames({ reader, judge }, { people, customers })(name);
  };
}
