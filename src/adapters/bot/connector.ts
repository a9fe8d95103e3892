import { AppError, assert } from "#shared/errors.ts";
import { type CallPolicy, retrying } from "#shared/http.ts";
import { exchange, type HttpAnswer } from "./exchange.ts";
import { jsonObject } from "./json.ts";
import { refusalCode } from "./refusals.ts";
import { isServiceUrlAllowed } from "./service-urls.ts";

/** Where outgoing tokens come from. */
export interface TokenSource {
  /** @throws AppError TOKEN_UNAVAILABLE */
  token(scope: string): Promise<string>;
}

/** Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication */
const SCOPE = "https://api.botframework.com/.default";

/**
 * How an answer is sent. Three tries in all, so a person sees at most three copies of an answer whose receipt got lost;
 * none at all would look as if the bot were broken. Within the 15 seconds that Teams gives a turn.
 *
 * Statuses: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
const ANSWER: CallPolicy = {
  timeoutMs: 4_000,
  triesMax: 3,
  retryStatuses: [412, 429, 502, 503, 504],
  retryWithoutAnswer: true,
};

type Method = "GET" | "POST" | "PUT" | "DELETE";

/** One call of the Bot Connector REST interface. */
interface ConnectorCall {
  readonly serviceUrl: string;
  readonly method: Method;
  /** Parts of the path after `v3`, not yet encoded. */
  readonly path: readonly string[];
  readonly body?: unknown;
}

/** @throws AppError CONNECTOR_UNREACHABLE when no answer came, TOKEN_UNAVAILABLE before anything was sent */
export type SendCall = (call: ConnectorCall, policy: CallPolicy) => Promise<HttpAnswer>;

/** @param local - whether the other side is the local tenant */
export function connectorCalls(tokens: TokenSource, local: boolean): SendCall {
  return async ({ serviceUrl, method, path, body }, policy) => {
    assert(isServiceUrlAllowed(serviceUrl, local), "our token does not go to that host");
    const base = `${serviceUrl.replace(/\/$/, "")}/v3`;
    const headers = { authorization: `Bearer ${await tokens.token(SCOPE)}`, "content-type": "application/json" };
    const url = [base, ...path.map(encodeURIComponent)].join("/");
    const text = body === undefined ? "" : JSON.stringify(body);
    const attempt = () => exchange({ url, method, headers, body: text, timeoutMs: policy.timeoutMs });
    try {
      return await retrying(attempt, (answer) => answer.retryAfterMs, policy);
    } catch (cause) {
      throw new AppError("CONNECTOR_UNREACHABLE", "the connector did not answer", { cause });
    }
  };
}

/** The part of botframework-connector's `ConnectorClient` that a turn uses. */
export function connectorClient(send: SendCall, serviceUrl: string) {
  async function answered(method: Method, path: readonly string[], body?: unknown): Promise<unknown> {
    const answer = await send({ serviceUrl, method, path: ["conversations", ...path], body }, ANSWER);
    if (answer.ok) return jsonObject(answer.body);
    const code = answer.status === 429 || answer.status === 503 ? "CONNECTOR_THROTTLED" : "CONNECTOR_REFUSED";
    throw new AppError(code, `${answer.status} ${refusalCode(answer.body) ?? ""}`.trim());
  }

  return {
    conversations: {
      replyToActivity: (conversationId: string, activityId: string, activity: unknown) =>
        answered("POST", [conversationId, "activities", activityId], activity),
      sendToConversation: (conversationId: string, activity: unknown) =>
        answered("POST", [conversationId, "activities"], activity),
      updateActivity: (conversationId: string, activityId: string, activity: unknown) =>
        answered("PUT", [conversationId, "activities", activityId], activity),
      deleteActivity: (conversationId: string, activityId: string) =>
        answered("DELETE", [conversationId, "activities", activityId]),
      createConversation: (parameters: unknown) => answered("POST", [], parameters),
    },
  };
}
