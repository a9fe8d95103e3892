import { Client, type Context, type Middleware, ResponseType } from "@microsoft/microsoft-graph-client";
import { z } from "zod";
import { AppError } from "#shared/errors.ts";
import { type CallPolicy, call } from "#shared/http.ts";
import type { Log } from "#shared/log.ts";

interface TokenSource {
  token(scope: string): Promise<string>;
}

type Headers = Readonly<Record<string, string>>;

/** Microsoft Graph, as much of it as the adapters here need. Every call may be made twice without harm. */
export interface GraphClient {
  /** @returns the parsed answer; null when Graph does not know the thing (404) */
  get(path: string): Promise<unknown>;
  /**
   * For reading, and for writing what may be written twice: it is repeated when no answer comes.
   *
   * @returns the parsed answer, `{}` for an empty one; null when Graph does not know the thing (404)
   */
  post(path: string, body: object, headers?: Headers): Promise<unknown>;
  /** All `value`s of a listing, page by page; null when Graph does not know the thing (404). */
  list(path: string): Promise<readonly unknown[] | null>;
}

const SCOPE = "https://graph.microsoft.com/.default";
const VERSION = "v1.0";

/** A person is waiting: three tries of ten seconds, where Graph answers in well under one. */
const POLICY: CallPolicy = {
  timeoutMs: 10_000,
  triesMax: 3,
  retryStatuses: [429, 500, 502, 503, 504],
  retryWithoutAnswer: true,
};

/** Most pages of one listing; a page of members holds up to 999. */
const PAGES_MAX = 20;

const Failure = z.object({ error: z.object({ code: z.string().max(100) }) });
const Page = z.object({ value: z.array(z.unknown()), "@odata.nextLink": z.string().optional() });

/** The last and only middleware: the package's own would retry without a timeout, and name no reason without an answer. */
const sender: Middleware = {
  async execute(context: Context) {
    try {
      context.response = await call(String(context.request), context.options as RequestInit, POLICY);
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      const name = cause instanceof Error ? ("code" in cause ? String(cause.code) : cause.name) : "unknown";
      throw Object.assign(new Error(name), { name }); // the package keeps an error's name and drops the error
    }
  },
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a proxy's page, say
  }
}

/** What a refused request is called. Its body may quote what we sent and stays here. */
function refusal(status: number, text: string, path: string): AppError {
  const { data } = Failure.safeParse(parse(text));
  const message = `${path.split("?")[0]} answered ${status} ${data?.error.code ?? ""}`.trimEnd();
  if (status === 429) return new AppError("GRAPH_THROTTLED", message);
  return new AppError(status >= 500 ? "GRAPH_UNREACHABLE" : "GRAPH_REFUSED", message);
}

/** @param options.url - such as `https://graph.microsoft.com`, without the version */
export function graphClient(options: {
  readonly url: string;
  readonly token: TokenSource;
  readonly log: Log;
}): GraphClient {
  const client = Client.initWithMiddleware({ baseUrl: options.url, defaultVersion: VERSION, middleware: sender });
  const root = `${options.url.replace(/\/+$/, "")}/${VERSION}`;

  async function send(path: string, body?: object, headers: Headers = {}): Promise<Response> {
    // Set here, because the package's own middleware sends no token to `http:`, where the local tenant is.
    const authorization = `Bearer ${await options.token.token(SCOPE)}`;
    const request = client
      .api(path)
      .headers({ ...headers, authorization })
      .responseType(ResponseType.RAW);
    try {
      return await (body ? request.post(body) : request.get());
    } catch (error) {
      const reason = error instanceof Error && "code" in error ? error.code : "unknown";
      throw new AppError("GRAPH_UNREACHABLE", `${path.split("?")[0]} got no answer (${reason})`);
    }
  }

  async function answer(path: string, body?: object, headers?: Headers): Promise<unknown> {
    const response = await send(path, body, headers);
    const text = await response.text().catch(() => "cut short");
    if (response.status === 404) return null;
    const value = response.ok && text === "" ? {} : parse(text);
    if (response.ok && value !== undefined) return value;
    const error = response.ok
      ? new AppError("GRAPH_UNREACHABLE", `${path.split("?")[0]} gave no JSON`)
      : refusal(response.status, text, path);
    options.log.warn(
      { error, status: response.status, requestId: response.headers.get("request-id") },
      "graph refused",
    );
    throw error;
  }

  return {
    get: (path) => answer(path),
    post: answer,
    async list(path) {
      const items: unknown[] = [];
      let next: string | undefined = path;
      for (let page = 0; next !== undefined && page < PAGES_MAX; page++) {
        const reply = await answer(next);
        if (reply === null) return null;
        const { value, "@odata.nextLink": link } = Page.parse(reply);
        items.push(...value);
        // Our token goes to Graph alone, wherever an answer may point.
        if (link !== undefined && !link.startsWith(`${root}/`))
          throw new AppError("GRAPH_REFUSED", "a page lies elsewhere");
        next = link?.slice(root.length);
      }
      return items;
    },
  };
}
