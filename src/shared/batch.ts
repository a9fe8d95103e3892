import { assert } from "./errors.ts";

/**
 * Makes many small calls into few large ones: what arrives while a call is under way waits and goes with the next.
 * Nothing waits when nothing is under way.
 *
 * @param work - called with at most `itemsMax` items, never twice at a time; one caller's items stay together unless
 *   they are more
 * @param isOneItemsFault - after such a failure the callers are served one by one, so that one bad item does not take
 *   the others with it; after any other they all fail
 * @returns resolves, or rejects, as the last call does that carried the items
 */
export function batched<Item>(
  work: (items: readonly Item[]) => Promise<unknown>,
  itemsMax: number,
  isOneItemsFault: (error: unknown) => boolean = () => false,
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

  async function carry(callers: readonly Waiting[]): Promise<void> {
    try {
      await work(callers.flatMap(({ items }) => items));
      for (const { resolve } of callers) resolve();
    } catch (error) {
      if (callers.length > 1 && isOneItemsFault(error)) for (const caller of callers) await carry([caller]);
      else for (const { reject } of callers) reject(error);
    }
  }

  async function run(): Promise<void> {
    while (waiting.length > 0) await carry(take());
    running = false;
  }

  const put = (items: readonly Item[]) =>
    new Promise<void>((resolve, reject) => {
      waiting.push({ items, resolve, reject });
      // What arrives in the same turn of the event loop goes together.
      if (!running) {
        running = true;
        setImmediate(() => void run());
      }
    });
  return async (items) => {
    for (let start = 0; start < Math.max(1, items.length); start += itemsMax) {
      await put(items.slice(start, start + itemsMax));
    }
  };
}

/**
 * Makes many single questions into few: those that come while an answer is awaited are asked together, as in `batched`.
 *
 * @param ask - answers in the order of the keys
 */
export function gathered<Key, Value>(
  ask: (keys: readonly Key[]) => Promise<readonly Value[]>,
  keysMax: number,
): (key: Key) => Promise<Value> {
  interface Question {
    readonly key: Key;
    answer?: Value;
  }
  const put = batched<Question>(async (questions) => {
    const values = await ask(questions.map(({ key }) => key));
    assert(values.length === questions.length, "every key has its answer");
    for (const [index, question] of questions.entries()) question.answer = values[index] as Value;
  }, keysMax);
  return async (key) => {
    const question: Question = { key };
    await put([question]);
    return question.answer as Value;
  };
}

/** Makes many wishes for the same work into few: whoever asks while it is under way shares the one that follows. */
export function coalesced(work: () => Promise<unknown>): () => Promise<void> {
  const put = batched<null>(work, Number.POSITIVE_INFINITY);
  return () => put([null]);
}
