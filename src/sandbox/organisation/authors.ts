import type { Member, Person, Team } from "#sandbox/model.ts";
import { steady } from "./cast.ts";
import { outsiders } from "./outsiders.ts";
import { isCommunity, membersNamed, type PlaceKey, placeIdOf } from "./places.ts";
import { makeRandom, type Random } from "./random.ts";

/** Who may write: the members of the place who fit, other than those who have written already. */
interface Casting {
  readonly place: PlaceKey;
  readonly language: "de" | "en";
  /** A department, `*` for any, or a person's name. */
  readonly wanted: string;
  readonly taken: readonly Member[];
}

/** Few write much and many write little: the louder end of a list is picked more often by this exponent. */
const SKEW = 1.8;

/** Finds authors among these people, always the same ones for the same seed. */
export function makeCasting(people: readonly Person[], teams: readonly Team[], seed: number) {
  const loudness = new Map(people.map(({ id }) => [id, makeRandom(seed, `loudness/${id}`).next()]));
  const byLoudness = people.toSorted((a, b) => (loudness.get(a.id) ?? 0) - (loudness.get(b.id) ?? 0));

  function members(place: PlaceKey): readonly Person[] {
    if (isCommunity(place)) {
      const names = membersNamed(place);
      return names ? byLoudness.filter(({ name }) => names.includes(name)) : byLoudness;
    }
    const team = teams.find(({ channels }) => channels.some(({ id }) => id === placeIdOf(place)));
    return byLoudness.filter(({ id }) => team?.memberIds.includes(id));
  }

  /** @throws if the thread asks for somebody who cannot write there */
  return ({ place, language, wanted, taken }: Casting, random: Random): Member => {
    const named = [...members(place), ...(isCommunity(place) ? outsiders : [])].find(({ name }) => name === wanted);
    if (named) return named;
    const fitting = members(place).filter(
      (person) =>
        !steady.has(person.name) &&
        !person.guestOf &&
        !taken.includes(person) &&
        (wanted === "*" || person.department === wanted),
    );
    const fluent = fitting.filter(({ locale }) => locale.startsWith(language));
    const candidates = fluent.length > 0 ? fluent : fitting;
    const author = candidates[Math.floor(random.next() ** SKEW * candidates.length)];
    if (!author) throw new Error(`no ${wanted} can write in ${place}`);
    return author;
  };
}
