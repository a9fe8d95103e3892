import type { NamePart, NameReader, NameReading, Sense } from "#domain/hashtags/index.ts";
import { type CompoundPart, splitCompound } from "./compounds.ts";
import { type Kind, lexicon } from "./lexicon.ts";
import { nameWords, tellingWords } from "./name-words.ts";

/** Words of the longest phrase of the lexicon that is looked for. */
const PHRASE_MAX = 6;
/** Ways to read one name that are followed up: the first ones take it apart the least. */
const WAYS_MAX = 8;

/** A word of a name, or part of one. */
interface Atom extends CompoundPart {
  /** Which written word it belongs to. */
  readonly word: number;
}

/** Where a phrase stands in the lexicon. */
interface Place {
  readonly line: number;
  readonly kind: Kind;
  readonly stem: string;
}

/** Phrases by their forms. */
type Phrases = ReadonlyMap<string, readonly Place[]>;

/** Reads names of tags in German and English. */
export function nameReader(): NameReader {
  return { readName: read };
}

function read(name: string): NameReading {
  const words = nameWords(name);
  const compounds = tellingWords(words).map((word) => ({ word, ...splitCompound(word) }));
  const atoms = compounds.flatMap(({ parts }, word) => parts.map((part): Atom => ({ ...part, word })));
  return {
    spelling: words.join(""),
    words: compounds.map(({ word, known }) => ({ word, known })),
    ways: waysThrough(atoms),
  };
}

/** All ways to read atoms as phrases of the lexicon and single words, long phrases first. */
function waysThrough(atoms: readonly Atom[]): NamePart[][] {
  const ways: NamePart[][] = [];
  const follow = (at: number, way: readonly NamePart[]): void => {
    if (ways.length === WAYS_MAX) return;
    if (at === atoms.length) {
      ways.push([...way]);
      return;
    }
    for (let length = Math.min(PHRASE_MAX, atoms.length - at); length > 0; length--) {
      const part = partOf(atoms.slice(at, at + length), at);
      if (part) follow(at + length, [...way, part]);
    }
  };
  follow(0, []);
  return ways;
}

/** What atoms are together; several are something only if the lexicon has them as a phrase. */
function partOf(atoms: readonly Atom[], at: number): NamePart | undefined {
  const form = joined(atoms, "form");
  phrases ??= phrasesByForm();
  const places = phrases.get(form);
  const [first] = atoms;
  if (!first || (!places && atoms.length > 1)) return undefined;
  const stem = joined(atoms, "stem");
  const senses = places ? sensesAt(places, stem) : [{ id: `=${form}`, kinds: [] }];
  return { text: joined(atoms, "text"), stem, form, at, word: first.word, senses };
}

/** What a phrase means. A word that the lexicon has is not taken for its cognate: "Kollege" is no college. */
function sensesAt(places: readonly Place[], stem: string): Sense[] {
  const exact = places.filter((place) => place.stem === stem);
  const lines = Map.groupBy(exact.length > 0 ? exact : places, ({ line }) => line);
  return Array.from(lines, ([line, said]) => ({ id: String(line), kinds: [...new Set(said.map(({ kind }) => kind))] }));
}

function joined(atoms: readonly CompoundPart[], key: keyof CompoundPart): string {
  const [only] = atoms;
  return only && atoms.length === 1 ? only[key] : atoms.map((atom) => atom[key]).join(" ");
}

/** Made when the first name is read: a start would wait a fifth of a second for it. */
let phrases: Phrases | undefined;

function phrasesByForm(): Phrases {
  const all = lexicon.phrases.map(({ words, line, kind }) => {
    const parts = tellingWords(words).flatMap((word) => splitCompound(word).parts);
    return { line, kind, form: joined(parts, "form"), stem: joined(parts, "stem") };
  });
  return Map.groupBy(all, ({ form }) => form);
}
