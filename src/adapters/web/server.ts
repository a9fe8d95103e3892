import restify from "restify";
import type { Log } from "#shared/log.ts";
import { aboutPage } from "./about.ts";
import { type ApiDeps, serveApi } from "./api.ts";
import { type BackupOptions, postBackup } from "./backup.ts";
import { COPY_CSP, copyPage } from "./copy.ts";
import { type ReadinessChecks, readiness } from "./health.ts";
import { type MessageHandler, postMessages } from "./messages.ts";
import { type Measure, metrics } from "./metrics.ts";
import { type NotificationHandler, postNotifications, sayTokenBack } from "./notifications.ts";
import { type ProofOptions, postProof } from "./proof.ts";
import { serveTab, type TabFiles } from "./tab-files.ts";

export interface WebOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly messages: MessageHandler;
  /** Null where Graph shall not tell us of changes. */
  readonly notifications?: NotificationHandler | null;
  /** What answers the tab; missing where there is none. */
  readonly api?: ApiDeps;
  /** Its page, missing likewise. */
  readonly tab?: TabFiles;
  /** Asks everything forbidden, for the command line. */
  readonly proof?: ProofOptions;
  /** Writes everything down, for the command line. */
  readonly backup?: BackupOptions;
  readonly checks: ReadinessChecks;
  readonly measures: readonly Measure[];
  /** Whether whoever asks may read the measures; nobody may where it is missing. */
  readonly mayMeasure?: (authorization: string | undefined) => boolean;
  /** Runs the work so that its log lines carry the request's id. */
  readonly correlate: <Result>(id: string, work: () => Result) => Result;
  readonly log: Log;
}

export interface WebServer {
  /** Such as `http://127.0.0.1:3978`. */
  readonly url: string;
  /** Takes no new request, lets those under way finish, and resolves. */
  close(): Promise<void>;
}

/** Largest request body in bytes: Teams' own messages stay under 100 KB. */
const BODY_MAX = 256 * 1024;

/** Enough for a thousand notifications with a message in each; the longest of Teams' alone has 150 KB. */
const NOTIFICATIONS_BODY_MAX = 8 * 1024 * 1024;

const ABOUT_CSP =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Longest wait at the end for requests under way, and how often to look for connections that became idle. */
const CLOSE_WAIT_MS = 10_000;
const CLOSE_LOOK_MS = 20;

/** Microsoft compresses nothing, and the limit on a body would not bound what it unpacks to. */
function refuseCompressed(request: restify.Request, response: restify.Response, next: restify.Next): void {
  const plain = request.headers["content-encoding"] === undefined;
  if (!plain) response.send(415, { error: "content-encoding is not supported" });
  next(plain ? undefined : false);
}

/** A name or number with a port; anything else would become a part of the path. */
const HOST = /^[\w.:[\]-]*$/;

/** Restify reads the address outside of every handler, `Host` included: one that is none would end the process there. */
function refuseUnreadable(request: restify.Request, response: restify.Response, next: restify.Next): void {
  const isReadable = HOST.test(request.headers.host ?? "") && canRead(request);
  if (!isReadable) response.send(400, { error: "REQUEST_INVALID" });
  next(isReadable ? undefined : false);
}

function canRead(request: restify.Request): boolean {
  try {
    request.getUrl();
    return true;
  } catch {
    return false;
  }
}

/** Reads a body of JSON. */
function jsonBody(maxBytes: number) {
  return [
    refuseCompressed,
    restify.plugins.bodyReader({ maxBodySize: maxBytes }),
    restify.plugins.jsonBodyParser({ mapParams: false, bodyReader: true }),
  ];
}

function page(html: string, policy: string) {
  const headers = {
    ...{ "content-type": "text/html; charset=utf-8", "x-content-type-options": "nosniff" },
    "content-security-policy": policy,
  };
  return async (_request: restify.Request, response: restify.Response) => {
    response.sendRaw(200, html, headers);
  };
}

/** The service's HTTP side: Bot Framework's activities, the health of the service, the tab, and two pages. */
export async function startWeb(options: WebOptions): Promise<WebServer> {
  const server = restify.createServer({ name: "vorbild" });
  server.pre(refuseUnreadable);
  server.get("/healthz", async (_request: restify.Request, response: restify.Response) => {
    response.send(200, { alive: true });
  });
  server.get("/readyz", async (_request: restify.Request, response: restify.Response) => {
    const state = await readiness(options.checks, options.log);
    response.send(state.ready ? 200 : 503, state);
  });
  const { contentType, read } = metrics(options.measures);
  server.get("/metrics", async (request: restify.Request, response: restify.Response) => {
    if (options.mayMeasure?.(request.headers.authorization)) {
      response.sendRaw(200, await read(), { "content-type": contentType });
    } else response.send(401, { error: "TOKEN_REFUSED" });
  });
  server.get("/about", page(aboutPage, ABOUT_CSP));
  server.get("/copy", page(copyPage, COPY_CSP));
  server.post("/api/messages", ...jsonBody(BODY_MAX), postMessages(options.messages, options.correlate));
  if (options.notifications) {
    const take = postNotifications(options.notifications, options.correlate, options.log);
    for (const path of ["/api/notifications", "/api/lifecycle"]) {
      server.post(path, sayTokenBack, ...jsonBody(NOTIFICATIONS_BODY_MAX), take);
    }
  }

  if (options.proof) server.post("/api/proof", postProof(options.proof));
  if (options.backup) server.post("/api/backup", postBackup(options.backup, options.log));
  if (options.api) serveApi(server, options.api);
  if (options.tab) await serveTab(server, options.tab);

  await new Promise<void>((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(options.port, options.host, () => resolve());
  });
  return {
    url: server.url,
    async close() {
      const closed = new Promise<void>((resolve) => server.server.close(() => resolve()));
      const idle = setInterval(() => server.server.closeIdleConnections(), CLOSE_LOOK_MS);
      const late = setTimeout(() => server.server.closeAllConnections(), CLOSE_WAIT_MS);
      await closed;
      clearInterval(idle);
      clearTimeout(late);
    },
  };
}
