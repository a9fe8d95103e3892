import type { BotFrameworkIssuer, TokenFlaws } from "#sandbox/connector/issuer.ts";
import type { Activity } from "./activity.ts";

/** What became of an activity. */
export interface Delivery {
  /** The service's answer; 0 when it was not reached. */
  readonly status: number;
  readonly body: unknown;
  readonly milliseconds: number;
}

export type Deliver = (activity: Activity, flaws?: TokenFlaws) => Promise<Delivery>;

/** Teams gives up on an answer after about this long. */
const ANSWER_WITHIN_MS = 15_000;

function parsed(text: string): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Hands activities to the service, signed. */
export function delivery(issuer: BotFrameworkIssuer, endpoint: () => string): Deliver {
  return async (activity, flaws) => {
    const authorization = await issuer.authorization(flaws);
    const started = performance.now();
    const took = () => Math.round(performance.now() - started);
    try {
      const response = await fetch(endpoint(), {
        method: "POST",
        headers: { "content-type": "application/json; charset=utf-8", ...(authorization && { authorization }) },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      });
      return { status: response.status, body: parsed(await response.text()), milliseconds: took() };
    } catch (error) {
      return { status: 0, body: String((error as Error).cause ?? error), milliseconds: took() };
    }
  };
}

/** Delivers one after the other. */
export async function inOrder(deliver: Deliver, activities: readonly Activity[]): Promise<Delivery> {
  let last: Delivery = { status: 0, body: null, milliseconds: 0 };
  for (const activity of activities) last = await deliver(activity);
  return last;
}
