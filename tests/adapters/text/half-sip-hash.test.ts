import { expect, test } from "@jest/globals";
import { halfSipHash } from "#adapters/text/half-sip-hash.ts";

const hash = halfSipHash(Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7));

/** The bytes 0, 1, 2 … as text: two of them make a character. */
const bytes = (count: number) =>
  String.fromCharCode(...Array.from({ length: count / 2 }, (_, at) => (2 * at) | ((2 * at + 1) << 8)));

function hex(number: number): string {
  const buffer = Buffer.alloc(4);
  buffer.writeInt32LE(number);
  return buffer.toString("hex");
}

// Vectors of the authors: https://github.com/veorq/SipHash/blob/master/vectors.h, vectors_hsip32
test.each([
  [0, "a9359f5b"],
  [2, "fa62a603"],
  [4, "2a6e4689"],
  [6, "5863fc23"],
  [8, "d0b8848f"],
])("agrees with its authors on %d bytes", (count, expected) => {
  expect(hex(hash.ofText(bytes(count)))).toBe(expected);
});

test("a part of a text has the hash of that part alone, and two numbers that of their bytes", () => {
  expect(hash.ofText("xxgeheimxx", 2, 8)).toBe(hash.ofText("geheim"));
  expect(hash.ofPair(0x03020100, 0x07060504)).toBe(hash.ofText(bytes(8)));
});

test("another key gives another hash", () => {
  expect(halfSipHash(new Uint8Array(8)).ofText("geheim")).not.toBe(hash.ofText("geheim"));
});
