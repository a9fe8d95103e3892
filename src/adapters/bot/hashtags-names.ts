import type { PersonId } from "#domain/people/index.ts";
import type { NameOf } from "./names.ts";
import type { Turn } from "./turn.ts";
import type { Verb } from "./words/words.ts";

/** The tag that stands in phrases of the catalogues. */
const EXAMPLE = "#hr_onboarding";

/** Says what can be typed in place of these buttons, about this tag. */
export function orTypeAbout({ words }: Pick<Turn, "words">, tag: string, verbs: readonly Verb[]): string {
  return words.common.orType(verbs.map((verb) => words.typed[verb].replace(EXAMPLE, `#${tag}`)));
}

/** What people are called; those whom nobody knows are left out. */
export async function namesOf(nameOf: NameOf, ids: readonly PersonId[]): Promise<readonly string[]> {
  const names = await Promise.all(ids.map(nameOf));
  return names.filter((name) => name !== "");
}
