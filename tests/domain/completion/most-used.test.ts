import { expect, test } from "@jest/globals";
import { Entries } from "#domain/completion/entries.ts";
import { mostUsed } from "#domain/completion/most-used.ts";
import { Names } from "#domain/completion/names.ts";

function filled(uses: readonly number[]) {
  const names = new Names();
  const entries = new Entries(names);
  for (const [index, used] of uses.entries()) entries.put((names.write(`tag${10_000 + index}`) as number) + 1, used);
  const top = (limit: number, taken?: ReadonlySet<number>) => mostUsed(entries, names, limit, taken);
  const list = ({ candidates }: ReturnType<typeof top>) =>
    candidates.map(({ record }) => Number(names.nameOf(record).slice(3)) - 10_000);
  return { names, entries, top, list };
}

test("the most used come first, of all segments", () => {
  const { entries, top, list } = filled(Array.from({ length: 5_000 }, (_, index) => (index * 7_919) % 5_000));
  const best = top(3);

  best.offer(0, entries.end());

  expect(list(best).map((index) => (index * 7_919) % 5_000)).toEqual([4_999, 4_998, 4_997]);
});

test("of equally used ones, the first in order are taken, in whichever order ranges come", () => {
  const { entries, top, list } = filled(Array.from({ length: 2_000 }, () => 1));
  const best = top(3);

  best.offer(1_024, entries.end());
  best.offer(0, 1_024);

  expect(list(best)).toEqual([0, 1, 2]);
});

test("a tag is there once, even if two of its words are offered", () => {
  const names = new Names();
  const entries = new Entries(names);
  for (const tag of ["on_on", "on"])
    for (const start of names.startsOf(names.write(tag) as number)) entries.put(start, 1);
  const best = mostUsed(entries, names, 3);

  best.offer(0, entries.end());

  expect(best.candidates.map(({ record }) => names.nameOf(record))).toEqual(["on", "on_on"]);
});

test("those that are taken make room for others, however many they are", () => {
  const { names, entries, top, list } = filled(Array.from({ length: 20_000 }, (_, index) => 20_000 - index));
  const taken = new Set<number>();
  for (const segment of entries.segments.slice(0, 30)) {
    for (const start of segment.starts.subarray(0, segment.count)) taken.add(names.recordOf(start));
  }
  const best = top(2, taken);

  best.offer(0, entries.end());

  expect(list(best)).toEqual([taken.size, taken.size + 1]);
});
