import { collectDefaultMetrics, Gauge, Registry } from "prom-client";

/** A number, or several by one label, read whenever somebody looks. Counts of things only, nothing about a person. */
export interface Measure {
  readonly name: string;
  readonly help: string;
  /** What tells its values apart, such as `reason`. */
  readonly label: string;
  read(): Promise<ReadonlyMap<string, number>>;
}

export interface Metrics {
  readonly contentType: string;
  /** Everything in the text format of Prometheus. */
  read(): Promise<string>;
}

/** The measures, and those of the process itself: memory, event loop, garbage collection. */
export function metrics(measures: readonly Measure[]): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  for (const { name, help, label, read } of measures) {
    new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [registry],
      async collect() {
        const values = await read();
        this.reset();
        for (const [value, count] of values) this.set({ [label]: value }, count);
      },
    });
  }
  return { contentType: registry.contentType, read: () => registry.metrics() };
}
