import type { Delivery, Messenger, Notice } from "#domain/attention/index.ts";
import type { Contact } from "#domain/people/index.ts";
import { AppError, assert } from "#shared/errors.ts";
import type { CallPolicy } from "#shared/http.ts";
import { ANSWER_TIMEOUT, CONNECT_TIMEOUT, type HttpAnswer } from "./exchange.ts";
import { jsonObject } from "./json.ts";
import type { NameOf } from "./names.ts";
import { outgoing } from "./outgoing.ts";
import type { NoticeLine } from "./paced-calls.ts";
import { refusalCode } from "./refusals.ts";
import type { Message } from "./turn.ts";

/** Puts a notice into the person's words. */
export type NoticeRenderer = (notice: Notice, nameOf: NameOf) => Promise<Message>;

/** One try: what may have arrived is never sent again. */
const ONCE: CallPolicy = { timeoutMs: 10_000, triesMax: 1, retryStatuses: [], retryWithoutAnswer: false };

/** Answers that say "not accepted, try later"; https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
const NOT_ACCEPTED = [412, 429, 503];
const LATER_SECONDS = 30;

/** The person does not want to hear from us: blocked, or uninstalled. */
const BLOCKED = ["ConversationBlockedByUser", "MessageWritesBlocked"];

/** Answers about the sender; any other refusal is about the one message. */
const SENDER_REFUSED = [401, 403];

/** It failed before a connection stood: nothing can have been delivered. */
const NEVER_CONNECTED = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", CONNECT_TIMEOUT];

/**
 * Sends what the bot says of its own accord to the conversation that the person once opened.
 *
 * @param renderers - by kind of notice
 */
export function botMessenger(
  line: NoticeLine,
  renderers: Readonly<Record<string, NoticeRenderer>>,
  nameOf: NameOf,
): Messenger {
  return {
    async send(to, notice) {
      const alone = (made: Delivery) =>
        made.kind === "later" && line.isFull(to.conversationId) ? postponed(made) : made;
      const render = renderers[notice.kind];
      assert(render, `no words for ${notice.kind}`);
      try {
        const message = await render(notice, nameOf);
        return alone(delivery(await line.send(callFor(to, message), ONCE)));
      } catch (error) {
        return alone(undelivered(error));
      }
    },
  };
}

function callFor({ serviceUrl, conversationId, botId, tenantId }: Contact, message: Message) {
  const conversation = { id: conversationId, conversationType: "personal", tenantId };
  const body = { ...outgoing(message), channelId: "msteams", serviceUrl, conversation, from: { id: botId } };
  return { serviceUrl, method: "POST", path: ["conversations", conversationId, "activities"], body } as const;
}

function delivery(answer: HttpAnswer): Delivery {
  const { ok, status, body, retryAfterMs } = answer;
  if (ok) return { kind: "sent", activityId: sentId(body) };
  if (NOT_ACCEPTED.includes(status)) {
    return { kind: "later", afterSeconds: retryAfterMs === null ? LATER_SECONDS : Math.ceil(retryAfterMs / 1000) };
  }
  const code = refusalCode(body);
  if (code && BLOCKED.includes(code)) return { kind: "blocked" };
  const reason = [status, code].filter(Boolean).join(" ");
  if (status >= 500) return { kind: "in_doubt", reason };
  return { kind: SENDER_REFUSED.includes(status) ? "refused" : "undeliverable", reason };
}

const postponed = ({ afterSeconds }: { readonly afterSeconds: number }): Delivery => ({
  kind: "postponed",
  afterSeconds,
});

function undelivered(error: unknown): Delivery {
  if (!(error instanceof AppError)) throw error;
  // Others need not be asked about.
  if (error.code.startsWith("GRAPH_")) return postponed({ afterSeconds: LATER_SECONDS });
  if (error.code !== "CONNECTOR_UNREACHABLE") return { kind: "later", afterSeconds: LATER_SECONDS };
  const { code = "" } = error.cause as NodeJS.ErrnoException;
  if (NEVER_CONNECTED.includes(code)) return { kind: "later", afterSeconds: LATER_SECONDS };
  return { kind: "in_doubt", reason: code === ANSWER_TIMEOUT ? "timeout" : "connection_lost" };
}

function sentId(body: string): string | null {
  const { id } = jsonObject(body);
  return typeof id === "string" ? id : null;
}
