import { AppError, errorKinds } from "#shared/errors.ts";
import type { Log } from "#shared/log.ts";
import type { Activity } from "./activity.ts";
import type { Answer } from "./turns.ts";
import type { Words } from "./words/words.ts";

/** Whether the way to the person itself failed, so that nothing can be said on it. */
export function isUnsayable(error: unknown): boolean {
  return error instanceof AppError && error.code.startsWith("CONNECTOR_");
}

/** What to tell the person, in their words. */
export function apology(words: Words, error: unknown): string {
  if (!(error instanceof AppError)) return words.common.ours;
  if (error.code === "RATE_LIMITED") return words.common.slower;
  return errorKinds[error.code].retry ? words.common.later : words.common.refused;
}

/** The HTTP answer when an activity was not let in, or could not be dealt with at all. */
export function failureAnswer(error: unknown): Answer {
  if (!(error instanceof AppError)) return { status: 500 };
  const { code, message } = error;
  if (code === "CONNECTOR_REFUSED") return { status: 200 }; // the person blocked us meanwhile: a repeat would change nothing
  return { status: errorKinds[code].status, body: code === "ACTIVITY_INVALID" ? { error: message } : { error: code } };
}

/** Notes a failure: its code and place, never what was said. */
export function logFailure(log: Log, error: unknown, activity: Activity | null): void {
  const about = { activity: activity?.type, invoke: activity?.name ?? undefined };
  if (error instanceof AppError) {
    log.warn({ code: error.code, ...about }, error.message);
    return;
  }
  const { name, stack = "" } = error instanceof Error ? error : new Error();
  const frames = stack.split("\n").filter((line) => line.startsWith("    at "));
  log.error({ code: "INTERNAL", error: name, frames, ...about }, "an activity failed by our own mistake");
}
