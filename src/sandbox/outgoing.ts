import type { Reply, Request } from "./http.ts";

/** Something that the service sent to one of the tenant's platforms. */
export interface Sent {
  readonly n: number;
  readonly at: string;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  /** 0 when the connection was cut. */
  readonly status: number;
  readonly body: unknown;
  readonly response: unknown;
}

const KEPT_MAX = 5000;
const PLATFORMS = /^\/(connector|graph|engage)\//i;

/** The last requests to the platforms, numbered from 1. */
export function outgoingLog(now: () => Temporal.Instant) {
  const log: Sent[] = [];
  let n = 0;
  return {
    add({ method, path, query, body }: Request, reply: Reply | null): void {
      if (!PLATFORMS.test(path)) return;
      const full = query.size > 0 ? `${path}?${query}` : path;
      const answer = { status: reply?.status ?? 0, body: body ?? null, response: reply?.body ?? null };
      log.push({ n: ++n, at: now().toString(), method, path: full, ...answer });
      if (log.length > KEPT_MAX) log.shift();
    },
    after: (number: number): readonly Sent[] => log.filter((sent) => sent.n > number),
    clear(): void {
      log.length = 0;
    },
  };
}

export type Outgoing = ReturnType<typeof outgoingLog>;
