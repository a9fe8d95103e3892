import { z } from "zod";
import type { Delivery } from "./delivery.ts";

interface CardAction {
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const Execute = z.looseObject({
  type: z.literal("Action.Execute"),
  id: z.string().default(""),
  verb: z.string(),
  data: z.record(z.string(), z.unknown()).default({}),
});

const NONE: CardAction = { id: "", data: {} };

/**
 * The card's first `Action.Execute` of that verb, wherever it stands.
 *
 * A press of a button that the card no longer has is no mistake: another device may still show the earlier card.
 */
export function actionOf(card: unknown, verb: string): CardAction {
  const found = Execute.safeParse(card);
  if (found.success && found.data.verb === verb) return found.data;
  if (typeof card === "object" && card !== null) {
    for (const part of Object.values(card)) {
      const inside = actionOf(part, verb);
      if (inside !== NONE) return inside;
    }
  }
  return NONE;
}

const CardAnswer = z.object({
  statusCode: z.literal(200),
  type: z.literal("application/vnd.microsoft.card.adaptive"),
  value: z.looseObject({ type: z.literal("AdaptiveCard") }),
});

/** The card with which the service answered a press; null for a message, an error or nothing. */
export function replacedCard({ status, body }: Delivery): unknown {
  const answer = CardAnswer.safeParse(body);
  return status === 200 && answer.success ? answer.data.value : null;
}
