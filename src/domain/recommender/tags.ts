import { createNumbers, type Numbers, push } from "./numbers.ts";

/**
 * The tags that lessons brought, by number. What became of a name is looked up when it is suggested, never changed in
 * what was learned: so it does not matter when a replica hears of it, and what was merged can be parted again.
 */
export interface TagTable {
  readonly size: number;
  /** The number of a name as it stands in a lesson, a new one if need be. */
  number(name: string): number;
  find(name: string): number | undefined;
  name(tag: number): string;
  /** By tag, the one as which it is suggested now; -1 if it is not. */
  readonly now: Numbers;
  /** The name that it has now, brought by a lesson or not; null if it is retired. */
  current(name: string): string | null;
  /** Follows what became of names anew. */
  refresh(): void;
}

/** What became of a name: another one, or nothing any more. */
export type Changes = ReadonlyMap<string, string | null>;

export function createTagTable(changes: Changes): TagTable {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const now = createNumbers();

  function current(name: string): string | null {
    const seen = new Set<string>();
    let at: string | null = name;
    while (at !== null && !seen.has(at)) {
      seen.add(at);
      const next: string | null | undefined = changes.get(at);
      if (next === undefined) return at;
      at = next;
    }
    return at;
  }

  function number(name: string): number {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    const tag = names.push(name) - 1;
    numbers.set(name, tag);
    push(now, tag);
    now.values[tag] = numberNow(tag);
    return tag;
  }

  function numberNow(tag: number): number {
    const name = current(names[tag] as string);
    return name === null ? -1 : number(name);
  }

  return {
    get size() {
      return names.length;
    },
    number,
    find: (name) => numbers.get(name),
    name: (tag) => names[tag] as string,
    now,
    current,
    refresh() {
      for (let tag = 0; tag < names.length; tag++) now.values[tag] = numberNow(tag);
    },
  };
}
