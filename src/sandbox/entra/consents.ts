import type { Keep } from "#sandbox/keep.ts";

/** What the administrator consented to for everybody: what an app registration begins with. */
const FOR_EVERYBODY = ["User.Read"];

/** What people let the app do in Graph as themselves. */
export function consents({ state, changed }: Keep) {
  const of = (personId: string): readonly string[] => [...FOR_EVERYBODY, ...(state.consents[personId] ?? [])];
  return {
    of,
    missing: (personId: string, scopes: readonly string[]): readonly string[] =>
      scopes.filter((scope) => !of(personId).includes(scope)),
    give(personId: string, scopes: readonly string[]): void {
      const given = new Set([...(state.consents[personId] ?? []), ...scopes]);
      state.consents[personId] = [...given].filter((scope) => !FOR_EVERYBODY.includes(scope));
      changed();
    },
    /** Takes back whatever the person consented to. */
    takeBack(personId: string): void {
      delete state.consents[personId];
      changed();
    },
  };
}

export type Consents = ReturnType<typeof consents>;
