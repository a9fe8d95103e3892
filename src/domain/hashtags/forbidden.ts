import type { Forbidden } from "./known.ts";
import type { NameReader, WordJudge } from "./reading.ts";

/** Words of the longest name of a person or a customer that is looked for. */
const WORDS_MAX = 4;
/** Shorter ones are forbidden only as a word of their own: "Abb" is in "Abbau". */
const INSIDE_MIN = 5;
/** A shorter first name or surname is too often something else: "Ai", "Jo", "Kai". */
const NAME_MIN = 4;
/** Whom nobody's tag is to be named after. */
export interface ForbiddenNames {
  /** As the directory shows people. */
  readonly people: Iterable<string>;
  /** As the owner listed customers whom nobody is to know of. */
  readonly customers: Iterable<string>;
}

/**
 * Judges names of tags, and of candidates for one. Somebody's name is forbidden whole, and each half of it that is no
 * ordinary word: with a colleague called Koch, `#kochen` is still a tag. Of customers the first word is forbidden too,
 * since that gives them away; of one whose whole name is an ordinary word, tags of nothing else: with "Allianz SE" on
 * the list, `#einkauf_strategische_allianzen` is still one.
 *
 * @param deps - the lists are read once: make it again when they change
 */
export function forbiddenNames(
  { reader, judge }: { readonly reader: NameReader; readonly judge: WordJudge },
  { people, customers }: ForbiddenNames,
): (name: string) => Forbidden | null {
  const persons = new Set<string>();
  const firms = new Set<string>();
  /** Customers who are called as something is. */
  const ordinary = new Set<string>();
  for (const person of people) for (const name of namesOfPerson(wordsOf(person))) persons.add(name);
  for (const customer of customers) {
    const name = wordsOf(customer);
    const isWord = name.length === 1 && name.every(judge.isOrdinary);
    for (const one of namesOfFirm(name)) (isWord ? ordinary : firms).add(one);
  }

  function wordsOf(name: string): string[] {
    return judge.words(name).filter((word) => !judge.goesWithNames(word));
  }
  function namesOfPerson(words: readonly string[]): string[] {
    const [first = "", ...others] = words;
    const last = others.at(-1) ?? "";
    const whole = last === "" ? [] : [first + last, last + first, words.join("")];
    return [...whole, ...words.filter((word) => word.length >= NAME_MIN && !judge.isOrdinary(word))];
  }
  function namesOfFirm(words: readonly string[]): string[] {
    const [first = ""] = words;
    const tells = first.length >= INSIDE_MIN && !judge.isOrdinary(first);
    return [words.join(""), ...(tells ? [first] : [])].filter((name) => name !== "");
  }

  /** Whether somebody is called so, of whom it is not told. */
  function isName(spoken: readonly string[], topic: readonly string[]): boolean {
    const spelling = spoken.join("");
    return (
      runsOf(spoken).some((run) => firms.has(run) || persons.has(run)) ||
      firms.values().some((firm) => firm.length >= INSIDE_MIN && spelling.includes(firm)) ||
      ordinary.has(topic.join(""))
    );
  }

  return (name) => {
    const spoken = judge.words(name);
    const topic = spoken.length > 1 ? spoken.slice(1) : spoken;
    if (isName(spoken, topic)) return "name";
    const parts = reader.readName(name).ways.flatMap((way) => way.flatMap(({ text }) => text.split(" ")));
    if ([...spoken, ...parts, spoken.join("")].some(judge.isSlur)) return "slur";
    return topic.every(judge.isStopWord) ? "stopWord" : null;
  };
}

/** The words of a name, and each few that follow each other as one. */
function runsOf(words: readonly string[]): string[] {
  return words.flatMap((_, start) =>
    words.slice(start, start + WORDS_MAX).map((_word, more) => words.slice(start, start + more + 1).join("")),
  );
}
