import { Client, type Context, type Middleware, ResponseType } from "@microsoft/microsoft-graph-client";
import { z } from "zod";
import { AppError, assert } from "#shared/errors.ts";
import { type CallPolicy, call, retryAfterMs } from "#shared/http.ts";
import type { Log } from "#shared/log.ts";

interface TokenSource {
  token(scope: string): Promise<string>;
}

type Headers = Readonly<Record<string, string>>;

type Method = "post" | "patch";

/** What is not as usual about a call. */
interface How {
  readonly method?: Method;
  readonly isRefusalExpected?: boolean;
  /** What is made of the text of a good answer; undefined where it cannot be read. */
  readonly read?: (text: string) => unknown;
}

const AS_TEXT: How = { read: (text) => text };

interface GraphChange {
  readonly method: "POST" | "PATCH" | "DELETE";
  readonly body?: object;
  readonly headers?: Headers;
}

/** One answer of Graph's, whatever its status. */
interface GraphAnswer {
  readonly status: number;
  /** Undefined when it is not JSON. */
  readonly body: unknown;
  /** How long Graph wants us to wait; null if it does not say. */
  readonly waitMs: number | null;
}

/** Microsoft Graph, as much of it as the adapters here need. Every call may be made twice without harm. */
export interface GraphClient {
  /** @returns the parsed answer; null when Graph does not know the thing (404) */
  get(path: string, headers?: Headers): Promise<unknown>;
  /**
   * For reading, and for writing what may be written twice: it is repeated when no answer comes.
   *
   * @returns the parsed answer, `{}` for an empty one; null when Graph does not know the thing (404)
   */
  post(path: string, body: object, headers?: Headers): Promise<unknown>;
  /** As `post`, for who reads long answers faster than `JSON.parse`: the answer as it came. */
  postForText(path: string, body: object, headers?: Headers): Promise<string | null>;
  /** Changes some of a thing. As `post`, otherwise. */
  patch(path: string, body: object, headers?: Headers): Promise<unknown>;
  /** As `get` and `post` do, where we may not be allowed to: null then too, and no word of it in the log. */
  readonly ifAllowed: {
    get(path: string): Promise<unknown>;
    post(path: string, body: object): Promise<unknown>;
  };
  /**
   * All `value`s of a listing, page by page; null when Graph does not know the thing (404).
   *
   * @param pagesMax - where the listing is cut off
   */
  list(path: string, pagesMax?: number): Promise<readonly unknown[] | null>;
  /**
   * Asks once and at leisure, for who keeps a pace of their own; null when no answer came.
   *
   * @param link - a path, or a whole link that Graph gave and that it `holds`
   * @param change - what to change there; without it, it is only read
   */
  ask(link: string, change?: GraphChange): Promise<GraphAnswer | null>;
  /** Whether a link leads to Graph itself: our token goes nowhere else, wherever an answer may point. */
  holds(link: string): boolean;
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

/** Nobody waits; a page of messages with all their replies takes its time. */
const LEISURE: CallPolicy = { timeoutMs: 60_000, triesMax: 1, retryStatuses: [], retryWithoutAnswer: false };

/** Most pages of one listing; a page of members holds up to 999. */
const PAGES_MAX = 20;

const Failure = z.object({ error: z.object({ code: z.string().max(100) }) });
const Page = z.object({ value: z.array(z.unknown()), "@odata.nextLink": z.string().optional() });

/** Why no answer came, in a word. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? ("code" in cause ? String(cause.code) : cause.name) : "unknown";
}

/** The last and only middleware: the package's own would retry without a timeout, and name no reason without an answer. */
const sender: Middleware = {
  async execute(context: Context) {
    try {
      context.response = await call(String(context.request), context.options as RequestInit, POLICY);
    } catch (error) {
      const name = reasonOf(error);
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

/** A path for the log: without its query, and without the id of the person whom it is about. */
function pathWithoutPerson(path: string): string {
  return (path.split("?")[0] ?? "").replace(/^\/users\/[^/]+/, "/users/…");
}

/** Refusals of the moment: a token that is renewed, a thing that somebody else is changing, an answer that came too late. */
const MOMENTARY = [401, 408, 409, 423, 425];

/** What a refused request is called. Its body may quote what we sent and stays here. */
function refusal(status: number, text: string, path: string): AppError {
  const { data } = Failure.safeParse(parse(text));
  const message = `${pathWithoutPerson(path)} answered ${status} ${data?.error.code ?? ""}`.trimEnd();
  if (status === 429) return new AppError("GRAPH_THROTTLED", message);
  return new AppError(status >= 500 || MOMENTARY.includes(status) ? "GRAPH_UNREACHABLE" : "GRAPH_REFUSED", message);
}

function initOf(authorization: string, { method, body, headers }: Partial<GraphChange> = {}): RequestInit {
  const all = { ...headers, authorization, ...(body && { "content-type": "application/json" }) };
  return { headers: all, ...(method && { method }), ...(body && { body: JSON.stringify(body) }) };
}

/** @param options.url - such as `https://graph.microsoft.com`, without the version */
export function graphClient(options: {
  readonly url: string;
  readonly token: TokenSource;
  readonly log: Log;
}): GraphClient {
  const client = Client.initWithMiddleware({ baseUrl: options.url, defaultVersion: VERSION, middleware: sender });
  const root = `${options.url.replace(/\/+$/, "")}/${VERSION}`;

  // Set here, because the package's own middleware sends no token to `http:`, where the local tenant is.
  const bearer = async () => `Bearer ${await options.token.token(SCOPE)}`;
  const holds = (link: string) => link.startsWith(`${root}/`);

  async function send(path: string, body?: object, headers: Headers = {}, method: Method = "post"): Promise<Response> {
    const authorization = await bearer();
    const request = client
      .api(path.replaceAll("https://", "https:%2F%2F")) // the package takes what follows it, even in a query, for the host
      .headers({ ...headers, authorization })
      .responseType(ResponseType.RAW);
    try {
      return await (body ? request[method](body) : request.get());
    } catch (error) {
      const reason = error instanceof Error && "code" in error ? error.code : "unknown";
      throw new AppError("GRAPH_UNREACHABLE", `${pathWithoutPerson(path)} got no answer (${reason})`);
    }
  }

  async function answer(path: string, body?: object, headers?: Headers, how: How = {}): Promise<unknown> {
    const response = await send(path, body, headers, how.method);
    const text = await response.text().catch(() => "cut short");
    if (response.status === 404) return null;
    const { read = (all: string) => (all === "" ? {} : parse(all)) } = how;
    const value = response.ok ? read(text) : undefined;
    if (value !== undefined) return value;
    const error = response.ok
      ? new AppError("GRAPH_UNREACHABLE", `${pathWithoutPerson(path)} gave no JSON`)
      : refusal(response.status, text, path);
    if (how.isRefusalExpected && error.code === "GRAPH_REFUSED") return null;
    options.log.warn(
      { error, status: response.status, requestId: response.headers.get("request-id") },
      "graph refused",
    );
    throw error;
  }

  async function list(path: string, pagesMax = PAGES_MAX): Promise<readonly unknown[] | null> {
    const items: unknown[] = [];
    let next: string | undefined = path;
    for (let page = 0; next !== undefined && page < pagesMax; page++) {
      const reply = await answer(next);
      if (reply === null) return null;
      const { value, "@odata.nextLink": link } = Page.parse(reply);
      items.push(...value);
      if (link !== undefined && !holds(link)) throw new AppError("GRAPH_REFUSED", "a page lies elsewhere");
      next = link?.slice(root.length);
    }
    return items;
  }

  async function ask(link: string, change?: GraphChange): Promise<GraphAnswer | null> {
    const url = link.startsWith("/") ? `${root}${link}` : link;
    assert(holds(url), "our token goes to Graph alone");
    try {
      const response = await call(url, initOf(await bearer(), change), LEISURE);
      const { status, headers } = response;
      const body = parse(await response.text());
      if (!response.ok) options.log.warn({ status, requestId: headers.get("request-id") }, "graph refused");
      return { status, body, waitMs: retryAfterMs(response) };
    } catch (error) {
      options.log.warn({ reason: error instanceof AppError ? error.code : reasonOf(error) }, "graph gave no answer");
      return null;
    }
  }

  return {
    get: (path, headers) => answer(path, undefined, headers),
    post: (path, body, headers) => answer(path, body, headers),
    postForText: (path, body, headers) => answer(path, body, headers, AS_TEXT) as Promise<string | null>,
    patch: (path, body, headers) => answer(path, body, headers, { method: "patch" }),
    ifAllowed: {
      get: (path) => answer(path, undefined, undefined, { isRefusalExpected: true }),
      post: (path, body) => answer(path, body, undefined, { isRefusalExpected: true }),
    },
    list,
    ask,
    holds,
  };
}
