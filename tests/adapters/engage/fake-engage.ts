import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { engageClient } from "#adapters/engage/client.ts";
import { engageFeed } from "#adapters/engage/feed.ts";
import { instant, silent } from "#tests/support/fakes.ts";

interface Answer {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is, instead of `body`. */
  readonly raw?: string;
  /** Closes the connection without an answer. */
  readonly cut?: boolean;
}

export const now = instant("2026-11-23T12:00:00Z");
export const OWN_NETWORK = 5897756673;

/** A user of the network, as the interface shows one. */
export const user = (id: number, changes: object = {}) => ({
  ...{ type: "user", id, network_id: OWN_NETWORK, email: `user${id}@contoso.com`, guest: false, aad_guest: false },
  ...changes,
});

/** A message that anybody may read, as the interface shows one. */
export const message = (id: number | string, changes: object = {}) => ({
  ...{ id, sender_id: 1, replied_to_id: null, created_at: "2026/11/23 11:00:20 +0000", network_id: OWN_NETWORK },
  ...{ message_type: "update", sender_type: "user", group_id: 31158067201, thread_id: id, system_message: false },
  ...{ direct_message: false, privacy: "public", liked_by: { count: 0, names: [] } },
  body: { parsed: "Hello everyone!", plain: "Hello everyone!", rich: "Hello everyone!" },
  ...changes,
});

/** A Viva Engage of a test's own: answers with what `on` says, or 404, and writes down what it was asked. */
export async function fakeEngage() {
  const seen: { readonly path: string; readonly token: string }[] = [];
  const answers = new Map<string, (times: number) => Answer>();
  const times = new Map<string, number>();
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? "").replace(/^\/api\/v1/, "");
    seen.push({ path, token: request.headers.authorization ?? "" });
    const key = answers.has(path) ? path : (path.split("?")[0] ?? "");
    times.set(key, (times.get(key) ?? 0) + 1);
    const answer = answers.get(key)?.(times.get(key) ?? 1) ?? { status: 404, body: { base: "Not found." } };
    if (answer.cut) return request.socket.destroy();
    response.writeHead(answer.status ?? 200, { "content-type": "application/json", ...answer.headers });
    return response.end(answer.raw ?? JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const time = { ms: 0 };
  const tokens = { token: async (fresh = false) => (fresh ? "fresh" : "old") };
  const client = engageClient({ url, tokens, nowMs: () => time.ms });
  /** Whose address is whose. */
  const addresses = new Map<string, string>();
  const lookups: string[] = [];
  const identities = {
    byAddress: async (address: string) => {
      lookups.push(address);
      return addresses.get(address) ?? null;
    },
  };
  const warnings: unknown[] = [];
  const log = { ...silent, warn: (...words: unknown[]) => void warnings.push(words) };
  const on = (path: string, answer: Answer | ((times: number) => Answer)) =>
    answers.set(path, typeof answer === "function" ? answer : () => answer);
  on("/users/current.json", { body: user(1) });

  return {
    ...{ url, seen, time, tokens, client, addresses, lookups, identities, warnings, on },
    paths: () => seen.map(({ path }) => path),
    feed: engageFeed({ client, identities, clock: () => now, nowMs: () => time.ms, log }),
    /** Answers a path with a feed of these messages. */
    feeds(path: string, messages: readonly unknown[], references: readonly unknown[] = [user(1)], more = false) {
      on(path, { body: { messages, references, meta: { older_available: more } } });
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
export type FakeEngage = Awaited<ReturnType<typeof fakeEngage>>;
