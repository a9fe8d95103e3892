import { adaGrad } from "./adagrad.ts";

/** Things to be told apart, a row of numbers for each. */
export interface Weighed {
  readonly size: number;
  readonly values: Float64Array;
}

/** A score for each row of numbers: a linear model, plus a small layer of units for what only counts together. */
export interface Network {
  /** At most `ROWS_MAX` rows; the same array each time. */
  score(rows: Weighed): Float64Array;
  /** Corrects itself after `score` of the same rows, by how much each score was too high. */
  correct(rows: Weighed, errors: Float64Array): void;
  readonly weights: readonly Float64Array[];
}

export const ROWS_MAX = 128;
/** Units of the hidden layer: a multiple of four. */
const UNITS = 16;
/** What a unit lets through below zero. */
const LEAK = 0.05;
const DESCENT = { rate: 0.1, caution: 3 };
/** Smaller errors teach nothing. */
const ERROR_MIN = 1e-3;

/** @param prior - what the linear model knows from the start */
export function createNetwork(prior: readonly number[], random: () => number): Network {
  const width = prior.length;
  const linear = Float64Array.from(prior);
  const inner = Float64Array.from({ length: width * UNITS }, () => (random() - 0.5) * 0.6);
  const bias = new Float64Array(UNITS);
  const outer = Float64Array.from({ length: UNITS }, () => (random() - 0.5) * 0.2);
  const descents = [linear, inner, bias, outer].map((weights) => adaGrad(weights, DESCENT));
  const [dLinear, dInner, dBias, dOuter] = descents.map(({ slopes }) => slopes) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const outputs = new Float64Array(ROWS_MAX * UNITS);
  const scores = new Float64Array(ROWS_MAX);

  function scoreLinear(values: Float64Array, at: number): number {
    let sum = 0;
    for (let i = 0; i < width; i++) sum += (linear[i] as number) * (values[at + i] as number);
    return sum;
  }

  /** Four units at a time, because it is reading the row that takes time. */
  function scoreUnits(values: Float64Array, at: number, row: number): number {
    let sum = 0;
    for (let unit = 0; unit < UNITS; unit += 4) {
      let one = bias[unit] as number;
      let two = bias[unit + 1] as number;
      let three = bias[unit + 2] as number;
      let four = bias[unit + 3] as number;
      for (let i = at, from = unit * width; i < at + width; i++, from++) {
        const value = values[i] as number;
        one += (inner[from] as number) * value;
        two += (inner[from + width] as number) * value;
        three += (inner[from + 2 * width] as number) * value;
        four += (inner[from + 3 * width] as number) * value;
      }
      const place = row * UNITS + unit;
      sum += put(place, unit, one) + put(place + 1, unit + 1, two);
      sum += put(place + 2, unit + 2, three) + put(place + 3, unit + 3, four);
    }
    return sum;
  }

  function put(place: number, unit: number, input: number): number {
    const output = input < 0 ? input * LEAK : input;
    outputs[place] = output;
    return (outer[unit] as number) * output;
  }

  function blame(values: Float64Array, at: number, row: number, error: number): void {
    for (let i = 0; i < width; i++) dLinear[i] = (dLinear[i] as number) + error * (values[at + i] as number);
    for (let unit = 0; unit < UNITS; unit++) {
      const output = outputs[row * UNITS + unit] as number;
      dOuter[unit] = (dOuter[unit] as number) + error * output;
      const slope = error * (outer[unit] as number) * (output < 0 ? LEAK : 1);
      dBias[unit] = (dBias[unit] as number) + slope;
      for (let i = at, to = unit * width; i < at + width; i++, to++) {
        dInner[to] = (dInner[to] as number) + slope * (values[i] as number);
      }
    }
  }

  return {
    score({ size, values }) {
      for (let row = 0; row < size; row++) {
        scores[row] = scoreLinear(values, row * width) + scoreUnits(values, row * width, row);
      }
      return scores;
    },
    correct({ size, values }, errors) {
      for (let row = 0; row < size; row++) {
        const error = errors[row] as number;
        if (Math.abs(error) >= ERROR_MIN) blame(values, row * width, row, error);
      }
      for (const descent of descents) descent.step();
    },
    weights: [linear, inner, bias, outer, ...descents.map(({ squares }) => squares)],
  };
}
