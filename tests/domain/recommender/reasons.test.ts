import { expect, test } from "@jest/globals";
import { FEATURES, Feature } from "#domain/recommender/columns.ts";
import { reasonFor } from "#domain/recommender/reasons.ts";

test("names what speaks for a tag, strongest first, and leaves out what does not", () => {
  const values = new Float64Array(2 * FEATURES);
  values[FEATURES + Feature.nameWords] = 1;
  values[FEATURES + Feature.termVotes] = 0.5;
  values[FEATURES + Feature.age] = 1;
  const worth = { [Feature.nameWords]: 1, [Feature.termVotes]: 3, [Feature.age]: -1 };
  const ranker = {
    score: ({ size, values }: { size: number; values: Float64Array }) =>
      Float64Array.from({ length: size }, (_, row) =>
        Object.entries(worth).reduce(
          (sum, [at, one]) => sum + one * (values[row * FEATURES + Number(at)] as number),
          0,
        ),
      ),
  };
  const counts = {
    similarPosts: Int32Array.of(0, 14),
    departmentPosts: Int32Array.of(0, 9),
    posts: Int32Array.of(0, 40),
  };

  const reason = reasonFor(ranker, { size: 2, topics: Int32Array.of(0, 1), values, ...counts }, 1);

  expect(reason).toEqual({ evidence: ["similar posts", "name"], similarPosts: 14, departmentPosts: 9, posts: 40 });
});
