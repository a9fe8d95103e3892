import { expect, test } from "@jest/globals";
import { FEATURES } from "#domain/recommender/columns.ts";
import { createSilence, type Sight } from "#domain/recommender/silence.ts";

function sight(score: number, words: readonly number[], lean = 0): Sight {
  const none = new Int32Array(1);
  return {
    words: Int32Array.from(words),
    rows: {
      size: 1,
      topics: none,
      values: new Float64Array(FEATURES),
      similarPosts: none,
      departmentPosts: none,
      posts: none,
    },
    scores: Float64Array.of(score),
    order: [0],
    lean,
    variant: 1,
  };
}

const nothing: Sight = { ...sight(0, []), scores: new Float64Array(), order: [] };

test("is surer of what has a better score", () => {
  const { judge } = createSilence();

  expect(judge(sight(2, [1])).confidence).toBeGreaterThan(judge(sight(-2, [1])).confidence);
  expect(judge(nothing).confidence).toBeLessThan(0.05);
});

test("learns which words ask for a tag", () => {
  const silence = createSilence();
  const [news, chat] = [sight(0, [1, 2]), sight(0, [3, 4])];

  for (let time = 0; time < 50; time++) {
    silence.train(news, silence.judge(news), true, true);
    silence.train(chat, silence.judge(chat), false, false);
  }

  expect(silence.judge(news).needsTag).toBeGreaterThan(0.9);
  expect(silence.judge(chat).needsTag).toBeLessThan(0.1);
  expect(silence.judge(news).confidence).toBeGreaterThan(silence.judge(chat).confidence + 0.5);
});

test("heeds whether similar posts have tags", () => {
  const { judge } = createSilence();

  expect(judge(sight(0, [1], 3)).needsTag).toBeGreaterThan(judge(sight(0, [1], -3)).needsTag);
});
