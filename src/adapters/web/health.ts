import type { Log } from "#shared/log.ts";

/** Each throws while its part of the service is not ready. */
export type ReadinessChecks = Readonly<Record<string, () => Promise<unknown>>>;

export interface Readiness {
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, "ok" | "failed">>;
}

/** Longest time for one check, in milliseconds. */
const CHECK_TIMEOUT_MS = 5_000;

/** Runs all checks side by side; why one failed goes to the log only. */
export async function readiness(checks: ReadinessChecks, log: Log): Promise<Readiness> {
  const parts = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      try {
        await Promise.race([check(), timeout(CHECK_TIMEOUT_MS)]);
        return [name, "ok"] as const;
      } catch (error) {
        log.warn({ part: name, error }, "not ready");
        return [name, "failed"] as const;
      }
    }),
  );
  return { ready: parts.every(([, state]) => state === "ok"), parts: Object.fromEntries(parts) };
}

function timeout(milliseconds: number): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error("no answer in time")), milliseconds).unref();
  });
}
