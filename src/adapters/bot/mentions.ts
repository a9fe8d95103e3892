import { LRUCache } from "lru-cache";
import type { PersonId } from "#domain/people/index.ts";
import type { HeardPost } from "#domain/posts/index.ts";
import { type Activity, mentionedAccounts } from "./activity.ts";

/** People whose Teams id is remembered: those who say something now and then, in a large company too. */
const PEOPLE_MAX = 20_000;

/** People, as this bot knows them; its own kind begin with `28:`, teams, channels and tags with `19:`. */
const PERSON = "29:";

/** The Entra id behind a Teams id; null while it is not known. */
export type PersonOf = (teamsId: string) => PersonId | null;

/**
 * Who is behind the ids by which Teams names people to this bot only. A mention gives nothing but that id, so we
 * remember, in memory, under which one each person wrote.
 */
export interface Acquaintances {
  meet(account: Activity["from"]): void;
  readonly personOf: PersonOf;
}

export function acquaintances(): Acquaintances {
  const people = new LRUCache<string, PersonId>({ max: PEOPLE_MAX });
  return {
    meet({ id, aadObjectId }) {
      if (aadObjectId && id.startsWith(PERSON)) people.set(id, aadObjectId.toLowerCase());
    },
    personOf: (teamsId) => people.get(teamsId) ?? null,
  };
}

/** Whom a post mentions: each person once, and nobody but people. */
export function mentionsOf(activity: Activity, personOf: PersonOf): Pick<HeardPost, "mentions" | "mentionedIds"> {
  const people = [...new Set(mentionedAccounts(activity).filter((id) => id.startsWith(PERSON)))];
  return { mentions: people.length, mentionedIds: people.map(personOf).filter((id) => id !== null) };
}
