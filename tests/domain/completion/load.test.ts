import { expect, test } from "@jest/globals";
import { Entries } from "#domain/completion/entries.ts";
import { assertUses, load } from "#domain/completion/load.ts";
import { Names } from "#domain/completion/names.ts";

test("every word of every tag is there, with the uses of its tag, and what nobody can type is left out", () => {
  const names = new Names();
  const entries = new Entries(names);
  const tags = Array.from({ length: 2_000 }, (_, index) => ({ name: `dept${index % 7}_topic${index}`, uses: index }));

  const taken = load([{ name: "🚀", uses: 9_999 }, ...tags], names, entries);

  const listed = entries.segments.flatMap(({ starts, uses, count }) =>
    Array.from(starts.subarray(0, count), (start, at) => [names.nameOf(names.recordOf(start)), uses[at]]),
  );
  expect(taken).toBe(2_000);
  expect(listed.sort()).toEqual(
    tags
      .flatMap(({ name, uses }) => [
        [name, uses],
        [name, uses],
      ])
      .sort(),
  );
});

test("uses are numbers from 0 on", () => {
  expect(() => assertUses(0)).not.toThrow();
  expect(() => assertUses(-1)).toThrow("used -1 times");
  expect(() => assertUses(Number.NaN)).toThrow("used NaN times");
});
