import { expect, test } from "@jest/globals";
import { END, Pieces, UNIT } from "#domain/completion/pieces.ts";

/** A text between zeros, filled up to eight bytes. */
const unit = (text: string) => new TextEncoder().encode(`\0${text}`.padEnd(UNIT, "\0"));

test("bytes can be read where they were put, and stay apart", () => {
  const pieces = new Pieces();
  const places = Array.from({ length: 20_000 }, (_, index) => pieces.put(unit(`t${index}`)));

  const texts = places.map((place) => pieces.text(place + 1, pieces.endFrom(place + 1)));

  expect(texts).toEqual(places.map((_, index) => `t${index}`));
  expect(pieces.endBefore((places[7] as number) + 2)).toBe(places[7]);
  expect(pieces.byteAt(places[7] as number)).toBe(END);
});

test("room that was given up is used again for as many bytes", () => {
  const pieces = new Pieces();
  const [small, large] = [pieces.put(unit("a")), pieces.put(new Uint8Array(2 * UNIT))];

  pieces.free(small, UNIT);
  pieces.free(large, 2 * UNIT);

  expect([pieces.put(new Uint8Array(2 * UNIT)), pieces.put(unit("b"))]).toEqual([large, small]);
});

test.each([
  ["plan", "plant", 4],
  ["plan", "plan", 4],
  ["plan", "messe", 0],
])("%s and %s begin with the same %j bytes", (one, other, same) => {
  const pieces = new Pieces();
  const [a, b] = [pieces.put(unit(one)), pieces.put(unit(other))];

  expect(pieces.sameFrom(a + 1, b + 1)).toBe(same);
});
