import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { pino } from "pino";
import { createServer, type Response, type Request as RestifyRequest, type Server, type ServerOptions } from "restify";
import { BodyError, readBody } from "./body.ts";
import { failure, type Reply, type Request, type Route } from "./http.ts";

/** What the gate lets happen: the route acts and answers, acts and is cut off, or does not act at all. */
type Verdict =
  | { readonly kind: "pass" }
  | { readonly kind: "cut"; readonly when: "before" | "after" }
  | { readonly kind: "reply"; readonly reply: Reply };

/** Stands around every route: faults, tokens and the log of what came in. */
export interface Gate {
  enter(request: Request): Promise<Verdict>;
  /** @param reply - null when the connection was cut */
  leave(request: Request, reply: Reply | null): void;
}

interface Serving {
  readonly routes: readonly Route[];
  readonly gate: Gate;
  readonly port: number;
  readonly tls?: { readonly key: string; readonly cert: string };
}

export interface Served {
  readonly port: number;
  close(): Promise<void>;
}

const METHODS = { GET: "get", POST: "post", PUT: "put", PATCH: "patch", DELETE: "del" } as const;
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** A web page from elsewhere may not talk to the tenant through its reader's browser. */
function isFromHere({ host = "", origin }: Request["headers"]): boolean {
  return LOOPBACK.test(host) && (origin === undefined || LOOPBACK.test(origin.replace(/^https?:\/\//, "")));
}

async function received(from: RestifyRequest): Promise<Request> {
  const { pathname, searchParams } = new URL(from.url ?? "/", "http://localhost");
  return {
    method: from.method ?? "GET",
    path: pathname,
    params: from.params as Record<string, string>,
    query: searchParams,
    headers: from.headers as Record<string, string | undefined>,
    body: await readBody(from, pathname),
  };
}

async function send(to: Response, { status, body, headers = {} }: Reply): Promise<void> {
  if (body instanceof ReadableStream) {
    to.writeHead(status, { ...headers });
    await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), to).catch(() => undefined); // the reader left
  } else if (body instanceof Uint8Array) {
    to.sendRaw(status, Buffer.from(body), { ...headers });
  } else if (body === undefined) {
    to.sendRaw(status, "", { ...headers });
  } else {
    to.sendRaw(status, JSON.stringify(body), { "content-type": "application/json; charset=utf-8", ...headers });
  }
}

async function outcome(route: Route, gate: Gate, request: Request): Promise<Reply | null> {
  if (!isFromHere(request.headers)) return failure(request.path, 403, "Forbidden", "Only this machine may ask.");
  const verdict = await gate.enter(request);
  if (verdict.kind === "reply") return verdict.reply;
  if (verdict.kind === "cut" && verdict.when === "before") return null;
  const reply = await route.handle(request);
  return verdict.kind === "cut" ? null : reply;
}

function handler(route: Route, gate: Gate) {
  return async (from: RestifyRequest, to: Response): Promise<void> => {
    let request: Request;
    try {
      request = await received(from);
    } catch (error) {
      if (!(error instanceof BodyError)) return void from.socket.destroy();
      return send(to, failure(from.path(), error.status, "BadRequest", error.message));
    }
    const reply = await outcome(route, gate, request).catch((error: unknown) =>
      failure(request.path, 500, "InternalServerError", error instanceof Error ? (error.stack ?? "") : String(error)),
    );
    gate.leave(request, reply);
    if (reply) await send(to, reply);
    else from.socket.destroy();
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve());
  });
}

/** Serves the routes on the loopback interface; port 0 takes a free one. */
export async function serve({ routes, gate, port, tls }: Serving): Promise<Served> {
  const options = {
    name: "local-tenant",
    log: pino({ level: "silent" }),
    caseSensitive: false, // Graph reads paths in any case
    maxParamLength: 1000, // conversation ids are longer than the router's default of 100
    ...(tls && { httpsServerOptions: { ...tls } }),
  } as unknown as ServerOptions;
  const server = createServer(options);
  for (const route of routes) server[METHODS[route.method]](route.path, handler(route, gate));
  await listening(server, port);
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.server.closeAllConnections();
      }),
  };
}
