import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

export interface Reply {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Closes the connection without an answer. */
  readonly cut?: boolean;
}

/** An HTTP server that answers as `reply` says and keeps what it saw. */
export async function smallServer(reply: (request: Seen, url: string) => Reply | Promise<Reply>) {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const { method = "", url: path = "", headers } = request;
    const entry = { method, path, authorization: headers.authorization, body: text ? JSON.parse(text) : null };
    seen.push(entry);
    const { status = 200, body, headers: more, cut } = await reply(entry, url);
    if (cut) return request.socket.destroy();
    response.writeHead(status, { "content-type": "application/json", ...more });
    return response.end(body === undefined ? "" : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    seen,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

export type SmallServer = Awaited<ReturnType<typeof smallServer>>;
