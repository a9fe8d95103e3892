import { randomUUID } from "node:crypto";
import type { Next, Request, Response } from "restify";
import { AppError, errorKinds } from "#shared/errors.ts";
import type { Log } from "#shared/log.ts";

/** Takes the parsed body of Graph's notifications; settles when what they say is durable. */
export type NotificationHandler = (body: unknown) => Promise<void>;

/** Longest token that is said back; Graph's have about 150 characters. */
const TOKEN_MAX = 1_000;
/** Graph's tokens never hold HTML, and nothing else shall be said back to a browser. */
const UNLIKELY = /[<>\p{Cc}]/u;

/** What keeps a browser from taking a token for a page. */
const PLAIN = {
  "content-type": "text/plain; charset=utf-8",
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; sandbox",
};

/**
 * Says Graph's token back, by which it sees that we want its notifications.
 *
 * Source: https://learn.microsoft.com/graph/change-notifications-delivery-webhooks#notificationurl-validation
 */
export function sayTokenBack(request: Request, response: Response, next: Next): void {
  const token = new URLSearchParams(request.getQuery()).get("validationToken");
  if (token !== null) {
    const isFine = token !== "" && token.length <= TOKEN_MAX && !UNLIKELY.test(token);
    if (isFine) response.sendRaw(200, token, PLAIN);
    else response.send(400);
  }
  next(token === null ? undefined : false);
}

/** Hands Graph's notifications on. Whoever sends others is told nothing; what could not be stored is sent again. */
export function postNotifications(
  take: NotificationHandler,
  correlate: <Result>(id: string, work: () => Result) => Result,
  log: Log,
): (request: Request, response: Response) => Promise<void> {
  return async (request, response) =>
    correlate(randomUUID(), async () => {
      try {
        await take(request.body);
        response.send(202);
      } catch (error) {
        response.send(statusOf(error));
        if (error instanceof AppError) log.warn({ code: error.code }, error.message);
        else log.error({ error }, "notifications could not be taken");
      }
    });
}

function statusOf(error: unknown): number {
  return error instanceof AppError ? errorKinds[error.code].status : 500;
}
