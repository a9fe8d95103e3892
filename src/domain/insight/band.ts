import { workedOut } from "#domain/privacy/index.ts";
import type { Released } from "#shared/released.ts";

/** A weekly count, and between which bounds the habit behind it probably lies; null where too few weeks tell. */
export interface Banded {
  readonly value: Released;
  readonly from: Released | null;
  readonly to: Released | null;
}

/** Nine in ten: the 0.95 quantile of the normal distribution. */
const Z = 1.645;
/** From fewer changes nobody can tell how much weeks differ by chance. */
const CHANGES_MIN = 5;

/**
 * A 90 % band around each count of a series, made from the counts alone.
 *
 * Counts differ by chance, and those of people who post in bursts differ more than Poisson's law says. How much more is
 * read off the changes from week to week (the dispersion of a quasi-Poisson model, at least 1): a trend moves those little,
 * other than the distance from a mean. The square root gives every count nearly the same spread, half the root of the
 * dispersion (Bartlett 1936), so that small counts get bands that stay above zero.
 */
export function banded(series: readonly (Released | null)[]): readonly (Banded | null)[] {
  const changes = series.flatMap((value, index) => {
    const next = series[index + 1];
    return value === null || next === null || next === undefined ? [] : [[value, next] as const];
  });
  const dispersion = changes.length < CHANGES_MIN ? null : workedOut(changes.flat(), dispersionOf);
  return series.map((value) => {
    if (value === null) return null;
    if (dispersion === null) return { value, from: null, to: null };
    return {
      value,
      from: workedOut([value, dispersion], (count = 0, spread = 1) => Math.floor(bound(count, spread, -Z))),
      to: workedOut([value, dispersion], (count = 0, spread = 1) => Math.ceil(bound(count, spread, Z))),
    };
  });
}

/** Of pairs of neighbours, one after the other in a row. */
function dispersionOf(...pairs: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < pairs.length; index += 2) {
    const [before = 0, after = 0] = [pairs[index], pairs[index + 1]];
    sum += (after - before) ** 2 / Math.max(after + before, 1);
  }
  return Math.max(1, sum / (pairs.length / 2));
}

function bound(count: number, dispersion: number, z: number): number {
  return Math.max(0, Math.sqrt(count) + (z * Math.sqrt(dispersion)) / 2) ** 2;
}
