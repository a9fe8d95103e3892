import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { ClientRequest, IncomingMessage, ServerResponse } from "node:http";
import { context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { BatchSpanProcessor, type ReadableSpan, type SpanExporter, TracerProvider } from "@opentelemetry/sdk-trace";
import { apiRoutes } from "#shared/api.ts";

export interface Traces {
  /** Sends what is left, and ends. */
  close(): Promise<void>;
}

/** What Node publishes of each call by `fetch`. https://undici.nodejs.org/#/docs/api/DiagnosticsChannel */
interface Call {
  readonly request: { readonly method: string; readonly origin: string | URL };
  readonly response?: { readonly statusCode: number };
}

/** What Node publishes of each request that it serves. https://nodejs.org/api/diagnostics_channel.html#http */
interface Served {
  readonly request: IncomingMessage;
  readonly response: ServerResponse & { readonly req?: ClientRequest };
}

const CLIENT_ERROR = 400;
const SERVER_ERROR = 500;
/** Of another path, in the name of a span. */
const PARTS_MAX = 2;
/** What the tab asks, by the routes of its contract: what stands in the place of `:name` is somebody's own. */
const ROUTES = Object.keys(apiRoutes).map((name) => ({
  name,
  form: new RegExp(`^${name.replaceAll(/:\w+/g, "[^/]+")}$`),
}));

/**
 * Tells a collector of OpenTelemetry how long what took: requests that are served, jobs (pg-boss tells those itself) and
 * calls to the outside, as Node's own diagnostics channels report them, so that no other part has to know of it.
 *
 * Names and codes only: neither paths to the outside, which hold ids, nor the messages of errors.
 *
 * @param endpoint - the collector's address, such as `http://localhost:4318`
 */
export function openTraces(endpoint: string): Traces {
  const exporter = discreet(new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, "")}/v1/traces` }));
  const provider = new TracerProvider({ spanProcessors: [new BatchSpanProcessor({ exporter })] });
  const tracer = provider.getTracer("vorbild");
  trace.setGlobalTracerProvider(provider);
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());

  /** Whatever a request leads to goes on in its asynchronous context. */
  const serving = new AsyncLocalStorage<Span>();
  const served = new WeakMap<IncomingMessage, Span>();
  const calls = new WeakMap<Call["request"], Span>();

  function onServed(message: unknown): void {
    const { request, response } = message as Served;
    const span = tracer.startSpan(nameOf(request), {
      kind: SpanKind.SERVER,
      attributes: { "http.request.method": request.method ?? "" },
    });
    served.set(request, span);
    response.once("close", () => end(span, 0, SERVER_ERROR)); // nobody waited for the answer
    serving.enterWith(span);
  }
  function onAnswered(message: unknown): void {
    const { request, response } = message as Served;
    end(served.get(request), response.statusCode, SERVER_ERROR);
  }
  function onCall(message: unknown): void {
    const { request } = message as Call;
    const parent = serving.getStore() ?? trace.getSpan(context.active());
    const { host } = new URL(request.origin);
    const attributes = { "http.request.method": request.method, "server.address": host };
    const within = parent ? trace.setSpan(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
    calls.set(request, tracer.startSpan(`${request.method} ${host}`, { kind: SpanKind.CLIENT, attributes }, within));
  }
  const onReply = (message: unknown) => {
    const { request, response } = message as Call;
    end(calls.get(request), response?.statusCode ?? 0, CLIENT_ERROR);
  };
  const onFailed = (message: unknown) => end(calls.get((message as Call).request), 0, 0);

  const channels = {
    "http.server.request.start": onServed,
    "http.server.response.finish": onAnswered,
    "undici:request:create": onCall,
    "undici:request:headers": onReply,
    "undici:request:error": onFailed,
  };
  for (const [channel, listener] of Object.entries(channels)) subscribe(channel, listener);
  return {
    async close() {
      for (const [channel, listener] of Object.entries(channels)) unsubscribe(channel, listener);
      await provider.shutdown();
      trace.disable();
      context.disable();
    },
  };
}

/** Ends it with the status of the answer, if it has not ended yet; 0 when there was none. */
function end(span: Span | undefined, status: number, failsFrom: number): void {
  if (!span?.isRecording()) return;
  if (status > 0) span.setAttribute("http.response.status_code", status);
  if (status >= failsFrom) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

/**
 * What was asked for, as far as it is the same for everybody: what may be an id, or somebody's invention, is a colon.
 * Throws for nothing that may come: Node ends the process when a listener of these channels does.
 */
function nameOf({ method, url = "/" }: IncomingMessage): string {
  const [path = ""] = url.split("?");
  const asked = `${method} ${path}`;
  const route = ROUTES.find(({ form }) => form.test(asked));
  if (route) return route.name;
  const parts = path.split("/").slice(1, 1 + PARTS_MAX);
  return `${method} /${parts.map((part) => (/^[a-z-]{0,16}$/.test(part) ? part : ":")).join("/")}`;
}

/** Leaves out the texts of errors, which may quote what was worked on. */
function discreet(exporter: SpanExporter): SpanExporter {
  const without = (span: ReadableSpan): ReadableSpan =>
    Object.create(span, { events: { value: [] }, status: { value: { code: span.status.code } } });
  return {
    export: (spans, done) => exporter.export(spans.map(without), done),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}
