import { expect, test } from "@jest/globals";
import { Entries } from "#domain/completion/entries.ts";
import { Names } from "#domain/completion/names.ts";

/** Numbers in a mixed order, each once. */
const mixed = (count: number) => Array.from({ length: count }, (_, index) => (index * 7_919) % count);

function filled(count: number) {
  const names = new Names();
  const entries = new Entries(names);
  const starts = mixed(count).map((number) => {
    const start = (names.write(`tag${100_000 + number}`) as number) + 1;
    entries.put(start, number);
    return start;
  });
  const list = () =>
    entries.segments.flatMap(({ starts: all, count: used }) =>
      Array.from(all.subarray(0, used), (start) => names.nameOf(names.recordOf(start))),
    );
  return { names, entries, starts, list };
}

const inOrder = (count: number) => Array.from({ length: count }, (_, index) => `tag${100_000 + index}`);

test("entries stay in order over many segments", () => {
  const { entries, list } = filled(5_000);

  expect(list()).toEqual(inOrder(5_000));
  expect(entries.segments.length).toBeGreaterThan(10);
});

test("each is found again by an equal name in another record", () => {
  const { names, entries, starts } = filled(2_000);
  const again = (number: number) => (names.write(`tag${100_000 + number}`) as number) + 1;

  const found = mixed(2_000).map((number) => entries.put(again(number), 1));

  expect(found).toEqual(starts);
  expect(entries.add(again(7), 1)).toBe(false);
  expect(entries.add(again(2_000), 1)).toBe(true);
});

test("segments from which most is removed become one", () => {
  const { entries, starts, list } = filled(5_000);
  const before = entries.segments.length;

  for (const start of starts.slice(100)) entries.remove(start);

  expect(list()).toHaveLength(100);
  expect(entries.segments.length).toBeLessThan(before / 4);
});

test("all can be removed, which tells how much they were used, and new ones added", () => {
  const { names, entries, starts, list } = filled(1_200);

  const uses = starts.map((start) => entries.remove(start)?.uses);
  entries.put((names.write("new") as number) + 1, 3);

  expect(uses).toEqual(mixed(1_200));
  expect(entries.remove(starts[0] as number)).toBeNull();
  expect(list()).toEqual(["new"]);
});

test("uses can be changed, and every segment knows the most", () => {
  const { entries, starts } = filled(2_000);

  for (const [index, start] of starts.entries()) entries.put(start, index + 1);

  const bests = entries.segments.map((_, index) => entries.bestOf(index));
  expect(Math.max(...bests)).toBe(2_000);
  expect(bests).toEqual(entries.segments.map(({ uses, count }) => Math.max(...uses.subarray(0, count))));
});

test("what is appended is as good as what is inserted", () => {
  const { names, starts } = filled(3_000);
  const entries = new Entries(names);

  entries.append(
    Uint32Array.from(starts).sort((a, b) => names.compare(a, b)),
    () => 5,
  );
  for (const start of starts) entries.put(start, 6);

  expect(starts.filter((start) => entries.add(start, 7))).toEqual([]);
  expect(new Set(entries.segments.map((_, index) => entries.bestOf(index)))).toEqual(new Set([6]));
});

test("a range is bounded by a byte wherever segments begin and end", () => {
  const { entries } = filled(5_000);
  const numbers = (from: number, to: number) => {
    let count = 0;
    for (let place = from; place < to; place = entries.next(place)) count += 1;
    return count;
  };
  let [from, to] = [0, entries.end()];

  const sizes = Array.from("tag101", (letter, depth) => {
    const byte = letter.charCodeAt(0);
    from = entries.bound(from, to, depth, byte);
    to = entries.bound(from, to, depth, byte + 1);
    expect(entries.byteAt(from, depth)).toBe(byte);
    return numbers(from, to);
  });

  expect(sizes).toEqual([5_000, 5_000, 5_000, 5_000, 5_000, 1_000]);
  expect(entries.isWhole(from)).toBe(true);
});
