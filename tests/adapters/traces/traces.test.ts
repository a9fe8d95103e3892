import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { json, text } from "node:stream/consumers";
import { afterAll, expect, test } from "@jest/globals";
import { trace } from "@opentelemetry/api";
import { openTraces } from "#adapters/traces/traces.ts";

interface SpanJson {
  readonly name: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly status: { readonly code?: number };
  readonly events?: readonly object[];
}
interface Told {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly SpanJson[] }[] }[];
}

const servers: Server[] = [];
afterAll(() => Promise.all(servers.map((server) => new Promise((done) => server.close(done)))));

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Everything that a collector is told of `work`, as text and as spans. */
async function told(work: () => Promise<unknown>) {
  const bodies: unknown[] = [];
  const collector = await serve(async (request, response) => {
    bodies.push(await json(request));
    response.end("{}");
  });
  const traces = openTraces(collector);
  await work();
  await traces.close();
  const spans = (bodies as Told[]).flatMap(({ resourceSpans }) =>
    resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
  );
  return { text: JSON.stringify(bodies), spans };
}

test("tells which call belongs to which request, and nothing about whom", async () => {
  const graph = await serve((_request, response) => {
    response.statusCode = 403;
    response.end();
  });
  const service = await serve(async (_request, response) => {
    await (await fetch(`${graph}/v1.0/users/anna@contoso.com/events`)).text();
    response.end();
  });

  const { spans, text } = await told(async () => {
    await (await fetch(`${service}/api/tags/0b7f1c2e?text=geheim`)).text();
  });

  const { host } = new URL(graph);
  const request = spans.find(({ name }) => name === "GET /api/tags/:name");
  const call = spans.find(({ name }) => name === `GET ${host}`);
  expect(request?.status.code ?? 0).toBe(0);
  expect(call?.parentSpanId).toBe(request?.spanId);
  expect(call?.status.code).toBe(2);
  for (const secret of ["anna", "0b7f1c2e", "geheim"]) expect(text).not.toContain(secret);
});

test.each([
  ["/api/tags/geheim", "GET /api/tags/:name"],
  ["/api/tags/geheim/rhythm?x=1", "GET /api/tags/:name/rhythm"],
  ["/api/mine/week", "GET /api/mine/week"],
  ["/tab/assets/index-4f.js", "GET /tab/assets"],
  ["/tab/0b7f1c2e/geheim", "GET /tab/:"],
  ["//", "GET //"],
  ["http://[/", "GET //:"],
])("names a request by its route, whatever is asked for: %s", async (target, name) => {
  const service = await serve((_request, response) => response.end());

  const { spans } = await told(async () => {
    const socket = connect(Number(new URL(service).port), "127.0.0.1");
    socket.write(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    await text(socket);
  });

  expect(spans.map((span) => span.name)).toEqual([name]);
});

test("leaves out what an error says", async () => {
  const { spans, text } = await told(async () => {
    const span = trace.getTracer("a library").startSpan("process sessions.settle");
    span.recordException(new Error("Key (id)=(anna) already exists"));
    span.setStatus({ code: 2, message: "Key (id)=(anna)" });
    span.end();
  });

  expect(spans).toMatchObject([{ name: "process sessions.settle", status: { code: 2 } }]);
  expect(text).not.toContain("anna");
});

test("says that a call got no answer", async () => {
  const gone = await serve((request) => request.destroy());

  const { spans } = await told(() => fetch(`${gone}/`).catch(() => null));

  const call = spans.find(({ name }) => name === `GET ${new URL(gone).host}`);
  expect(call?.status.code).toBe(2);
});

test("tells of a request whose client went away before it was answered", async () => {
  const gone = Promise.withResolvers<void>();
  const service = await serve((request, response) => {
    response.on("close", gone.resolve);
    request.socket.destroy();
  });

  const { spans } = await told(async () => {
    await fetch(`${service}/api/mine/week`).catch(() => null);
    await gone.promise;
  });

  const own = spans.find(({ name }) => name === "GET /api/mine/week");
  expect(own).toMatchObject({ name: "GET /api/mine/week" });
  expect(JSON.stringify(own)).not.toContain("status_code");
});
