import type { PersonId } from "#domain/people/index.ts";

interface KnownPerson {
  readonly id: PersonId;
  /** Null where nobody knows it. */
  readonly name: string | null;
  /** By their own decision, as who looks after a hashtag, or volunteers and is booked at once. */
  readonly isPublic: boolean;
}

/** What must not stand in an answer. */
export interface Inside {
  /** Everybody of whom something is stored, as far as is looked at. */
  readonly people: readonly KnownPerson[];
  /** Ids of what is kept about them, by what it is: a session, a request, an offer … */
  readonly handles: Readonly<Record<string, string>>;
}

/** What an answer gives away: somebody's name or id, an address of anybody, or a figure about too few. */
export type Leak = "name" | "id" | "address" | "figure";

interface LeakRules {
  /** Who asked: what is about themselves may be told. */
  readonly askerId: PersonId;
  /** What was sent along may be said back. */
  readonly sent: string;
  /** The smallest group about which a figure may be told; null where figures are about no people. */
  readonly groupMin: number | null;
  /** Whether something may be answered: then ids may stand in it that are nobody's, such as the tenant's. */
  readonly mayAnswer: boolean;
  /** Whether whoever is public by their own decision may be named. */
  readonly mayName: boolean;
}

const ID = /[0-9a-f]{32}/g;
/** Of mail, and those that Teams gives accounts, which a time of the day is not. */
const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|(?<![\p{L}\p{N}:])(?:29|8:orgid):[\w-]{4,}/u;
/** Alone, and neither part of a time, a date, a fraction nor a longer number. */
const NUMBER = /(?<![\p{L}\p{N}.,:/%#_-])\d{1,3}(?![\p{L}\p{N}:/%_-]|[.,]\d)/gu;

const fold = (text: string) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");
const bare = (id: string) => id.replaceAll("-", "");

/**
 * Reads answers for what they must not hold. Names are looked for whole, because a family name alone may be a word, and
 * every number below the smallest group counts, also zero: it would say of each that they did not.
 */
export function leakFinder({ handles, people }: Inside): (text: string, rules: LeakRules) => readonly Leak[] {
  const named = people.flatMap(({ name, ...person }) => (name?.includes(" ") ? [{ ...person, name: fold(name) }] : []));
  const known = [...people.map(({ id }) => id), ...Object.values(handles)].map((id) => bare(id.toLowerCase()));
  const open = new Set(people.flatMap(({ id, isPublic }) => (isPublic ? [bare(id)] : [])));
  return (text, { askerId, sent, groupMin, mayAnswer, mayName }) => {
    const read = fold(text);
    const flat = bare(read);
    const asked = bare(fold(`${askerId} ${sent}`));
    const names = named.filter(
      ({ id, isPublic, name }) => id !== askerId && !(mayName && isPublic) && read.includes(name),
    );
    const isOpen = (id: string) => mayName && open.has(id);
    const theirs = known.filter((id) => flat.includes(id) && !asked.includes(id) && !isOpen(id));
    const strange = (flat.match(ID) ?? []).filter((id) => !asked.includes(id) && !isOpen(id));
    const few = (text.match(NUMBER) ?? []).filter((figure) => groupMin !== null && Number(figure) < groupMin);
    const found: readonly (readonly [Leak, boolean])[] = [
      ["name", names.length > 0],
      ["id", theirs.length > 0 || (!mayAnswer && strange.length > 0)],
      ["address", ADDRESS.test(text)],
      ["figure", few.length > 0],
    ];
    return found.flatMap(([leak, is]) => (is ? [leak] : []));
  };
}
