/** How long and how often a call to the outside is tried. */
export interface CallPolicy {
  /** Longest time for one try, in milliseconds. */
  readonly timeoutMs: number;
  /** Tries in all. */
  readonly triesMax: number;
  /** Statuses after which the call certainly changed nothing, or may be repeated. */
  readonly retryStatuses: readonly number[];
  /** Whether to try again when no answer came: only for calls that may happen twice. */
  readonly retryWithoutAnswer: boolean;
}

/** Longest wait between two tries; a longer Retry-After ends the trying, and the answer is handed back as it is. */
const WAIT_MAX_MS = 20_000;
const FIRST_WAIT_MS = 250;

/** A wait of the server's choosing, in milliseconds; null without a usable `Retry-After`. RFC 9110, section 10.2.3. */
export function retryAfterMs(response: Response): number | null {
  return waitAsked(response.headers.get("retry-after"));
}

/** What a `Retry-After` header asks for, in milliseconds. */
export function waitAsked(header: string | null): number | null {
  if (header === null) return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
}

/**
 * `fetch` with a timeout for each try and bounded retries that honour `Retry-After`, else back off exponentially
 * with jitter. A redirect is handed back as it is: our tokens go where they were sent, and no further.
 *
 * @returns the last answer, whatever its status
 * @throws what `fetch` threw on the last try
 */
export async function call(url: string, init: RequestInit, policy: CallPolicy): Promise<Response> {
  let previous: Response | null = null;
  const attempt = async () => {
    await previous?.body?.cancel();
    previous = await fetch(url, { ...init, redirect: "manual", signal: AbortSignal.timeout(policy.timeoutMs) });
    return previous;
  };
  return retrying(attempt, retryAfterMs, policy);
}

/** Makes an attempt again as `policy` says; `call` for whatever is not `fetch`. */
export async function retrying<A extends { readonly status: number }>(
  attempt: () => Promise<A>,
  askedMs: (answer: A) => number | null,
  policy: Omit<CallPolicy, "timeoutMs">,
): Promise<A> {
  for (let tries = 1; ; tries++) {
    const last = tries >= policy.triesMax;
    let wait = FIRST_WAIT_MS * 2 ** (tries - 1) * (0.5 + Math.random() / 2);
    try {
      const answer = await attempt();
      if (last || !policy.retryStatuses.includes(answer.status)) return answer;
      wait = askedMs(answer) ?? wait;
      if (wait > WAIT_MAX_MS) return answer;
    } catch (cause) {
      if (last || !policy.retryWithoutAnswer) throw cause;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** Why nobody answered; `fetch` itself says no more than that it failed. */
export function whyUnreachable(error: unknown): string {
  const { cause, name } = error as Error & { readonly cause?: { readonly code?: string } };
  return cause?.code ?? name;
}
