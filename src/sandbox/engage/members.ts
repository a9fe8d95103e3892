import type { Member, Organisation } from "#sandbox/model.ts";

/** The address that Viva Engage knows; Entra may have it as a further one only, or not at all. */
export function addressOf({ alias, mail }: Member): string {
  return alias ?? mail;
}

/** Finds people by what the tenant, Viva Engage or a text calls them. */
export function members({ people, outsiders }: Organisation) {
  const all: readonly Member[] = [...people, ...outsiders];
  const by = (key: (member: Member) => string) => {
    const found = new Map(all.map((member) => [key(member).toLowerCase(), member]));
    return (text: string): Member | undefined => found.get(text.toLowerCase());
  };
  return {
    all,
    byId: by(({ id }) => id),
    byEngageId: by(({ engageId }) => engageId),
    byName: by(({ name }) => name),
    byAddress: by(addressOf),
  };
}

export type Members = ReturnType<typeof members>;
