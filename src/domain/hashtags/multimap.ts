/** Values by key, each once; a key with one value, as most have, costs no set. */
export interface Multimap {
  get(key: string): readonly string[];
  add(key: string, value: string): void;
  remove(key: string, value: string): void;
}

export function multimap(): Multimap {
  const map = new Map<string, string | Set<string>>();
  return {
    get(key) {
      const known = map.get(key);
      if (known === undefined) return [];
      return typeof known === "string" ? [known] : [...known];
    },
    add(key, value) {
      const known = map.get(key);
      if (known === undefined) map.set(key, value);
      else if (typeof known !== "string") known.add(value);
      else if (known !== value) map.set(key, new Set([known, value]));
    },
    remove(key, value) {
      const known = map.get(key);
      if (known === value) map.delete(key);
      else if (known !== undefined && typeof known !== "string" && known.delete(value) && known.size === 1)
        for (const last of known) map.set(key, last);
    },
  };
}
