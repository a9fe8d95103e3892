import type { Lesson } from "./lesson.ts";

/** The layout below; another one gets another number. */
const VERSION = 1;
const MORE = 0x80;

/**
 * Lessons as few bytes: sorted hashes as the steps from one to the next, numbers in groups of seven bits. A post of
 * sixty words takes about 900 bytes, one of fifteen 250.
 */
export function encodeLessons(lessons: readonly Lesson[]): Uint8Array {
  const writer = createWriter();
  writer.number(VERSION);
  writer.number(lessons.length);
  for (const { tags, department, week, words, pairs, grams } of lessons) {
    writer.number(week);
    writer.number(department === null ? 0 : 1);
    if (department !== null) writer.text(department);
    writer.number(tags.length);
    for (const tag of tags) writer.text(tag);
    for (const hashes of [words, pairs, grams]) writer.hashes(hashes);
  }
  return writer.bytes();
}

/**
 * Reads what was written at once, or several times and then put one after the other.
 *
 * @throws RangeError when the bytes are not what `encodeLessons` made
 */
export function decodeLessons(bytes: Uint8Array): Lesson[] {
  const reader = createReader(bytes);
  const lessons = decodeSome(reader);
  while (!reader.isAtEnd()) lessons.push(...decodeSome(reader));
  return lessons;
}

function decodeSome(reader: ReturnType<typeof createReader>): Lesson[] {
  if (reader.number() !== VERSION) throw new RangeError("these are no lessons of a version that is known");
  return Array.from({ length: reader.number() }, () => {
    const week = reader.number();
    const department = reader.number() === 1 ? reader.text() : null;
    const tags = Array.from({ length: reader.number() }, reader.text);
    return { tags, department, week, words: reader.hashes(), pairs: reader.hashes(), grams: reader.hashes() };
  });
}

function createWriter() {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(1024);
  let size = 0;

  function room(more: number): void {
    if (size + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, size + more));
    larger.set(bytes);
    bytes = larger;
  }

  function number(value: number): void {
    room(5);
    let rest = value >>> 0;
    for (; rest >= MORE; rest >>>= 7) bytes[size++] = (rest & (MORE - 1)) | MORE;
    bytes[size++] = rest;
  }

  return {
    number,
    text(text: string): void {
      const encoded = encoder.encode(text);
      number(encoded.length);
      room(encoded.length);
      bytes.set(encoded, size);
      size += encoded.length;
    },
    hashes(hashes: Int32Array): void {
      number(hashes.length);
      let before = -(2 ** 31);
      for (const hash of hashes) {
        number(hash - before);
        before = hash;
      }
    },
    bytes: () => bytes.slice(0, size),
  };
}

function createReader(bytes: Uint8Array) {
  const decoder = new TextDecoder();
  let at = 0;

  function number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError("the lessons end too early");
      value |= (byte & (MORE - 1)) << shift;
      if (byte < MORE) return value >>> 0;
    }
  }

  return {
    number,
    isAtEnd: () => at === bytes.length,
    text(): string {
      const length = number();
      at += length;
      return decoder.decode(bytes.subarray(at - length, at));
    },
    hashes(): Int32Array {
      const hashes = new Int32Array(count());
      let before = -(2 ** 31);
      for (let index = 0; index < hashes.length; index++) {
        before = (before + number()) | 0;
        hashes[index] = before;
      }
      return hashes;
    },
  };

  /** Each hash takes a byte at least, so that a broken length cannot ask for more memory than there are bytes. */
  function count(): number {
    const length = number();
    if (length > bytes.length - at) throw new RangeError("the lessons end too early");
    return length;
  }
}
