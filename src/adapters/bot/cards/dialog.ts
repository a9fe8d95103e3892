import { HINT_ID } from "./card.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * A card as a dialog can show it: dialogs press `Action.Submit` only, and nothing can be typed in them.
 *
 * Source: https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module
 */
export function inDialog(card: Json): Json {
  return adapted(card) as Json;
}

function adapted(part: unknown): unknown {
  if (Array.isArray(part)) return part.filter((one) => one?.id !== HINT_ID).map(adapted);
  if (typeof part !== "object" || part === null) return part;
  const { type, fallback } = part as Json;
  if (type === "Action.Execute") return fallback;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, adapted(value)]));
}
