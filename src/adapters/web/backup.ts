import { once } from "node:events";
import type { Request, Response } from "restify";
import type { Log } from "#shared/log.ts";

export interface BackupOptions {
  /** Gives everything in the database, line by line. */
  write(line: (text: string) => Promise<void>): Promise<unknown>;
  /** Whether whoever asks has the service's own key. */
  isPermitted(authorization: string | undefined): boolean;
}

/** Nothing else uses the embedded database meanwhile: whoever takes no line for so long, in milliseconds, gets no more. */
const STALL_MAX_MS = 10_000;

/**
 * Everything in the database, for the command line: the embedded one is open to nobody but this process. An answer
 * that breaks off lacks the last line, by which the reader knows.
 */
export function postBackup({ isPermitted, write }: BackupOptions, log: Log, stallMaxMs = STALL_MAX_MS) {
  return async (request: Request, response: Response): Promise<void> => {
    if (!isPermitted(request.headers.authorization)) {
      response.send(401, { error: "TOKEN_REFUSED" });
      return;
    }
    response.setHeader("content-type", "text/plain; charset=utf-8");
    response.setHeader("cache-control", "no-store");
    const gone = once(response, "close").then(() => Promise.reject(new Error("nobody reads on")));
    gone.catch(() => undefined); // also when all went well
    try {
      await write(async (text) => {
        if (response.write(`${text}\n`)) return;
        await Promise.race([once(response, "drain", { signal: AbortSignal.timeout(stallMaxMs) }), gone]);
      });
      response.end();
      log.info({}, "a backup was taken");
    } catch (error) {
      log.error({ error }, "a backup broke off");
      response.destroy();
    }
  };
}
