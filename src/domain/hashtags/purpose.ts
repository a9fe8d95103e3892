import type { PersonId } from "#domain/people/index.ts";
import type { Hashtag } from "./hashtag.ts";
import { tagMeant } from "./life.ts";
import type { GardenStore } from "./ports.ts";

/** One line: it stands beside the tag wherever that is shown. */
export const PURPOSE_LENGTH_MAX = 140;

/**
 * Says in public what a tag is for.
 *
 * @param said.name - as it was typed
 * @param said.purpose - one line; null takes back what was said
 * @returns the tag; null when they do not look after it
 */
export async function setPurpose(
  gardens: Pick<GardenStore, "find" | "change">,
  personId: PersonId,
  said: { readonly name: string; readonly purpose: string | null },
): Promise<Hashtag | null> {
  const meant = await tagMeant(gardens, said.name);
  if (!meant) return null;
  return gardens.change(meant.name, (tag) =>
    tag.hosts.includes(personId) && tag.became === null ? { ...tag, purpose: said.purpose } : null,
  );
}
