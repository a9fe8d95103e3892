/** Weights as bytes, half as exact as they are in memory: a layout that has changed is not read. */
const VERSION = 1;

export function encodeWeights(weights: readonly Float64Array[]): Uint8Array {
  const header = [VERSION, weights.length, ...weights.map(({ length }) => length)];
  const numbers = Float32Array.from([...header, ...weights.flatMap((some) => [...some])]);
  return new Uint8Array(numbers.buffer);
}

/** @returns false, and changes nothing, when the bytes are of another version or of other weights */
export function decodeWeights(bytes: Uint8Array, into: readonly Float64Array[]): boolean {
  const header = [VERSION, into.length, ...into.map(({ length }) => length)];
  const size = into.reduce((sum, { length }) => sum + length, header.length);
  if (bytes.length !== size * Float32Array.BYTES_PER_ELEMENT) return false;
  const numbers = new Float32Array(bytes.slice().buffer);
  if (header.some((number, at) => numbers[at] !== number) || !numbers.every(Number.isFinite)) return false;
  let at = header.length;
  for (const weights of into) {
    weights.set(numbers.subarray(at, at + weights.length));
    at += weights.length;
  }
  return true;
}
