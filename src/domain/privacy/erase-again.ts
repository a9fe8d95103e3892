import type { PersonId } from "#domain/people/index.ts";

interface EraseAgainDeps {
  /** Everybody who stands anywhere by their own id. */
  everybody(): Promise<readonly PersonId[]>;
  pseudonym(personId: PersonId): string;
  /** Removes everything about the person. */
  erase(personId: PersonId): Promise<number>;
  /** Removes what is known by the hash alone, of whomever it is. */
  eraseHash(hash: string): Promise<number>;
}

/**
 * After an older backup was restored: removes once more whoever was erased since it was made.
 *
 * @param hashes - of `erasedSince` the moment of the backup, read before it took the place of what was there
 * @returns how many items were removed
 */
export async function eraseAgain(deps: EraseAgainDeps, hashes: readonly string[]): Promise<number> {
  const gone = new Set(hashes);
  let items = 0;
  for (const id of await deps.everybody()) if (gone.has(deps.pseudonym(id))) items += await deps.erase(id);
  for (const hash of gone) items += await deps.eraseHash(hash);
  return items;
}
