import { AsyncLocalStorage } from "node:async_hooks";
import { type DestinationStream, type Level, pino } from "pino";
import type { Log } from "#shared/log.ts";
import { harmless, scrub } from "./harmless.ts";

const correlation = new AsyncLocalStorage<string>();

/** Runs `work` so that every line logged in its course, however deep and late, carries the id. */
export function withCorrelation<Result>(id: string, work: () => Result): Result {
  return correlation.run(id, work);
}

/** One JSON object a line, to standard output unless a destination is given. */
export function jsonLog(options: { readonly level: Level; readonly destination?: DestinationStream }): Log {
  const settings = {
    level: options.level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: (error: unknown) => error }, // pino's own would take a described error for an error again
  };
  const logger = options.destination ? pino(settings, options.destination) : pino(settings);

  const writer = (level: Level) => (fields: Readonly<Record<string, unknown>>, message: string) => {
    if (!logger.isLevelEnabled(level)) return;
    const id = correlation.getStore();
    logger[level](
      { ...(id !== undefined && { correlationId: scrub(id) }), ...(harmless(fields) as object) },
      scrub(message),
    );
  };
  return { debug: writer("debug"), info: writer("info"), warn: writer("warn"), error: writer("error") };
}
