import { setTimeout as sleep } from "node:timers/promises";

/** https://learn.microsoft.com/graph/change-notifications-delivery-webhooks */
const VALIDATED_WITHIN_MS = 10_000;
const ACCEPTED_WITHIN_MS = 3_000;

/** Real time until the next try: Graph goes on for four hours, the local tenant for two minutes. */
const RETRIES_AFTER_MS = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000];

/** What an endpoint answered; 0 when it was not reached in time. */
interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

async function post(url: string, init: RequestInit, withinMs: number, ended?: AbortSignal): Promise<Answer> {
  const timeout = AbortSignal.timeout(withinMs);
  const signal = ended ? AbortSignal.any([timeout, ended]) : timeout;
  try {
    const response = await fetch(url, { ...init, method: "POST", redirect: "error", signal });
    const type = response.headers.get("content-type") ?? "";
    return { status: response.status, type, text: await response.text() };
  } catch {
    return { status: 0, type: "", text: "" };
  }
}

/**
 * Whether the endpoint wants notifications: it must say a token back.
 *
 * @returns what is wrong with its answer; null if nothing is
 */
export async function refusalOf(url: string, token: string): Promise<string | null> {
  const asked = new URL(url);
  asked.searchParams.set("validationToken", token);
  const headers = { "content-type": "text/plain; charset=utf-8" };
  const { status, type, text } = await post(asked.href, { headers, body: "" }, VALIDATED_WITHIN_MS);
  if (status === 0) return "Subscription validation request timed out.";
  if (status !== 200) return "Notification endpoint must respond with 200 OK to validation request.";
  if (!type.startsWith("text/plain")) return "Notification endpoint must respond with content type text/plain.";
  return text === token ? null : "Validation: the response does not match the validation token.";
}

/** Hands a notification over, and tries again when it is not accepted in time. */
export async function notify(url: string, body: object, ended: AbortSignal): Promise<boolean> {
  const init = { headers: { "content-type": "application/json; charset=utf-8" }, body: JSON.stringify(body) };
  for (const waitMs of [0, ...RETRIES_AFTER_MS]) {
    if (waitMs > 0) await sleep(waitMs, undefined, { signal: ended, ref: false }).catch(() => undefined);
    if (ended.aborted) return false;
    const { status } = await post(url, init, ACCEPTED_WITHIN_MS, ended);
    if (status >= 200 && status < 300) return true;
  }
  return false;
}
