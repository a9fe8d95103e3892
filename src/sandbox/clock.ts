import type { Keep } from "./keep.ts";

interface Setting {
  readonly now: string;
  readonly offsetMilliseconds: number;
  readonly version: number;
}

/** The tenant's clock: the machine's, moved forward. */
export interface TenantClock {
  now(): Temporal.Instant;
  setting(): Setting;
  /** False, and nothing happens, if that would be backward. */
  moveTo(instant: Temporal.Instant): boolean;
  /** The setting once its version differs from the given one, or after the longest wait. */
  newerThan(version: number): Promise<Setting>;
  /** Answers everybody who waits. */
  close(): void;
}

/** Long polls end before proxies and clients lose patience. */
const WAIT_MAX_MS = 25_000;

export function tenantClock({ state, changed }: Keep, announce: () => void): TenantClock {
  const waiting = new Set<() => void>();
  const now = () => Temporal.Now.instant().add({ milliseconds: state.clock.offsetMilliseconds });
  const setting = () => ({ now: now().toString(), ...state.clock });
  const wake = () => {
    for (const resolve of waiting) resolve();
  };

  async function newerThan(version: number): Promise<Setting> {
    if (state.clock.version === version) {
      await new Promise<void>((resolve) => {
        const done = () => {
          clearTimeout(timer);
          waiting.delete(done);
          resolve();
        };
        const timer = setTimeout(done, WAIT_MAX_MS);
        waiting.add(done);
      });
    }
    return setting();
  }

  return {
    now,
    setting,
    moveTo(instant) {
      const by = instant.epochMilliseconds - now().epochMilliseconds;
      if (by < 0) return false;
      const { offsetMilliseconds, version } = state.clock;
      state.clock = { offsetMilliseconds: offsetMilliseconds + by, version: version + 1 };
      changed();
      wake();
      announce();
      return true;
    },
    newerThan,
    close: wake,
  };
}
