import type { Role } from "#domain/people/index.ts";
import type { Inside, ProofAnswer } from "#domain/privacy/index.ts";
import type { AskBot } from "./asking.ts";
import { saysNo } from "./said-no.ts";

/** Everybody who may ask something; null is a colleague without a role. */
export const ROLES: readonly (Role | null)[] = [null, "owner", "admin", "worksCouncil", "champion"];
/** Who is asked about where nobody is known yet. */
const NOBODYS_NAMES = ["Lars Brandt", "Anna Köhler"] as const;
const SHOWN = ["N. N.", "M. M."] as const;

/** Two who can be asked about, by name. */
export function subjects({ people }: Inside): readonly [string, string] {
  const names = people.flatMap(({ name }) => (name?.includes(" ") ? [name] : []));
  return [names[0] ?? NOBODYS_NAMES[0], names[1] ?? NOBODYS_NAMES[1]];
}

/** Puts names where a wording leaves room for them; nobody's where it is only shown. */
export function withNames(text: string, [name, other]: readonly [string, string] = SHOWN): string {
  return text.replace("{name}", name).replace("{other}", other);
}

/** What was heard, as an answer; it said no if every message did. */
export function judged(heard: Awaited<ReturnType<AskBot>>, hasFigures: boolean): ProofAnswer {
  return { ...heard, isRefusal: heard.said.length > 0 && heard.said.every(saysNo), hasFigures };
}

export function invoke(name: string, value: unknown) {
  return { type: "invoke", name, value } as const;
}
