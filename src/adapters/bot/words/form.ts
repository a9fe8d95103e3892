import type { FormOfAddress } from "#domain/people/index.ts";

/** Chooses between the wording for du and the one for Sie. */
export type Say = (du: string, sie: string) => string;

export function sayIn(form: FormOfAddress): Say {
  return (du, sie) => (form === "du" ? du : sie);
}
