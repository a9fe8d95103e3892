import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { Names } from "#domain/completion/names.ts";
import {
  BLOCK_MAX,
  boundIn,
  byteIn,
  insertAt,
  newSegment,
  offsetOf,
  refresh,
  removeAt,
  setUsesAt,
  startAt,
  takeOver,
} from "#domain/completion/segment.ts";

/** A segment of whole tags, each used as often as its name is long. */
function segmentOf(...tags: readonly string[]) {
  const names = new Names();
  const segment = newSegment();
  const startOf = (tag: string) => (names.write(tag) as number) + 1;
  for (const tag of tags) {
    const start = startOf(tag);
    insertAt(segment, names, offsetOf(segment, names, start), start, tag.length);
  }
  const list = (some = segment) =>
    Array.from({ length: some.count }, (_, offset) => names.nameOf(names.recordOf(startAt(some, offset))));
  return { names, segment, startOf, list };
}

test("entries stand in order, whatever order they came in", () => {
  const { segment, list } = segmentOf("projekt_b", "projekt_a", "projekt_c", "projekt", "projektplan");

  expect(list()).toEqual(["projekt", "projekt_a", "projekt_b", "projekt_c", "projektplan"]);
  expect([segment.shared, segment.best]).toEqual([7, 11]);
});

test("what they share becomes less when something else comes in at an end", () => {
  const { names, segment } = segmentOf("projekt_b", "projekt_a", "messe");

  const letters = [0, 1, 2].map((offset) => String.fromCharCode(byteIn(segment, names, offset, 0)));

  expect(segment.shared).toBe(0);
  expect(letters).toEqual(["m", "p", "p"]);
});

test("a start that is not there belongs before, between or behind the others", () => {
  const { names, segment, startOf } = segmentOf("projekt_a", "projekt_c");

  const offsets = ["aaa", "projekt_b", "zzz"].map((tag) => offsetOf(segment, names, startOf(tag)));

  expect(offsets).toEqual([0, 1, 2]);
});

test("a byte has its bound, above, within and below what all share", () => {
  const { names, segment } = segmentOf("plan_a", "plan_b", "plan_bank", "plan_c");
  const bound = (depth: number, letter: string) => boundIn(segment, names, 0, 4, depth, letter.charCodeAt(0));

  expect([bound(0, "p"), bound(0, "q"), bound(5, "b"), bound(5, "c")]).toEqual([0, 4, 1, 3]);
  expect(boundIn(segment, names, 2, 3, 8, "k".charCodeAt(0))).toBe(2);
});

test("it always knows its most used entry", () => {
  const { names, segment } = segmentOf("a", "bb", "ccc");

  setUsesAt(segment, 0, 9);
  const most = [segment.best];
  setUsesAt(segment, 0, 1);
  most.push(segment.best);
  removeAt(segment, 2);
  most.push(segment.best);
  segment.uses[0] = 7;
  refresh(segment, names);
  most.push(segment.best);

  expect(most).toEqual([9, 3, 2, 7]);
});

test("one that became empty can be filled with something else", () => {
  const { names, segment, startOf, list } = segmentOf("projekt");

  removeAt(segment, 0);
  insertAt(segment, names, offsetOf(segment, names, startOf("messe")), startOf("messe"), 5);

  expect(list()).toEqual(["messe"]);
});

test("entries of another one are taken over", () => {
  const { names, segment, list } = segmentOf("a", "b", "cc", "ddd");
  const upper = newSegment();

  takeOver(upper, names, segment, 2);

  expect([list(), list(upper)]).toEqual([
    ["a", "b"],
    ["cc", "ddd"],
  ]);
  expect([segment.best, upper.best]).toEqual([1, 3]);
});

test("each block knows its most used entry, whatever comes, goes and changes", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(400), fc.nat(6)), { minLength: 60, maxLength: 300 }), (steps) => {
      const { names, segment, startOf } = segmentOf();
      let number = 0;
      for (const [kind, place, uses] of steps) {
        const offset = place % Math.max(segment.count, 1);
        if (kind === 0 && segment.count > 0) removeAt(segment, offset);
        else if (kind === 1 && segment.count > 0) setUsesAt(segment, offset, uses);
        else {
          const start = startOf(`tag_${(number++ * 7_919) % 10_007}`);
          insertAt(segment, names, offsetOf(segment, names, start), start, uses);
        }
      }

      const uses = [...segment.uses.subarray(0, segment.count)];
      const expected = Array.from(segment.bests, (_, block) => {
        return Math.max(0, ...uses.slice(block * BLOCK_MAX, (block + 1) * BLOCK_MAX));
      });
      expect([...segment.bests]).toEqual(expected);
      expect(segment.best).toBe(Math.max(0, ...uses));
    }),
  );
});
