import { expect, test } from "@jest/globals";
import { tokenBuckets } from "#shared/token-bucket.ts";

const rate = { burst: 3, perSecond: 2 };

test("after a burst, says how long to wait, and lets as much through as time has passed", () => {
  let now = 0;
  const take = tokenBuckets(rate, () => now);
  const burst = [take("anna"), take("anna"), take("anna"), take("anna")];

  now = 400;
  const soon = take("anna");
  now = 500;
  const then = [take("anna"), take("anna")];

  expect(burst).toEqual([0, 0, 0, 0.5]);
  expect(soon).toBeCloseTo(0.1);
  expect(then).toEqual([0, 0.5]);
});

test("waiting for long saves up no more than one burst", () => {
  let now = 0;
  const take = tokenBuckets(rate, () => now);
  take("anna");

  now = 3_600_000;

  expect([take("anna"), take("anna"), take("anna")]).toEqual([0, 0, 0]);
  expect(take("anna")).toBe(0.5);
});

test("one who asks too much takes nothing from another", () => {
  const take = tokenBuckets(rate, () => 0);
  for (let asked = 0; asked < 10; asked++) take("anna");

  expect(take("lars")).toBe(0);
});

test("what costs more has to wait until there is enough", () => {
  const take = tokenBuckets(rate, () => 0);

  expect([take("anna", 2), take("anna", 2), take("anna", 1)]).toEqual([0, 0.5, 0]);
});
