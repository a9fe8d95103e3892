import type { Log } from "#shared/log.ts";
import type { Activity } from "./activity.ts";
import { apology, isUnsayable, logFailure } from "./failures.ts";
import { type PersonalDeps, wordsBehind } from "./personal.ts";
import type { Answer } from "./turns.ts";

interface AttemptDeps extends PersonalDeps {
  readonly log: Log;
}

/** The one place where a turn's failure ends: noted by its code, and told to the person in their words. */
export async function attempt(
  deps: AttemptDeps,
  activity: Activity,
  apologise: (text: string) => Promise<Answer>,
  run: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await run();
  } catch (error) {
    if (isUnsayable(error) && activity.type !== "invoke") throw error; // an invoke's answer takes another way
    logFailure(deps.log, error, activity);
    return apologise(apology(await wordsBehind(deps, activity), error));
  }
}
