interface Ranked<Item> {
  readonly item: Item;
  readonly rank: number;
  readonly number: number;
}

/** Gives out what has the lowest rank first; of the same rank, what came first. */
export interface Heap<Item> {
  push(item: Item, rank: number): void;
  /** What comes out next; null when nothing is left. */
  peek(): { readonly item: Item; readonly rank: number } | null;
  pop(): Item | null;
}

const isFirst = (a: Ranked<unknown>, b: Ranked<unknown>) =>
  a.rank < b.rank || (a.rank === b.rank && a.number < b.number);

/** A binary heap: adding and taking one costs as many steps as the number of its items has digits, in base two. */
export function heap<Item>(): Heap<Item> {
  const items: Ranked<Item>[] = [];
  let number = 0;

  function rise(from: number, added: Ranked<Item>): void {
    let at = from;
    for (;;) {
      const above = (at - 1) >> 1;
      const parent = items[above];
      if (at === 0 || !parent || !isFirst(added, parent)) break;
      items[at] = parent;
      at = above;
    }
    items[at] = added;
  }

  function sink(moved: Ranked<Item>): void {
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      const [left, right] = [items[below], items[below + 1]];
      if (!left) break;
      if (right && isFirst(right, left)) below += 1;
      const least = items[below] ?? left;
      if (!isFirst(least, moved)) break;
      items[at] = least;
      at = below;
    }
    items[at] = moved;
  }

  return {
    push(item, rank) {
      rise(items.length, { item, rank, number: number++ });
    },
    peek: () => items[0] ?? null,
    pop() {
      const [first] = items;
      const last = items.pop();
      if (!first || !last) return null;
      if (items.length > 0) sink(last);
      return first.item;
    },
  };
}
