/** Evidence as it comes in: a few numbers for each topic that anything speaks for. */
export interface Board {
  /** `columns` numbers a topic. */
  readonly values: Float64Array;
  readonly touched: Int32Array;
  readonly size: number;
  /** Makes sure that the topic counts as touched, and returns where its numbers begin. */
  row(topic: number): number;
  /** Before anything else: as many topics there are. */
  clear(topics: number): void;
}

export function createBoard(columns: number): Board {
  let values = new Float64Array(64 * columns);
  let touched = new Int32Array(64);
  let isTouched = new Uint8Array(64);
  let size = 0;

  return {
    get values() {
      return values;
    },
    get touched() {
      return touched;
    },
    get size() {
      return size;
    },
    row(topic) {
      if (isTouched[topic] === 0) {
        isTouched[topic] = 1;
        touched[size++] = topic;
      }
      return topic * columns;
    },
    clear(topics) {
      for (let at = 0; at < size; at++) {
        const topic = touched[at] as number;
        isTouched[topic] = 0;
        for (let column = topic * columns; column < (topic + 1) * columns; column++) values[column] = 0;
      }
      size = 0;
      if (topics <= touched.length) return;
      values = new Float64Array(topics * 2 * columns);
      touched = new Int32Array(topics * 2);
      isTouched = new Uint8Array(topics * 2);
    },
  };
}
