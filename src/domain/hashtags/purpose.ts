import type { PersonId } from "#domain/people/index.ts";
import type { Hashtag } from "./hashtag.ts";
import type { GardenStore } from "./ports.ts";

/** One line: it stands beside the tag wherever that is shown. */
export const PURPOSE_LENGTH_MAX = 140;

/**
 * Says in public what a tag is for.
 *
 * @param purpose - one line; null takes back what was said
 * @returns the tag; null when they do not look after it
 */
export async function setPurpose(
  gardens: Pick<GardenStore, "change">,
  personId: PersonId,
  { name, purpose }: { readonly name: string; readonly purpose: string | null },
): Promise<Hashtag | null> {
  return gardens.change(name, (tag) =>
    tag.hosts.includes(personId) && tag.became === null ? { ...tag, purpose } : null,
  );
}
