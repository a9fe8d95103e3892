import type { Figures } from "./rounds.ts";

/** How one server's CPU time per request compares with another's. */
export interface Ratio {
  readonly of: string;
  readonly to: string;
  readonly ratio: number;
  /** The most that it may be. */
  readonly goal?: number;
}

export interface Report {
  readonly benchmark: string;
  /** What one request is. */
  readonly request: string;
  readonly figures: readonly Figures[];
  readonly ratios: readonly Ratio[];
}

const DIGITS = 100;

/** The ratio of two servers' CPU time per request, of those that were compared. */
export function ratio(figures: readonly Figures[], of: string, to: string, goal?: number): Ratio {
  const cpu = (name: string) => figures.find((some) => some.name === name)?.cpuMicrosPerRequest ?? Number.NaN;
  const value = Math.round((cpu(of) / cpu(to)) * DIGITS) / DIGITS;
  return { of, to, ratio: value, ...(goal !== undefined && { goal }) };
}

/** The report as people read it. */
export function table({ benchmark, request, figures, ratios }: Report): string {
  const width = Math.max(...figures.map(({ name }) => name.length));
  const lines = figures.map(
    ({ name, cpuMicrosPerRequest, requestsPerSecond }) =>
      `  ${name.padEnd(width)}  ${String(cpuMicrosPerRequest).padStart(6)} µs  ${String(requestsPerSecond).padStart(6)}/s`,
  );
  const comparisons = ratios.map(({ of, to, ratio: value, goal }) => {
    const judged = goal === undefined ? "" : `  (goal: ${goal} or less, ${value <= goal ? "reached" : "missed"})`;
    return `  ${of} / ${to}: ${value.toFixed(2)}${judged}`;
  });
  return [
    `${benchmark}: ${request}`,
    "",
    `  ${"".padEnd(width)}  CPU/request  requests`,
    ...lines,
    "",
    ...comparisons,
  ].join("\n");
}
