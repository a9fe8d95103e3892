import type { Directory, PeopleStore, PersonId } from "#domain/people/index.ts";

/** What somebody is called; empty when nobody knows. */
export type NameOf = (id: PersonId) => Promise<string>;

/** Names as the bot knows them, else as the directory does. */
export function nameFinder(deps: { readonly people: PeopleStore; readonly directory: Directory }): NameOf {
  return async (id) => {
    const known = (await deps.people.find(id)) ?? (await deps.directory.find(id).catch(() => null));
    return known?.name ?? "";
  };
}
