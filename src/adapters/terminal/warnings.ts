import type { Log } from "#shared/log.ts";

function complain(fields: object, message: string): void {
  process.stderr.write(`${message} ${JSON.stringify(fields)}\n`);
}

/** The log of a command: only what goes wrong is of interest to who typed it. */
export const warnings: Log = { debug() {}, info() {}, warn: complain, error: complain };
