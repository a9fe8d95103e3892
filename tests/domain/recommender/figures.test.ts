import { expect, test } from "@jest/globals";
import { figuresOf, type Trial } from "#domain/recommender/figures.ts";

const trial = (changes: Partial<Trial>): Trial => ({ tags: 1, foundInFive: 0, rank: null, confidence: 0, ...changes });

test("counts hits, first places, found tags and reciprocal ranks in percent", () => {
  const trials = [
    trial({ rank: 1, tags: 2, foundInFive: 1 }),
    trial({ rank: 4, foundInFive: 1 }),
    trial({ rank: 8 }),
    trial({}),
  ];

  expect(figuresOf(trials)).toEqual({
    hit_at_5: 50,
    precision_at_1: 25,
    recall_at_5: 37.5,
    mrr: 34.4,
    precision_at_1_at_50_percent_coverage: 50,
  });
});

test("at half coverage, only the surer half counts", () => {
  const trials = [
    trial({ rank: 1, confidence: 0.9 }),
    trial({ rank: 1, confidence: 0.8 }),
    trial({ rank: 2, confidence: 0.3 }),
    trial({ rank: 2, confidence: 0.2 }),
  ];

  expect(figuresOf(trials).precision_at_1_at_50_percent_coverage).toBe(100);
});

test("posts without a tag count only as false alarms, of which five in a hundred are allowed", () => {
  const silent = Array.from({ length: 100 }, (_, at) => trial({ tags: 0, confidence: at / 100 }));
  const tagged = [
    trial({ rank: 1, confidence: 0.97 }),
    trial({ rank: 1, confidence: 0.93 }),
    trial({ rank: 2, confidence: 1 }),
  ];

  const figures = figuresOf([...silent, ...tagged]);

  expect(figures.precision_at_1).toBe(66.7);
  expect(figures.right_tag_at_5_percent_false_alarms).toBe(33.3);
});
