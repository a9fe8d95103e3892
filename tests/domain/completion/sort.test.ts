import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { Names } from "#domain/completion/names.ts";
import { sortStarts } from "#domain/completion/sort.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "_"), minLength: 1, maxLength: 14 });

test("starts are always put into the order in which they compare", () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 200 }), (texts) => {
      const names = new Names();
      const starts = texts.flatMap((text) => {
        const record = names.write(text);
        return record === null ? [] : names.startsOf(record);
      });
      const sorted = Uint32Array.from(starts);

      sortStarts(sorted, names);

      expect(Array.from(sorted)).toEqual(starts.toSorted((a, b) => names.compare(a, b)));
    }),
  );
});
