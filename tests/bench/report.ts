import type { Figures } from "./rounds.ts";

/** What was measured otherwise than by loading servers. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** How one thing compares with another: of servers, their CPU time per request. */
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
  /** Of servers under load. */
  readonly figures: readonly Figures[];
  readonly measures?: readonly Measure[];
  readonly ratios: readonly Ratio[];
}

const DIGITS = 100;

/** The ratio of two servers' CPU time per request, of those that were compared. */
export function ratio(figures: readonly Figures[], of: string, to: string, goal?: number): Ratio {
  const cpu = (name: string) => figures.find((some) => some.name === name)?.cpuMicrosPerRequest ?? Number.NaN;
  return compared({ name: of, value: cpu(of) }, { name: to, value: cpu(to) }, goal);
}

type Named = Pick<Measure, "name" | "value">;

/** The ratio of two measures of the same unit. */
export function compared(of: Named, to: Named, goal?: number): Ratio {
  const value = Math.round((of.value / to.value) * DIGITS) / DIGITS;
  return { of: of.name, to: to.name, ratio: value, ...(goal !== undefined && { goal }) };
}

/** The report as people read it. */
export function table({ benchmark, request, figures, measures = [], ratios }: Report): string {
  const comparisons = ratios.map(({ of, to, ratio: value, goal }) => {
    const judged = goal === undefined ? "" : `  (goal: ${goal} or less, ${value <= goal ? "reached" : "missed"})`;
    return `  ${of} / ${to}: ${value.toFixed(2)}${judged}`;
  });
  const blocks = [loads(figures), amounts(measures), comparisons].filter((lines) => lines.length > 0);
  return [`${benchmark}: ${request}`, ...blocks.flatMap((lines) => ["", ...lines])].join("\n");
}

function loads(figures: readonly Figures[]): string[] {
  if (figures.length === 0) return [];
  const width = widthOf(figures);
  const lines = figures.map(
    ({ name, cpuMicrosPerRequest, requestsPerSecond }) =>
      `  ${name.padEnd(width)}  ${String(cpuMicrosPerRequest).padStart(6)} µs  ${String(requestsPerSecond).padStart(6)}/s`,
  );
  return [`  ${"".padEnd(width)}  CPU/request  requests`, ...lines];
}

function amounts(measures: readonly Measure[]): string[] {
  const width = widthOf(measures);
  return measures.map(({ name, value, unit }) => `  ${name.padEnd(width)}  ${String(value).padStart(6)} ${unit}`);
}

function widthOf(named: readonly { readonly name: string }[]): number {
  return Math.max(...named.map(({ name }) => name.length));
}
