import { AppError } from "#shared/errors.ts";

interface TurnLineOptions {
  /** Milliseconds until somebody may have a turn; infinite as long as that hangs on something else, 0 if now. */
  waitMs(): number;
  /** The same for one conversation. */
  conversationWaitMs(conversationId: string): number;
  /** Called with each turn, before it is given. */
  onTurn(conversationId: string): void;
}

interface Waiting {
  readonly conversationId: string;
  begin(): void;
}

/** Longest wait for a turn: a message that is claimed must not lie about until it counts as lost. */
const TURN_WITHIN_MS = 10_000;

/** Those who wait to send: first come, first served, but whoever's conversation is full lets the others by. */
export function turnLine({ waitMs, conversationWaitMs, onTurn }: TurnLineOptions) {
  let waiting: readonly Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;

  const without = (one: Waiting) => waiting.filter((other) => other !== one);

  /** Gives turns to those whose time has come, and looks again when the next one's may. */
  function give(): void {
    clearTimeout(timer);
    while (waiting.length > 0) {
      const wait = waitMs();
      const next = wait > 0 ? undefined : waiting.find((one) => conversationWaitMs(one.conversationId) === 0);
      if (!next) {
        const soonest = wait > 0 ? wait : Math.min(...waiting.map((one) => conversationWaitMs(one.conversationId)));
        if (Number.isFinite(soonest)) timer = setTimeout(give, Math.ceil(soonest));
        return;
      }
      waiting = without(next);
      onTurn(next.conversationId);
      next.begin();
    }
  }

  return {
    give,
    length: () => waiting.length,
    /** @throws AppError CONNECTOR_THROTTLED when no turn comes in time */
    turn(conversationId: string): Promise<void> {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const giveUp = setTimeout(() => {
        waiting = without(mine);
        reject(new AppError("CONNECTOR_THROTTLED", "no turn to send came in time"));
      }, TURN_WITHIN_MS);
      const mine: Waiting = {
        conversationId,
        begin() {
          clearTimeout(giveUp);
          resolve();
        },
      };
      waiting = [...waiting, mine];
      give();
      return promise;
    },
  };
}
