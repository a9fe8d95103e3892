import { expect, test } from "@jest/globals";
import { cautious } from "#domain/privacy/cautious-terms.ts";
import { shippedPolicy } from "#tests/support/policies.ts";

const shipped = await shippedPolicy();
const days = (amount: number) =>
  ({ amount, unit: "days", time: Temporal.Duration.from({ hours: amount * 24 }) }) as const;
const terms = (smallestGroup: number, names: number, posts: number) => ({
  ...shipped,
  smallestGroup,
  retention: { ...shipped.retention, names: days(names), posts: days(posts) },
});

test("of two agreements each time is the longer and the group the larger, whichever is which", () => {
  const [one, other] = [terms(5, 90, 10), terms(9, 3, 400)];

  for (const both of [cautious(one, other), cautious(other, one)]) {
    expect([both.smallestGroup, both.retention.names.amount, both.retention.posts.amount]).toEqual([9, 90, 400]);
    expect(both.retention.drafts).toEqual(shipped.retention.drafts);
  }
});
