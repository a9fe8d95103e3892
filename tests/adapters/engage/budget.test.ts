import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type RequestKind, requestBudget } from "#adapters/engage/budget.ts";

const at = { ms: 0 };
const budget = () => {
  at.ms = 0;
  return requestBudget(() => at.ms);
};

test("in no half minute do more than ten of one kind leave", () => {
  const asks = fc.array(fc.tuple(fc.nat(9_000), fc.constantFrom<RequestKind>("messages", "other")), { maxLength: 200 });
  fc.assert(
    fc.property(asks, (wanted) => {
      const { take } = budget();

      const sent = wanted.flatMap(([wait, kind]) => {
        at.ms += wait;
        return take(kind) ? [{ at: at.ms, kind }] : [];
      });

      for (const { at: from, kind } of sent) {
        const together = sent.filter((one) => one.kind === kind && one.at >= from && one.at < from + 30_000);
        expect(together.length).toBeLessThanOrEqual(10);
      }
    }),
  );
});

test("the two kinds are counted apart, and a refused request counts for nothing", () => {
  const { take } = budget();
  const messages = Array.from({ length: 15 }, () => take("messages"));

  const other = take("other");
  at.ms = 31_000;

  expect(messages.filter(Boolean)).toHaveLength(10);
  expect([other, take("messages")]).toEqual([true, true]);
});

test.each([
  [null, 50_000],
  [120_000, 120_000],
])("after a refusal with the wait %p nothing leaves for %i ms", (wait, ms) => {
  const { take, rest } = budget();

  rest(wait);
  at.ms = ms - 1;
  const before = [take("messages"), take("other")];
  at.ms = ms;

  expect([before, take("messages")]).toEqual([[false, false], true]);
});
