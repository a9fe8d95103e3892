import { z } from "zod";
import type { Reply } from "#sandbox/http.ts";
import { refused } from "./errors.ts";

/**
 * Longest message, in UTF-16.
 *
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages (about 100 KB)
 */
const MESSAGE_MAX_BYTES = 100 * 1024;
const BYTES_IN_UTF16_UNIT = 2;

const CARD = "application/vnd.microsoft.card.adaptive";

const Activity = z.looseObject({
  type: z.enum(["message", "typing"]),
  text: z.string().nullish(),
  summary: z.string().nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown() })).nullish(),
});

/** One message in a chat or a thread. */
export interface Part {
  readonly text: string;
  readonly card: unknown;
}

/** What the service sends, read; or the refusal it gets. */
export type Reading =
  | { readonly kind: "message"; readonly parts: readonly [Part, ...Part[]] }
  | { readonly kind: "typing" }
  | { readonly kind: "refused"; readonly reply: Reply };

/** Text and a card in one activity become two messages, as in Teams; a `summary` is no message of its own. */
export function readMessage(body: unknown): Reading {
  const activity = Activity.safeParse(body);
  if (!activity.success) return { kind: "refused", reply: refused("BadArgument", z.prettifyError(activity.error)) };
  if (JSON.stringify(body).length * BYTES_IN_UTF16_UNIT > MESSAGE_MAX_BYTES) {
    return { kind: "refused", reply: refused("MessageSizeTooBig") };
  }
  const { type, text, summary, attachments } = activity.data;
  if (type === "typing") return { kind: "typing" };
  const card = attachments?.find(({ contentType }) => contentType === CARD)?.content ?? null;
  if (!card) return { kind: "message", parts: [{ text: text ?? "", card: null }] };
  const shown = { text: summary ?? "", card };
  return { kind: "message", parts: text ? [{ text, card: null }, shown] : [shown] };
}
