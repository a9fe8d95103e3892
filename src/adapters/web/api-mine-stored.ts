import type { ApiAnswer } from "#shared/api.ts";

/** A kind of what is stored, as the policy describes it in one language. */
export interface StoredDescription {
  readonly id: string;
  readonly name: string;
  readonly what: string;
  readonly why: string;
  readonly kept: string;
  /** Where it is stored, by the names in an export. */
  readonly stores: readonly string[];
  readonly tables: readonly string[];
}

type Item = Readonly<Record<string, unknown>>;
type Kind = ApiAnswer<"GET /api/mine/data">["kinds"][number];

/** Sorts what is stored by what it is, in the policy's order; what the policy does not describe comes last. */
export function storedByKind(
  stored: Readonly<Record<string, readonly object[]>>,
  descriptions: readonly StoredDescription[],
): Kind[] {
  const items = new Map<string, Item[]>();
  for (const [store, found] of Object.entries(stored)) {
    for (const item of found as readonly Item[]) {
      const id = kindOf(store, item, descriptions);
      items.set(id, [...(items.get(id) ?? []), item]);
    }
  }
  const place = (id: string) => {
    const index = descriptions.findIndex((one) => one.id === id);
    return index < 0 ? descriptions.length : index;
  };
  return [...items.entries()]
    .sort(([one], [other]) => place(one) - place(other))
    .map(([id, found]) => ({ id, about: about(id, descriptions), items: found.map((item) => ({ ...item })) }));
}

/** By its table, where it says it; else the first of its store. */
function kindOf(store: string, { table }: Item, descriptions: readonly StoredDescription[]): string {
  const ofStore = descriptions.filter(({ stores }) => stores.includes(store));
  return (ofStore.find(({ tables }) => tables.includes(String(table))) ?? ofStore[0])?.id ?? store;
}

function about(id: string, descriptions: readonly StoredDescription[]): Kind["about"] {
  const found = descriptions.find((one) => one.id === id);
  return found ? { name: found.name, what: found.what, why: found.why, kept: found.kept } : null;
}
