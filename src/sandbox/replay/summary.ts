/** What became of a file. */
export interface Summary {
  readonly sent: number;
  /** Lines that were no post. */
  readonly malformed: number;
  /** How many deliveries the service answered with which status; 0 when it was not reached. */
  readonly byStatus: Readonly<Record<string, number>>;
  /** Deliveries that the service did not answer with success. */
  readonly refused: number;
  readonly milliseconds: number;
  readonly perSecond: number;
}

/** For people. */
export function table({ sent, malformed, byStatus, milliseconds, perSecond }: Summary): string {
  const rows = [
    ["posts", sent],
    ["malformed lines", malformed],
    ...Object.entries(byStatus).map(([status, count]) => [
      `status ${status === "0" ? "0 (not reached)" : status}`,
      count,
    ]),
    ["seconds", (milliseconds / 1000).toFixed(1)],
    ["posts a second", perSecond],
  ];
  return `${rows.map(([name, value]) => `${String(name).padEnd(24)}${String(value).padStart(10)}`).join("\n")}\n`;
}
