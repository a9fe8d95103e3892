import { expect, test } from "@jest/globals";
import { decodeWeights, encodeWeights } from "#domain/recommender/weights-bytes.ts";

test("weights come back nearly as they were", () => {
  const into = [new Float64Array(2), new Float64Array(1)];

  const isRead = decodeWeights(encodeWeights([Float64Array.of(0.1, -2), Float64Array.of(7)]), into);

  expect(isRead).toBe(true);
  expect(into[0]?.[0]).toBeCloseTo(0.1);
  expect([into[0]?.[1], into[1]?.[0]]).toEqual([-2, 7]);
});

test.each([
  ["of other sizes", encodeWeights([Float64Array.of(1), Float64Array.of(2, 3)])],
  ["cut short", encodeWeights([Float64Array.of(1, 2), Float64Array.of(3)]).slice(0, -1)],
  ["that are no numbers", encodeWeights([Float64Array.of(1, Number.NaN), Float64Array.of(3)])],
  ["of another version", encodeWeights([Float64Array.of(1, 2), Float64Array.of(3)]).fill(9, 0, 4)],
])("weights %s change nothing", (_, bytes) => {
  const into = [Float64Array.of(5, 6), Float64Array.of(7)];

  expect(decodeWeights(bytes, into)).toBe(false);
  expect(into).toEqual([Float64Array.of(5, 6), Float64Array.of(7)]);
});
