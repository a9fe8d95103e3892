/**
 * Makes many small calls into few large ones: what arrives while a call is under way waits and goes with the next.
 * Nothing waits when nothing is under way.
 *
 * @param work - called with at most `itemsMax` items (one caller's items stay together); never twice at a time
 * @returns resolves, or rejects, as the call does that carried the items
 */
export function batched<Item>(
  work: (items: readonly Item[]) => Promise<unknown>,
  itemsMax: number,
): (items: readonly Item[]) => Promise<void> {
  interface Waiting {
    readonly items: readonly Item[];
    readonly resolve: () => void;
    readonly reject: (reason: unknown) => void;
  }
  let waiting: Waiting[] = [];
  let running = false;

  function take(): Waiting[] {
    let count = 0;
    let callers = 0;
    for (const { items } of waiting) {
      if (callers > 0 && count + items.length > itemsMax) break;
      count += items.length;
      callers += 1;
    }
    const taken = waiting.slice(0, callers);
    waiting = waiting.slice(callers);
    return taken;
  }

  async function run(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      const callers = take();
      try {
        await work(callers.flatMap(({ items }) => items));
        for (const { resolve } of callers) resolve();
      } catch (error) {
        for (const { reject } of callers) reject(error);
      }
    }
    running = false;
  }

  return (items) =>
    new Promise((resolve, reject) => {
      waiting.push({ items, resolve, reject });
      // What arrives in the same turn of the event loop goes together.
      if (!running) {
        running = true;
        setImmediate(() => void run());
      }
    });
}
