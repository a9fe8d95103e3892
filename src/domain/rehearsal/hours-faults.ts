import { AppError } from "#shared/errors.ts";
import type { Clock } from "#shared/time.ts";
import { Crashed, type Life } from "./life.ts";
import type { Random } from "./random.ts";

/** How often something goes wrong, of all calls; of all looks at a calendar, one of which says nothing. */
export interface HourFaults {
  readonly throttled: number;
  /** The answer does not come; what was asked for may have been done. */
  readonly timeout: number;
  readonly crash: number;
  readonly unknown: number;
}

/** What never goes wrong. */
export const NO_HOUR_FAULTS: HourFaults = { throttled: 0, timeout: 0, crash: 0, unknown: 0 };

/** A call on its way, by a process that may end on it. */
export type Call = <Answer>(life: Life, work: () => Answer) => Promise<Answer>;

/**
 * Calls that may fail before anything is done, and after.
 *
 * @param faults - read anew at each call
 */
export function callsThatFail(faults: () => HourFaults, random: Random, clock: Clock): Call {
  function die(life: Life): never {
    life.end(clock());
    throw new Crashed();
  }

  return async (life, work) => {
    await null;
    const { crash, throttled, timeout } = faults();
    const [before, after] = [random.next(), random.next()];
    if (before < throttled) throw new AppError("GRAPH_THROTTLED", "too many calls");
    if (before < throttled + crash / 2) die(life);
    const answer = work();
    if (after < timeout) throw new AppError("GRAPH_UNREACHABLE", "no answer");
    if (after < timeout + crash / 2) die(life);
    return answer;
  };
}
