import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { contractErrors } from "#tests/support/graph-contract.ts";

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}
export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is, instead of `body`. */
  readonly raw?: string;
  /** Closes the connection without an answer. */
  readonly cut?: boolean;
}

/** A Graph of a test's own: answers with what `on` says, or 404, and writes down what it was asked. */
export async function fakeGraph() {
  const seen: Seen[] = [];
  const answers = new Map<string, (request: Seen, times: number) => Answer>();
  const times = new Map<string, number>();

  const server: Server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const entry = {
      method: request.method ?? "",
      path: request.url ?? "",
      headers: request.headers,
      body: text === "" ? undefined : JSON.parse(text),
    };
    seen.push(entry);
    const key = `${entry.method} ${entry.path.replace(/^\/graph\/v1\.0/, "")}`;
    const known = answers.get(key) ?? answers.get(key.split("?")[0] ?? "");
    times.set(key, (times.get(key) ?? 0) + 1);
    const answer = known?.(entry, times.get(key) ?? 1) ?? { status: 404, body: { error: { code: "NotFound" } } };
    if (answer.cut) return request.socket.destroy();
    response.writeHead(answer.status ?? 200, { "content-type": "application/json", ...answer.headers });
    return response.end(answer.raw ?? (answer.body === undefined ? "" : JSON.stringify(answer.body)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graph`,
    seen,
    /** @param key - such as `GET /users/anna`, with or without its query */
    on(key: string, answer: Answer | ((request: Seen, times: number) => Answer)) {
      answers.set(key, typeof answer === "function" ? answer : () => answer);
    },
    /** What Microsoft's description finds wrong with what was asked. */
    complaints: () => seen.flatMap(({ method, path, body }) => contractErrors(method, path, body) ?? []),
    /** Answers lookups of addresses: `anna` has `anna@contoso.com`, and who is not named has none. */
    mailboxes(...people: string[]) {
      this.on("POST /$batch", ({ body }) => {
        const { requests } = body as { requests: readonly { id: string; url: string }[] };
        const responses = requests.map(({ id, url }) => {
          const person = /^\/users\/([^?]+)/.exec(url)?.[1] ?? "";
          const found = { status: 200, body: { id: person, mail: `${person}@Contoso.com` } };
          return { id, ...(people.includes(person) ? found : { status: 404, body: {} }) };
        });
        return { body: { responses: responses.reverse() } };
      });
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
export type FakeGraph = Awaited<ReturnType<typeof fakeGraph>>;

export const silent = { debug() {}, info() {}, warn() {}, error() {} };
