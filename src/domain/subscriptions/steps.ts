import type { Log } from "#shared/log.ts";
import { type Clock, isBefore } from "#shared/time.ts";
import type { SubscribeFailure } from "./subscription.ts";

interface StepDeps {
  /** Resolves when the next request about it may be sent. */
  turn(watchedId: string): Promise<void>;
  logged(watchedId: string): Readonly<Record<string, string>>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly log: Log;
}

/** Something that is done about one subscription. */
export interface Step {
  readonly watchedId: string;
  work(): Promise<SubscribeFailure | null>;
}

/** Everything rests after a failure that is not about one thing alone; then the one that failed comes last. */
const PAUSE_MS = 5 * 60_000;
/** Requests under way at the same time: with each new subscription Graph first tries whether it reaches us. */
const AT_ONCE = 8;

/**
 * Does several steps at a time, at the pace that Graph permits, and pauses when it fails.
 *
 * @param onMistake - called when something went wrong on our own side; the others go on
 */
export function stepsOf({ turn, logged, clock, signal, log }: StepDeps, onMistake: () => void) {
  let pausedUntil: Temporal.Instant | null = null;
  const isPaused = () => signal.aborted || (pausedUntil !== null && isBefore(clock(), pausedUntil));

  async function take({ watchedId, work }: Step): Promise<void> {
    const failure = await work().catch((error: unknown) => {
      log.error({ ...logged(watchedId), error }, "a subscription was not attended to");
      onMistake();
      return null;
    });
    if (!failure || failure.kind === "refused") return;
    const milliseconds = Math.max(PAUSE_MS, failure.kind === "throttled" ? Math.ceil(failure.waitMs) : 0);
    pausedUntil = clock().add({ milliseconds });
  }

  return {
    isPaused,
    async each(steps: readonly Step[]): Promise<void> {
      const left = steps.values();
      const worker = async () => {
        for (const step of left) {
          if (isPaused()) return;
          await turn(step.watchedId);
          if (!isPaused()) await take(step);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
    },
  };
}
