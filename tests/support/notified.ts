import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

interface Notification {
  readonly path: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look at many shapes, and fail when one is another
  readonly body: any;
}

export interface Notified {
  readonly url: string;
  /** What was asked of it to see that it wants notifications: paths with their queries. */
  readonly validations: string[];
  readonly notifications: Notification[];
  /** What it answers to validations from now on. */
  validate(how: (token: string) => { status: number; type: string; body: string }): void;
  /** What it answers to notifications from now on. */
  answer(status: number): void;
  /** Resolves when there are so many notifications. */
  until(count: number): Promise<void>;
  close(): Promise<void>;
}

/** An endpoint for change notifications that accepts everything, unless it is told otherwise. */
export async function notified(): Promise<Notified> {
  const [validations, notifications]: [string[], Notification[]] = [[], []];
  let validate: Parameters<Notified["validate"]>[0] = (body) => ({ status: 200, type: "text/plain", body });
  let status = 202;
  let wake = () => {};

  async function take(request: IncomingMessage) {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const body = await text(request);
    const token = searchParams.get("validationToken");
    if (token !== null) {
      validations.push(request.url ?? "");
      return validate(token);
    }
    notifications.push({ path: pathname, body: JSON.parse(body) });
    wake();
    return { status, type: "text/plain", body: "" };
  }
  const server = createServer((request, response) => {
    void take(request).then((answer) => {
      response.writeHead(answer.status, { "content-type": answer.type });
      response.end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    validations,
    notifications,
    validate: (how) => {
      validate = how;
    },
    answer: (next) => {
      status = next;
    },
    async until(count) {
      while (notifications.length < count) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
