/** Says when requests about channels may be sent. */
export interface Pacer {
  /**
   * Begins a row of requests about one channel.
   *
   * @returns resolves, each time it is called, when the next of them may be sent
   */
  row(teamId: string, channelId: string): () => Promise<void>;
  /** Lets nothing be sent for so long: who asks too much of Graph is told so in one channel, and meant in all. */
  rest(ms: number): void;
}

export interface PacerOptions {
  /** A clock that nobody moves, in milliseconds. */
  now(): number;
  sleep(ms: number): Promise<unknown>;
  /** Once it is aborted nobody waits: who waited is let go, and sends nothing. */
  readonly signal?: AbortSignal;
}

/**
 * Requests a second for channel messages: of one application in one tenant, about one team, about one channel.
 *
 * Source: https://learn.microsoft.com/graph/throttling-limits#microsoft-teams-service-limits
 */
export const RATES = { inAll: 20, perTeam: 4, perChannel: 1 };

/** A second and a little: requests that are sent a second apart may arrive closer together. */
const SECOND_MS = 1_010;

/** The limit that every request is under. */
const ALL = "all";

interface Row {
  readonly limits: readonly { readonly key: string; readonly spacingMs: number }[];
  sent: number;
}
interface Waiting {
  readonly row: Row;
  readonly go: () => void;
}

/**
 * Sends as many requests as Graph's limits permit, evenly spread over each second.
 *
 * Of those that may be sent now, the row that has gone on longest is first, else who waits longest. A row takes a second
 * for each request, however free the rest is, so the longest one decides when all are done; and since no channel may
 * have more than one turn in twenty, it holds up the others little.
 */
export function pacer({ now, sleep, signal }: PacerOptions): Pacer {
  /** Until when each limit permits nothing; it permits a request when it is not named. */
  const busyUntil = new Map<string, number>();
  let waiting: Waiting[] = [];
  let wakesAt = Number.POSITIVE_INFINITY;
  signal?.addEventListener("abort", () => {
    for (const { go } of waiting) go();
    waiting = [];
  });

  const readyAt = ({ row }: Waiting) => Math.max(...row.limits.map(({ key }) => busyUntil.get(key) ?? 0));

  function next(at: number): Waiting | undefined {
    const [first, ...others] = waiting.filter((request) => readyAt(request) <= at);
    return others.reduce((longest, other) => (longest && other.row.sent > longest.row.sent ? other : longest), first);
  }

  function serve(): void {
    const at = now();
    for (const [key, until] of busyUntil) if (until <= at) busyUntil.delete(key);
    const request = next(at);
    if (request) {
      for (const { key, spacingMs } of request.row.limits) busyUntil.set(key, at + spacingMs);
      waiting = waiting.filter((other) => other !== request);
      request.row.sent += 1;
      request.go();
    }
    if (waiting.length > 0) wake(Math.min(...waiting.map(readyAt)), at);
  }

  function wake(time: number, at: number): void {
    if (time >= wakesAt) return;
    wakesAt = time;
    void sleep(time - at).then(() => {
      if (wakesAt === time) wakesAt = Number.POSITIVE_INFINITY;
      serve();
    });
  }

  return {
    row(teamId, channelId) {
      const limits = [
        { key: ALL, spacingMs: SECOND_MS / RATES.inAll },
        { key: `team ${teamId}`, spacingMs: SECOND_MS / RATES.perTeam },
        { key: `channel ${channelId}`, spacingMs: SECOND_MS / RATES.perChannel },
      ];
      const row = { limits, sent: 0 };
      return () =>
        new Promise((go) => {
          waiting.push({ row, go });
          serve();
        });
    },
    rest(ms) {
      busyUntil.set(ALL, Math.max(busyUntil.get(ALL) ?? 0, now() + ms));
    },
  };
}
