/** Keeps the best of many, in the order of a heap: the worst of them first. */
export interface Best {
  readonly ids: Int32Array;
  readonly scores: Float64Array;
  readonly size: number;
  /** Nothing up to this is taken any more. */
  readonly bar: number;
  /** Of equal scores, the one that came first stays. Returns the new bar. */
  offer(id: number, score: number): number;
  clear(): void;
}

export function createBest(most: number): Best {
  const ids = new Int32Array(most);
  const scores = new Float64Array(most);
  let size = 0;

  const bar = () => (size < most ? Number.NEGATIVE_INFINITY : (scores[0] as number));

  function put(at: number, id: number, score: number): void {
    ids[at] = id;
    scores[at] = score;
  }

  function rise(id: number, score: number): void {
    let at = size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((scores[parent] as number) <= score) break;
      put(at, ids[parent] as number, scores[parent] as number);
      at = parent;
    }
    put(at, id, score);
  }

  function sink(id: number, score: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && (scores[child + 1] as number) < (scores[child] as number)) child++;
      if (score <= (scores[child] as number)) break;
      put(at, ids[child] as number, scores[child] as number);
      at = child;
    }
    put(at, id, score);
  }

  return {
    ids,
    scores,
    get size() {
      return size;
    },
    get bar() {
      return bar();
    },
    offer(id, score) {
      if (size < most) rise(id, score);
      else if (score > (scores[0] as number)) sink(id, score);
      return bar();
    },
    clear() {
      size = 0;
    },
  };
}
