import { randomUUID } from "node:crypto";
import type { Request, Response } from "restify";

/** Answers one request of Bot Framework. */
export type MessageHandler = (request: {
  readonly authorization: string | undefined;
  /** Parsed JSON; a string or nothing when it was none. */
  readonly body: unknown;
}) => Promise<{ readonly status: number; readonly body?: unknown }>;

/** Hands Bot Framework's activities on, each with an id that its log lines carry. */
export function postMessages(
  handle: MessageHandler,
  correlate: <Result>(id: string, work: () => Result) => Result,
): (request: Request, response: Response) => Promise<void> {
  return async (request, response) =>
    correlate(randomUUID(), async () => {
      const { status, body } = await handle({ authorization: request.headers.authorization, body: request.body });
      if (body === undefined) response.send(status);
      else response.send(status, body);
    });
}
