import { AppError } from "#shared/errors.ts";
import { type CallPolicy, retryAfterMs, retrying } from "#shared/http.ts";
import { type RequestBudget, type RequestKind, requestBudget } from "./budget.ts";
import { parseExactly } from "./exact-json.ts";

/** Viva Engage's REST interface, as one person sees it. */
export interface EngageClient {
  /**
   * @returns the parsed answer; null when there is no such thing (404)
   * @throws AppError ENGAGE_THROTTLED, before anything is sent if the budget is spent; ENGAGE_REFUSED, ENGAGE_SIGNED_OUT,
   *   ENGAGE_UNREACHABLE; TOKEN_UNAVAILABLE
   */
  get(path: string, kind: RequestKind): Promise<unknown>;
}

interface EngageOptions {
  /** Such as `https://www.yammer.com`. */
  readonly url: string;
  readonly tokens: { token(fresh?: boolean): Promise<string> };
  /** A clock that only goes forward. */
  readonly nowMs: () => number;
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly waitMs: number | null;
}

const API = "/api/v1";

/** Never after 429: it would hold for the next request as well, and the next poll is a minute away. */
const POLICY: CallPolicy = {
  timeoutMs: 10_000,
  triesMax: 2,
  retryStatuses: [500, 502, 503, 504],
  retryWithoutAnswer: true,
};

/** What is answered in the network's place when no request may leave. */
const SPENT: Answer = { status: 429, text: "", waitMs: 0 };

function refusal({ status }: Answer, path: string): AppError {
  const message = `${path.split("?")[0]} answered ${status}`;
  if (status === 401) return new AppError("ENGAGE_SIGNED_OUT", message);
  if (status === 429) return new AppError("ENGAGE_THROTTLED", message);
  return new AppError(status >= 500 ? "ENGAGE_UNREACHABLE" : "ENGAGE_REFUSED", message);
}

/** One try, body included, if the budget allows it. */
async function attempt(url: string, token: string, budget: RequestBudget, kind: RequestKind): Promise<Answer> {
  if (!budget.take(kind)) return SPENT;
  const headers = { authorization: `Bearer ${token}`, accept: "application/json" };
  const signal = AbortSignal.timeout(POLICY.timeoutMs);
  const response = await fetch(url, { headers, signal, redirect: "manual" });
  const answer = { status: response.status, text: await response.text(), waitMs: retryAfterMs(response) };
  if (answer.status === 429) budget.rest(answer.waitMs);
  return answer;
}

export function engageClient({ url, tokens, nowMs }: EngageOptions): EngageClient {
  const budget = requestBudget(nowMs);

  async function send(path: string, kind: RequestKind, fresh: boolean): Promise<Answer> {
    const token = await tokens.token(fresh);
    const sent = retrying(
      () => attempt(`${url}${API}${path}`, token, budget, kind),
      ({ waitMs }) => waitMs,
      POLICY,
    );
    return sent.catch((error: unknown) => {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      const reason = cause instanceof Error ? ("code" in cause ? cause.code : cause.name) : "unknown";
      throw new AppError("ENGAGE_UNREACHABLE", `${path.split("?")[0]} got no answer (${reason})`);
    });
  }

  return {
    async get(path, kind) {
      const first = await send(path, kind, false);
      const answer = first.status === 401 ? await send(path, kind, true) : first;
      if (answer.status === 404) return null;
      if (answer.status !== 200) throw refusal(answer, path);
      try {
        return parseExactly(answer.text);
      } catch {
        throw new AppError("ENGAGE_UNREACHABLE", `${path.split("?")[0]} gave no JSON`);
      }
    },
  };
}
