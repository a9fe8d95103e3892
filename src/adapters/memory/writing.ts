import { inTurn } from "#shared/in-turn.ts";
import type { Transaction } from "#shared/transaction.ts";
import type { MemoryTransactions } from "./transactions.ts";

/** Runs work in a transaction while nobody else writes, as a database with one connection does. */
export type Writing = <Result>(work: (tx: Transaction) => Promise<Result>) => Promise<Result>;

export function oneAtATime({ run }: MemoryTransactions): Writing {
  const turn = inTurn();
  return (work) => turn("", () => run(work));
}

/** Things by their ids, as a table has them. */
export interface MemoryTable<Item extends { readonly id: string }> {
  get(id: string): Item | null;
  all(): readonly Item[];
  put(item: Item): void;
  remove(id: string): void;
}

export function memoryTable<Item extends { readonly id: string }>(): MemoryTable<Item> {
  const items = new Map<string, Item>();
  return {
    get: (id) => items.get(id) ?? null,
    all: () => [...items.values()],
    put: (item) => void items.set(item.id, item),
    remove: (id) => void items.delete(id),
  };
}

/**
 * What lets one change a thing of the table, as `change` of its store does.
 *
 * @param kept - what is remembered of what somebody made of it
 */
export function changing<Item extends { readonly id: string }>(
  { onCommit }: MemoryTransactions,
  writing: Writing,
  table: MemoryTable<Item>,
  kept: (item: Item) => Item,
) {
  return (
    id: string,
    how: (item: Item) => Item | null,
    also?: (tx: Transaction, next: Item) => Promise<void>,
  ): Promise<Item | null> =>
    writing(async (tx) => {
      const item = table.get(id);
      const changed = item && how(item);
      if (!changed) return null;
      const next = kept(changed);
      await also?.(tx, next);
      onCommit(tx, () => table.put(next));
      return next;
    });
}

/** Those whose moment has come, which first, `limit` at most. */
export function dueOf<Item extends { readonly id: string }>(
  items: readonly Item[],
  momentOf: (item: Item) => Temporal.Instant | null,
  now: Temporal.Instant,
  limit: number,
): Item[] {
  return items
    .flatMap((item) => {
      const moment = momentOf(item);
      return moment && Temporal.Instant.compare(moment, now) <= 0 ? [{ item, moment }] : [];
    })
    .sort((a, b) => Temporal.Instant.compare(a.moment, b.moment) || (a.item.id < b.item.id ? -1 : 1))
    .slice(0, limit)
    .map(({ item }) => item);
}
