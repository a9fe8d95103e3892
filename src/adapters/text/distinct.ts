/** Numbers, each once, in the order in which they came. Emptying it costs nothing, so that one serves all texts. */
export interface Distinct {
  readonly size: number;
  /** @returns its place, from 0 on */
  add(number: number): number;
  /** A copy of them. */
  values(): Int32Array;
  clear(): void;
}

const ROUNDS_MAX = 2 ** 32 - 1;

/** @param max - no more may come, repeated ones not counted; numbers should be as even as hashes are */
export function distinct(max: number): Distinct {
  const slots = 2 ** Math.ceil(Math.log2(max * 2));
  const [numbers, places, rounds] = [new Int32Array(max), new Uint16Array(slots), new Uint32Array(slots)];
  let [size, round] = [0, 1];

  /** Where it is, or would be. */
  function slotOf(number: number): number {
    let slot = number & (slots - 1);
    while (rounds[slot] === round && numbers[places[slot] as number] !== number) slot = (slot + 1) & (slots - 1);
    return slot;
  }

  return {
    get size() {
      return size;
    },
    add(number) {
      const slot = slotOf(number);
      if (rounds[slot] === round) return places[slot] as number;
      rounds[slot] = round;
      places[slot] = size;
      numbers[size] = number;
      return size++;
    },
    values: () => numbers.slice(0, size),
    clear() {
      size = 0;
      if (round === ROUNDS_MAX) {
        rounds.fill(0);
        round = 0;
      }
      round += 1;
    },
  };
}
