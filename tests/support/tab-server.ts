import { glob, readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import axe from "axe-core";
import { tabHeaders } from "#adapters/web/tab-policy.ts";
import { buildPage } from "#build-page.ts";
import type { ApiAnswer, ApiFailure, ApiKey, TabSettings } from "#shared/api.ts";
import { type HostContext, hostPage } from "./tab-host.ts";

/** An answer as a test writes it: numbers that were released are plain ones. */
type Plain<Value> = Value extends number
  ? number
  : Value extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : Value extends object
      ? { readonly [Name in keyof Value]: Plain<Value[Name]> }
      : Value;

/** What the tab asked. */
interface Question {
  readonly key: ApiKey;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly authorization: string | undefined;
}

/** The service does not answer what was asked. */
export class Refusal {
  readonly status: number;
  readonly failure: ApiFailure;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, failure: ApiFailure, headers: Readonly<Record<string, string>> = {}) {
    this.status = status;
    this.failure = failure;
    this.headers = headers;
  }
}

type Reply<Key extends ApiKey> = Plain<ApiAnswer<Key>> | Refusal;
/** What the service answers, or how it finds its answer. */
export type Answers = {
  readonly [Key in ApiKey]?: Reply<Key> | ((question: Question) => Reply<Key> | Promise<Reply<Key>>);
};

/** The service beside the tab, as far as a browser sees it. */
export interface TabServer {
  readonly url: string;
  /** What was asked since the last `show`, oldest first. */
  readonly asked: readonly Question[];
  /** From now on the host's page shows this, and the service answers that. */
  show(src: string, context: HostContext, answers: Answers): void;
  /** What Entra says to a request for consent. */
  consent(answer: "given" | "refused"): void;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

const FOR_EVER = "public, max-age=31536000, immutable";

/** The built tab, as it is now: others may build it again meanwhile. */
async function builtFiles(): Promise<ReadonlyMap<string, Buffer>> {
  await buildPage("tab");
  const folder = join(import.meta.dirname, "../../dist/tab");
  const names = await Array.fromAsync(glob("**/*.*", { cwd: folder }));
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)));
}

/** Serves the built tab, a host that shows it, and answers of the service from a table. */
export async function startTabServer(): Promise<TabServer> {
  const files = await builtFiles();
  const asked: Question[] = [];
  let page = "";
  let answers: Answers = {};
  let consent: "given" | "refused" = "given";

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://localhost");
    if (url.pathname === "/") return void response.setHeader("content-type", "text/html").end(page);
    if (url.pathname === "/axe.js") {
      response.setHeader("cache-control", FOR_EVER);
      return void response.setHeader("content-type", "text/javascript").end(axe.source);
    }
    if (url.pathname === "/tab/settings.json") return void response.end(JSON.stringify(settings()));
    if (url.pathname.endsWith("/authorize")) {
      response.writeHead(302, { location: back(url) }); // restify's patch returns nothing to chain on
      response.end();
      return;
    }
    if (url.pathname.startsWith("/api/")) return answer(request, response, url);

    const name = url.pathname.replace(/^\/tab\//, "");
    const file = files.get(name) ?? (extname(name) === "" ? files.get("index.html") : undefined);
    for (const [header, value] of Object.entries(tabHeaders([server.url]))) response.setHeader(header, value);
    response.setHeader("content-type", TYPES[extname(name) || ".html"] ?? "application/octet-stream");
    if (name.startsWith("assets/")) response.setHeader("cache-control", FOR_EVER);
    response.statusCode = file ? 200 : 404;
    response.end(file);
  }

  async function answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const text = Buffer.concat(await Array.fromAsync<Buffer>(request)).toString();
    const found = matching(answers, request.method ?? "GET", url.pathname);
    const { key = `${request.method} ${url.pathname}` as ApiKey, params = {} } = found ?? {};
    const query = Object.fromEntries(url.searchParams);
    const body: unknown = text === "" ? undefined : JSON.parse(text);
    const question = { key, params, query, body, authorization: request.headers.authorization };
    asked.push(question);
    const given = found && answers[key];
    const reply: unknown = typeof given === "function" ? await given(question) : given;
    const { status, failure, headers } =
      reply instanceof Refusal ? reply : new Refusal(found ? 200 : 404, { error: "NOT_FOUND" });
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(found && !(reply instanceof Refusal) ? (reply ?? null) : failure));
  }

  function settings(): TabSettings {
    return { clientId: "the-app", tenantId: "the-tenant", authority: server.url, hosts: [] };
  }

  function back({ searchParams }: URL): string {
    const state = searchParams.get("state") ?? "";
    const outcome = consent === "given" ? { code: "a-code" } : { error: "access_denied" };
    return `${searchParams.get("redirect_uri")}?${new URLSearchParams({ ...outcome, state })}`;
  }

  const http = createServer((request, response) => {
    respond(request, response).catch((error) => {
      if (!response.headersSent) response.statusCode = 500;
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const server: TabServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    asked,
    show(src, context, given) {
      page = hostPage(src, context);
      answers = given;
      asked.length = 0;
    },
    consent(outcome) {
      consent = outcome;
    },
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
  return server;
}

/** The route of the table that this path belongs to; a fixed path wins over one with names. */
function matching(answers: Answers, method: string, path: string) {
  const parts = path.split("/");
  const keys = (Object.keys(answers) as ApiKey[]).toSorted(
    (one, other) => Number(one.includes(":")) - Number(other.includes(":")),
  );
  for (const key of keys) {
    const [itsMethod, itsPath = ""] = key.split(" ");
    const names = itsPath.split("/");
    const fits = names.length === parts.length && names.every((name, at) => name.startsWith(":") || name === parts[at]);
    if (itsMethod !== method || !fits) continue;
    const params = names.flatMap((name, at) =>
      name.startsWith(":") ? [[name.slice(1), decodeURIComponent(parts[at] ?? "")] as const] : [],
    );
    return { key, params: Object.fromEntries(params) };
  }
  return null;
}
