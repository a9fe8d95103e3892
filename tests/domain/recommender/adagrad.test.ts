import { expect, test } from "@jest/globals";
import { adaGrad } from "#domain/recommender/adagrad.ts";

test("steps down the slope, and less far each time", () => {
  const weights = new Float64Array([1]);
  const descent = adaGrad(weights, { rate: 0.5, caution: 1 });
  const steps: number[] = [];

  for (let time = 0; time < 3; time++) {
    const before = weights[0] as number;
    descent.slopes[0] = 2;
    descent.step();
    steps.push(before - (weights[0] as number));
  }

  expect(steps[0]).toBeCloseTo(1 / Math.sqrt(5));
  expect(steps[1]).toBeLessThan(steps[0] as number);
  expect(steps[2]).toBeLessThan(steps[1] as number);
});

test("begins each step without the slopes of the last", () => {
  const weights = new Float64Array([1]);
  const descent = adaGrad(weights, { rate: 0.5, caution: 1 });
  descent.slopes[0] = 2;
  descent.step();
  const [after] = weights;

  descent.step();

  expect(weights[0]).toBe(after);
});
