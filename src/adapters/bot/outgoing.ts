import { inOrder } from "./cards/plain.ts";
import type { Message } from "./turn.ts";

export const ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive";

/**
 * A message as an activity.
 *
 * Teams splits an activity that has both text and a card, and gives no id then; so a card goes alone, and its text
 * becomes the `summary` that notifications show. Without a format Teams would read names and topics as Markdown.
 */
export function outgoing({ text, card }: Message) {
  return card
    ? { type: "message", summary: inOrder(text), attachments: [{ contentType: ADAPTIVE_CARD, content: card }] }
    : { type: "message", text: inOrder(text), textFormat: "plain" };
}
