/** Numbers keys in the order in which they come, in a fraction of the memory of a Map. */
export interface KeyTable {
  readonly size: number;
  /** @returns -1 for a key that never came */
  find(key: number): number;
  /** The key's number, a new one if need be. */
  number(key: number): number;
}

const SLOTS_MIN = 1024;
/** Keys in a row shall not stand in a row (Fibonacci hashing). */
const SPREAD = 0x9e3779b1;

/** Open addressing. Key and number stand side by side, the number one higher, so that 0 is an empty slot. */
export function createKeyTable(): KeyTable {
  let slots = new Int32Array(2 * SLOTS_MIN);
  let mask = SLOTS_MIN - 1;
  let size = 0;

  /** Where the key stands, or where there is room for it. */
  function placeOf(key: number): number {
    let slot = (Math.imul(key, SPREAD) >>> 8) & mask;
    while (slots[2 * slot + 1] !== 0 && slots[2 * slot] !== key) slot = (slot + 1) & mask;
    return 2 * slot;
  }

  function put(place: number, key: number, number: number): void {
    slots[place] = key;
    slots[place + 1] = number + 1;
  }

  function grow(): void {
    const old = slots;
    slots = new Int32Array(old.length * 2);
    mask = slots.length / 2 - 1;
    for (let place = 0; place < old.length; place += 2) {
      const [key, number] = [old[place] as number, old[place + 1] as number];
      if (number !== 0) put(placeOf(key), key, number - 1);
    }
  }

  return {
    get size() {
      return size;
    },
    find: (key) => (slots[placeOf(key) + 1] as number) - 1,
    number(key) {
      const place = placeOf(key);
      const known = slots[place + 1] as number;
      if (known !== 0) return known - 1;
      put(place, key, size++);
      if (size * 2 > mask) grow();
      return size - 1;
    },
  };
}
