import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { heap } from "#shared/heap.ts";

test("gives out what has the lowest rank first, and of the same rank what came first", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 })), (ranks) => {
      const waiting = heap<{ rank: number; index: number }>();
      const items = ranks.map((rank, index) => ({ rank, index }));
      for (const item of items) waiting.push(item, item.rank);

      const first = waiting.peek()?.item ?? null;
      const out = items.map(() => waiting.pop());

      const sorted = items.toSorted((a, b) => a.rank - b.rank);
      expect(out).toEqual(sorted);
      expect(first).toBe(sorted[0] ?? null);
      expect([waiting.peek(), waiting.pop()]).toEqual([null, null]);
    }),
  );
});

test("takes in more while it gives out", () => {
  const waiting = heap<string>();
  waiting.push("late", 3);
  waiting.push("early", 1);
  const first = waiting.pop();

  waiting.push("between", 2);

  expect([first, waiting.pop(), waiting.pop(), waiting.pop()]).toEqual(["early", "between", "late", null]);
});
