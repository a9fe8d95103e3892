import { z } from "zod";
import { AppError } from "#shared/errors.ts";
import { type CallPolicy, retrying, waitAsked } from "#shared/http.ts";
import type { GraphClient } from "./client.ts";

/** Most requests in one batch. https://learn.microsoft.com/graph/json-batching */
export const BATCH_MAX = 20;

/** Requests inside are throttled one by one. They only read, so all of them are sent again. */
const POLICY: Omit<CallPolicy, "timeoutMs"> = {
  triesMax: 3,
  retryStatuses: [429, 503, 504],
  retryWithoutAnswer: false, // the client has tried already
};

const Reply = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      headers: z.record(z.string(), z.unknown()).nullish().catch(null),
      body: z.unknown().optional(),
    }),
  ),
});

export interface BatchAnswer {
  readonly status: number;
  readonly body?: unknown;
}

type Headers = Readonly<Record<string, string>>;

/**
 * Reads several things with one request.
 *
 * @param urls - paths with their queries, at most `BATCH_MAX`
 * @param headers - of each request inside
 * @returns the answers in the same order; null for one that is missing
 * @throws AppError when Graph does not answer one of them now
 */
export async function batch(
  graph: GraphClient,
  urls: readonly string[],
  headers?: Headers,
): Promise<readonly (BatchAnswer | null)[]> {
  const { status, answers } = await answersTo(graph, urls, headers);
  if (status === 429) throw new AppError("GRAPH_THROTTLED", "a request inside a batch answered 429");
  if (status >= 500) throw new AppError("GRAPH_UNREACHABLE", `a request inside a batch answered ${status}`);
  return answers;
}

/** As `batch` does; what Graph does not answer now is among the answers. */
export async function batchEach(
  graph: GraphClient,
  urls: readonly string[],
  headers?: Headers,
): Promise<readonly (BatchAnswer | null)[]> {
  return (await answersTo(graph, urls, headers)).answers;
}

function answersTo(graph: GraphClient, urls: readonly string[], headers?: Headers) {
  const requests = urls.map((url, index) => ({ id: String(index), method: "GET", url, ...(headers && { headers }) }));
  return retrying(
    async () => {
      const { responses } = Reply.parse(await graph.post("/$batch", { requests }));
      const byId = new Map(responses.map((response) => [response.id, response]));
      // 429 comes before 503: it says how long to wait.
      const status = [429, 500, 502, 503, 504].find((code) => responses.some((response) => response.status === code));
      return { status: status ?? 200, answers: requests.map(({ id }) => byId.get(id) ?? null) };
    },
    ({ answers }) => {
      const waits = answers.flatMap((answer) => waitOf(answer?.headers) ?? []);
      return waits.length > 0 ? Math.max(...waits) : null;
    },
    POLICY,
  );
}

function waitOf(headers: Readonly<Record<string, unknown>> | null | undefined): number | null {
  const asked = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === "retry-after")?.[1];
  return asked === undefined ? null : waitAsked(String(asked));
}
