/** A row of numbers that grows. `values` is replaced when it does: read it anew each time. */
export interface Numbers {
  values: Int32Array;
  size: number;
}

export function createNumbers(): Numbers {
  return { values: new Int32Array(64), size: 0 };
}

export function push(numbers: Numbers, value: number): void {
  if (numbers.size === numbers.values.length) numbers.values = enlarged(numbers.values, numbers.size + 1);
  numbers.values[numbers.size++] = value;
}

/** The same values with room for at least `size`, and at least twice the room. */
export function enlarged(values: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(values.length * 2, size));
  larger.set(values);
  return larger;
}
