import type { PersonId } from "#domain/people/index.ts";
import type { PersonalData } from "#shared/personal-data.ts";
import type { Released } from "#shared/released.ts";

/** A number about a group of people: the sum of what each contributed. */
export interface Figure {
  /** The group, such as `teams`. */
  readonly name: string;
  readonly contributions: ReadonlyMap<PersonId, number>;
}

/** A figure as it was released, with the pseudonyms of the people in it. */
export interface KeptFigure {
  readonly name: string;
  readonly people: ReadonlySet<string>;
  readonly value: number;
}

/** A number as others may see it; null where it is withheld because the group, or a difference, would be too small. */
export interface ReleasedFigure {
  readonly name: string;
  readonly value: Released | null;
}

/** A figure that was released earlier, without the people in it. */
export interface PastFigure extends Table {
  readonly name: string;
  /** How many people are in it. */
  readonly people: number;
  readonly value: number;
}

/** One measure in one period: figures of it can be subtracted from one another. */
export interface Table {
  /** What is counted, such as `posts.people`. */
  readonly measure: string;
  /** A calendar week that is over, such as `2026-W47`: periods never overlap, and nothing is added to them any more. */
  readonly period: string;
}

/** What was ever released. */
export interface ReleaseStore extends PersonalData {
  /**
   * Gives `decide` everything that was released of the table, keeps what it wants released besides, and lets nobody
   * else decide about the table meanwhile.
   */
  extend(table: Table, decide: (earlier: readonly KeptFigure[]) => readonly KeptFigure[]): Promise<void>;
  /** Everything that was released of these measures in these periods. */
  past(measures: readonly string[], periods: readonly string[]): Promise<readonly PastFigure[]>;
}

export interface ReleaseDeps {
  readonly releases: Pick<ReleaseStore, "extend">;
  /** Stands for a person, so that the store of releases holds no ids. */
  pseudonym(personId: PersonId): string;
  /** The smallest group of people about whom a number may be shown, as it is agreed now. */
  groupMin(): number;
}

/** Largest part of a figure that one person may have contributed: more would show nearly what that person did. */
const SHARE_MAX = 1 / 2;

/**
 * The one way in which a number about people reaches anybody.
 *
 * All figures of a table that were ever released divide people into classes: those who stand in exactly the same
 * figures. Whatever is added and subtracted, a result can speak about whole classes only. A figure is released if after
 * that every class has `groupMin` people; so no group smaller than that is shown, and none can be worked out from any
 * number of answers. A figure that was released once stays as it is: the difference to a later one would be about those
 * few who came late. Zero is withheld like every small number: it would say of each that they did not.
 *
 * Larger groups are preferred: a total goes before its parts.
 */
export async function releaseFigures(
  { releases, pseudonym, groupMin }: ReleaseDeps,
  table: Table,
  figures: readonly Figure[],
): Promise<readonly ReleasedFigure[]> {
  const asked = figures.filter(isShared).map(({ name, contributions }) => ({
    name,
    people: new Set([...contributions.keys()].map(pseudonym)),
    value: sum(contributions),
  }));
  let known: readonly KeptFigure[] = [];
  await releases.extend(table, (earlier) => {
    const fresh = releasable(earlier, asked, groupMin());
    known = [...earlier, ...fresh];
    return fresh;
  });
  return figures.map(({ name }) => {
    const found = known.find((other) => other.name === name);
    return { name, value: found ? shown(found.value, found.people.size, groupMin()) : null };
  });
}

/** What was released of these measures in these periods: for time of which nobody may know any more who did what. */
export async function releasedBefore(
  { releases, groupMin }: Pick<ReleaseDeps, "groupMin"> & { readonly releases: Pick<ReleaseStore, "past"> },
  measures: readonly string[],
  periods: readonly string[],
): Promise<readonly (Table & { readonly name: string; readonly value: Released })[]> {
  const past = await releases.past(measures, periods);
  return past.flatMap(({ people, value, ...figure }) => {
    const released = shown(value, people, groupMin());
    return released === null ? [] : [{ ...figure, value: released }];
  });
}

/** A number worked out from released ones and from nothing else: it says about nobody more than they do. */
export function workedOut(from: readonly Released[], how: (...numbers: readonly number[]) => number): Released {
  return how(...from) as Released;
}

/** The smallest group may have become larger, or somebody may have been erased, since it was released. */
function shown(value: number, people: number, groupMin: number): Released | null {
  return people >= groupMin ? (value as Released) : null;
}

const sum = (contributions: Figure["contributions"]) => [...contributions.values()].reduce((all, one) => all + one, 0);

/** Whether there is somebody in it, and nobody contributed most of it alone. */
function isShared({ contributions }: Figure): boolean {
  return contributions.size > 0 && Math.max(...contributions.values()) <= SHARE_MAX * sum(contributions);
}

/** Those of the figures that can be released beside the earlier ones. */
function releasable(earlier: readonly KeptFigure[], asked: readonly KeptFigure[], groupMin: number): KeptFigure[] {
  const released: KeptFigure[] = [];
  for (const figure of asked.toSorted((a, b) => b.people.size - a.people.size)) {
    const all = [...earlier, ...released];
    if (all.some(({ name }) => name === figure.name)) continue;
    if (smallestClass([...all, figure]) >= groupMin) released.push(figure);
  }
  return released;
}

/** How many people the smallest class has. */
function smallestClass(figures: readonly KeptFigure[]): number {
  const signatures = new Map<string, string>();
  for (const [index, { people }] of figures.entries()) {
    for (const person of people) signatures.set(person, `${signatures.get(person) ?? ""} ${index}`);
  }
  const sizes = new Map<string, number>();
  for (const signature of signatures.values()) sizes.set(signature, (sizes.get(signature) ?? 0) + 1);
  return Math.min(...sizes.values());
}
