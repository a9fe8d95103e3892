import { expect, test } from "@jest/globals";
import { textReader } from "#adapters/text/reader.ts";

const key = new Uint8Array(32).fill(7);
const fingerprintOf = (text: string) => textReader({ key }).read(text).fingerprint;
const TEXT = "Das Protokoll der Sitzung vom Montag liegt im Ordner, bitte bis Freitag lesen.";

test.each([
  ["case", TEXT.toUpperCase()],
  ["spaces and lines", `  ${TEXT.replaceAll(" ", " \n ")}\n`],
  ["hidden characters", [...TEXT].join("\u200B")],
  ["letters that only look the same", TEXT.replaceAll("o", "о")],
  ["who is mentioned", `${TEXT} @Anna Schmidt`],
])("a copy is recognised whatever its %s", (_, copy) => {
  expect(fingerprintOf(copy)).toBe(fingerprintOf(TEXT));
});

test.each([
  ["a number", TEXT.replace("Montag", "3. Mai"), TEXT.replace("Montag", "10. Mai")],
  ["an address", `${TEXT} https://a.example/1`, `${TEXT} https://a.example/2`],
  ["a word", TEXT, TEXT.replace("Freitag", "Samstag")],
])("texts that differ by %s are no copies", (_, one, other) => {
  expect(fingerprintOf(one)).not.toBe(fingerprintOf(other));
});

test("a short text has none: it is said again by anybody", () => {
  expect(fingerprintOf("Guten Morgen zusammen, schönes Wochenende!".slice(0, 39))).toBeNull();
  expect(fingerprintOf("Guten Morgen zusammen, schönes Wochenende!".slice(0, 40))).not.toBeNull();
  expect(fingerprintOf(" ".repeat(100))).toBeNull();
});

test("is of 96 bits, and says nothing to whoever lacks the key", () => {
  expect(fingerprintOf(TEXT)).toMatch(/^[\w-]{16}$/);
  expect(textReader({ key: new Uint8Array(32) }).read(TEXT).fingerprint).not.toBe(fingerprintOf(TEXT));
});
