/** One value; null where it is hidden. */
interface Point {
  /** A day such as `2026-11-16` along a line, a name under a bar. */
  readonly at: string;
  readonly value: number | null;
  /** The range in which the true value probably lies. */
  readonly low?: number | null;
  readonly high?: number | null;
}

export interface Series {
  readonly name: string;
  readonly points: readonly Point[];
}

/** One line to draw: its points, and after which of them something is hidden. */
export interface Line {
  readonly points: readonly { readonly at: string; readonly value: number }[];
  readonly gaps: readonly { readonly startIndex: number; readonly endIndex: number }[];
}

/** Leaves out what is hidden, and remembers where, so that no line is drawn across it. */
export function lineOf(points: readonly { readonly at: string; readonly value: number | null }[]): Line {
  const shown: { at: string; value: number }[] = [];
  const gaps: { startIndex: number; endIndex: number }[] = [];
  let hidden = false;
  for (const { at, value } of points) {
    if (value === null) {
      hidden = true;
      continue;
    }
    if (hidden && shown.length > 0) gaps.push({ startIndex: shown.length - 1, endIndex: shown.length });
    hidden = false;
    shown.push({ at, value });
  }
  return { points: shown, gaps };
}

/** Whether any point comes with a range. */
export function hasRange({ points }: Series): boolean {
  return points.some(({ low, high }) => low != null && high != null);
}

/** Whether anything is hidden, which then must be said. */
export function hidesSome(series: readonly Series[]): boolean {
  return series.some(({ points }) => points.some(({ value }) => value === null));
}

/** All places along the bottom, in the order in which they first appear. */
export function placesOf(series: readonly Series[]): readonly string[] {
  return [...new Set(series.flatMap(({ points }) => points.map(({ at }) => at)))];
}
