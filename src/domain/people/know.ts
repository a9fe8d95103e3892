import type { Language, Person, PersonId, Preference } from "./person.ts";
import type { Directory, PeopleStore, Profile } from "./ports.ts";

/** What an activity says about its author. */
export interface PersonHint {
  readonly language: Language | null;
  readonly zone: string | null;
  readonly name: string | null;
}

export interface KnowDeps {
  readonly people: PeopleStore;
  readonly directory: Directory;
}

interface SeeDeps {
  readonly people: Pick<PeopleStore, "find">;
  readonly directory: Pick<Directory, "find">;
}

/**
 * The person behind an activity: as `stored`, and what has changed since is saved; made on first sight.
 *
 * What they chose wins, then what their client says, then the directory. Without a directory the bot still answers,
 * and asks it again next time.
 */
export async function knowPerson(
  deps: KnowDeps,
  id: PersonId,
  stored: Person | null,
  hint: PersonHint,
): Promise<Person> {
  const profile = stored?.department ? null : await deps.directory.find(id).catch(() => null);
  const person = describe(id, stored, profile, hint);
  if (!stored || !same(stored, person)) await deps.people.save(person);
  return person;
}

/** Somebody as `knowPerson` would know them, of whom nothing is stored for it. */
export async function seePerson(deps: SeeDeps, id: PersonId): Promise<Person> {
  const stored = await deps.people.find(id);
  if (stored) return stored;
  const profile = await deps.directory.find(id).catch(() => null);
  return describe(id, null, profile, { language: null, zone: null, name: null });
}

/** Notes what the person set themselves; the directory and their client no longer change it. */
export function choose(person: Person, changes: Partial<Pick<Person, Preference>>): Person {
  const chosen = new Set<Preference>([...person.chosen, ...(Object.keys(changes) as Preference[])]);
  return { ...person, ...changes, chosen: [...chosen] };
}

function describe(id: PersonId, stored: Person | null, profile: Profile | null, hint: PersonHint): Person {
  const chose = (preference: Preference) => stored?.chosen.includes(preference) === true;
  const name = profile?.name ?? stored?.name ?? hint.name ?? "";
  return {
    id,
    name,
    givenName: profile?.givenName ?? stored?.givenName ?? name.split(" ")[0] ?? "",
    department: profile?.department ?? stored?.department ?? null,
    language: (chose("language") ? stored?.language : (hint.language ?? stored?.language ?? profile?.language)) ?? "en",
    formOfAddress: stored?.formOfAddress ?? "sie",
    zone: (chose("zone") ? stored?.zone : (hint.zone ?? stored?.zone ?? profile?.zone)) ?? "UTC",
    hours: stored?.hours ?? null,
    region: (chose("region") ? stored?.region : (profile?.country ?? stored?.region)) ?? null,
    chosen: stored?.chosen ?? [],
  };
}

function same(a: Person, b: Person): boolean {
  return JSON.stringify(a) === JSON.stringify({ ...a, ...b });
}
