import { z } from "zod";
import type { Desk } from "#sandbox/desk.ts";
import type { Reply, Request, Route } from "#sandbox/http.ts";
import { readAs } from "./body.ts";
import { badRequest, errorReply, GraphError, resourceNotFound } from "./error.ts";
import { graphRoute, ROOT } from "./route.ts";
import { CONCURRENT_MAX, throttled } from "./throttle.ts";

/** https://learn.microsoft.com/graph/json-batching */
const REQUESTS_MAX = 20;
const RETRY_SECONDS = 1;

const Step = z.strictObject({
  id: z.string().min(1),
  method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]),
  url: z.string().startsWith("/"),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).optional(),
});
type Step = z.infer<typeof Step>;
const Batch = z.strictObject({ requests: z.array(Step).min(1) });

/** Values of the path's `:name` parts, whatever the case of the others; null when it is another path. */
function match(pattern: string, path: string): Record<string, string> | null {
  const [wanted, given] = [pattern.split("/"), path.split("/")];
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = decodeURIComponent(given[index] ?? "");
    if (part.startsWith(":")) params[part.slice(1)] = value;
    else if (part.toLowerCase() !== value.toLowerCase()) return null;
  }
  return params;
}

function check(requests: readonly Step[]): void {
  if (requests.length > REQUESTS_MAX) {
    throw badRequest(`Number of batch request steps exceeds the maximum value of ${REQUESTS_MAX}.`);
  }
  const seen = new Set<string>();
  for (const { id, body, headers, dependsOn = [] } of requests) {
    const unknown = dependsOn.find((other) => !seen.has(other));
    if (unknown !== undefined) throw badRequest(`Step '${id}' depends on '${unknown}', which does not come before it.`);
    if (seen.has(id)) throw badRequest(`Request Id '${id}' has to be unique in a batch.`);
    const types = Object.keys(headers ?? {}).map((name) => name.toLowerCase());
    if (body !== undefined && !types.includes("content-type")) {
      throw badRequest(`Write request id : ${id} does not contain Content-Type header or body.`);
    }
    seen.add(id);
  }
}

/** The mailbox that a step goes to; null for the directory's. */
function mailboxOf(path: string): string | null {
  return /^\/users\/([^/]+)\/(calendar|events|mailboxSettings)/.exec(path)?.[1] ?? null;
}

async function run(routes: readonly Route[], step: Step, outer: Request): Promise<Reply> {
  const { pathname, searchParams } = new URL(step.url, "http://localhost");
  const headers = Object.fromEntries(
    Object.entries(step.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const request = { method: step.method, path: `${ROOT}${pathname}`, query: searchParams, body: step.body };
  for (const route of routes) {
    const params = route.method === step.method ? match(route.path, request.path) : null;
    if (params) return route.handle({ ...request, params, headers: { host: outer.headers["host"], ...headers } });
  }
  throw resourceNotFound(pathname);
}

/** Runs the steps in order; of those that nothing holds back, only four at a time may go to one mailbox. */
function batchRunner(routes: readonly Route[], desk: Desk, outer: Request) {
  const statuses = new Map<string, number>();
  const busy = new Map<string, number>();

  function admit({ id, url, dependsOn = [] }: Step): void {
    if (dependsOn.some((other) => (statuses.get(other) ?? 0) >= 400)) {
      throw new GraphError(424, "FailedDependency", `A request that '${id}' depends on has failed.`);
    }
    const mailbox = mailboxOf(url);
    if (mailbox === null || dependsOn.length > 0) return;
    const running = (busy.get(mailbox) ?? 0) + 1;
    busy.set(mailbox, running);
    if (running > CONCURRENT_MAX) {
      throw throttled("Application is over its MailboxConcurrency limit.", RETRY_SECONDS);
    }
  }

  return async (step: Step) => {
    let reply: Reply;
    try {
      admit(step);
      reply = await run(routes, step, outer);
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      reply = errorReply(error, desk.now());
    }
    statuses.set(step.id, reply.status);
    const headers = { ...(reply.body === undefined ? {} : { "Content-Type": "application/json" }), ...reply.headers };
    return { id: step.id, status: reply.status, headers, body: reply.body ?? null };
  };
}

/** `POST /$batch` over the other routes. Answers come in another order than the questions, as Graph says they may. */
export function batchRoutes(desk: Desk, routes: readonly Route[]): readonly Route[] {
  return [
    graphRoute(desk, "POST", "/$batch", async (request) => {
      const { requests } = readAs(Batch, request.body);
      check(requests);
      const runStep = batchRunner(routes, desk, request);
      const responses = [];
      for (const step of requests) responses.unshift(await runStep(step));
      return { status: 200, body: { responses } };
    }),
  ];
}
