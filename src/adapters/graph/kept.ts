/** Answers that are worth keeping for a while, so many at most; the oldest goes first. */
export function kept<Key, Value>(max: number) {
  const entries = new Map<Key, { readonly value: Value; readonly until: number }>();
  return {
    get(key: Key): Value | undefined {
      const entry = entries.get(key);
      return entry && entry.until > Date.now() ? entry.value : undefined;
    },
    set(key: Key, value: Value, forMs: number): void {
      entries.delete(key);
      const oldest = entries.keys().next();
      if (entries.size >= max && !oldest.done) entries.delete(oldest.value);
      entries.set(key, { value, until: Date.now() + forMs });
    },
  };
}
